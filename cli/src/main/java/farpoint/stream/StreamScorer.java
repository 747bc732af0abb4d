package farpoint.stream;

import farpoint.OpenDetector;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.threshold.ScoreShift;
import farpoint.threshold.ScoreTies;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Scores a stream of rows in bounded memory: a batch is read, scored and written before the
 * next one is read. Where flags depend on all rows, their scores wait for the last of them.
 */
public final class StreamScorer {
    private static final int BATCH = 8192;

    private final ModelFile model;
    private final ComputeContext context;
    private ScoreTies ties = new ScoreTies();
    private List<String> foreign;
    private long flagged;
    private Optional<String> doubt = Optional.empty();
    private Optional<ScoreShift> shift = Optional.empty();

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
        boolean waits = model.threshold().dependsOnRows();
        ScoreWriter writer = waits ? null : new ScoreWriter(out, model.threshold());
        DoubleStream.Builder waiting = DoubleStream.builder();
        ties = new ScoreTies();
        shift = model.threshold().shift();
        foreign = null;
        long rows = 0;
        try (OpenDetector detector = model.detector().open(context)) {
            for (Table batch = source.next(BATCH); batch != null; batch = source.next(BATCH)) {
                context.checkCancelled();
                double[] scores = detector.score(batch, context);
                keepForeign(batch);
                if (waits) {
                    Arrays.stream(scores).forEach(waiting::add);
                } else {
                    writer.write(scores, context);
                }
                ties.add(scores);
                shift.ifPresent(s -> s.add(scores));
                rows += scores.length;
                progress.accept(rows);
            }
        }
        if (rows == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        if (waits) {
            double[] all = waiting.build().toArray();
            writer = new ScoreWriter(out, model.threshold().forRows(all));
            writer.write(all, context);
            doubt = model.threshold().doubt(all.length);
        }
        flagged = writer.flagged();
        return rows;
    }

    /** How many rows of the stream that was scored last are flagged. */
    long flagged() {
        return flagged;
    }

    /** The last batch may be too small to say anything. */
    private void keepForeign(Table batch) {
        if (foreign != null && batch.rows() < BATCH) {
            return;
        }
        List<String> here = model.detector().preprocessing().foreignAttributes(batch);
        if (foreign == null) {
            foreign = new ArrayList<>(here);
        } else {
            foreign.retainAll(here);
        }
    }

    /** Names of the attributes of which no value lies near those of training: they may be others. */
    List<String> foreign() {
        return foreign == null ? List.of() : List.copyOf(foreign);
    }

    /** What the user should know of the scores of the stream that was scored last, a sentence each. */
    public List<String> warnings() {
        return Stream.of(shift.flatMap(ScoreShift::warning), ties.warning().or(() -> doubt))
                .flatMap(Optional::stream)
                .toList();
    }
}
