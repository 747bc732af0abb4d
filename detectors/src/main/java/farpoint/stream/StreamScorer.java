package farpoint.stream;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import java.io.IOException;
import java.io.Writer;
import java.util.function.LongConsumer;

/** Scores a stream of rows in bounded memory: a batch is read, scored and written before the next one is read. */
public final class StreamScorer {
    private static final int BATCH = 8192;

    private final ModelFile model;
    private final ComputeContext context;

    /**
     * A scorer.
     *
     * @param model the fitted model
     * @param context what the computation may use
     */
    public StreamScorer(ModelFile model, ComputeContext context) {
        this.model = model;
        this.context = context;
    }

    /**
     * Scores all rows. The output is CSV with a header: row number from 1, score, probability and flag (yes or no).
     *
     * @param progress told the number of rows after each batch
     * @return the number of rows, at least 1
     * @throws InvalidInputException if there are no rows, or one cannot be read
     */
    public long score(RowSource source, Writer out, LongConsumer progress) throws IOException {
        out.write("row,outlier_score,outlier_probability,outlier_flag\n");
        long rows = 0;
        for (Table batch = source.next(BATCH); batch != null; batch = source.next(BATCH)) {
            context.checkCancelled();
            double[] scores = model.detector().score(batch, context);
            StringBuilder lines = new StringBuilder(scores.length * 48);
            for (double score : scores) {
                lines.append(++rows).append(',').append(score).append(',');
                lines.append(model.threshold().probability(score)).append(',');
                lines.append(model.threshold().flags(score) ? "yes\n" : "no\n");
            }
            out.append(lines);
            progress.accept(rows);
        }
        if (rows == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        return rows;
    }
}
