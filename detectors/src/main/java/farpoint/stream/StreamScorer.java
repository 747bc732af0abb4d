package farpoint.stream;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.threshold.ScoreTies;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Scores a stream of rows in bounded memory: a batch is read, scored and written before the next one is read. */
public final class StreamScorer {
    private static final int BATCH = 8192;

    private final ModelFile model;
    private final ComputeContext context;
    private ScoreTies ties = new ScoreTies();

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
     * Scores all rows, see {@link ScoreWriter}.
     *
     * @param progress told the number of rows after each batch
     * @return the number of rows, at least 1
     * @throws InvalidInputException if there are no rows, or one cannot be read
     */
    public long score(RowSource source, Writer out, LongConsumer progress) throws IOException {
        ScoreWriter writer = new ScoreWriter(out, model.threshold());
        ties = new ScoreTies();
        for (Table batch = source.next(BATCH); batch != null; batch = source.next(BATCH)) {
            context.checkCancelled();
            double[] scores = model.detector().score(batch, context);
            writer.write(scores);
            ties.add(scores);
            progress.accept(writer.rows());
        }
        if (writer.rows() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        return writer.rows();
    }

    /** What the user should know of the scores of the stream that was scored last. */
    public Optional<String> warning() {
        return ties.warning();
    }
}
