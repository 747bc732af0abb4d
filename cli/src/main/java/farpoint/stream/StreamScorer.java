package farpoint.stream;

import farpoint.OpenDetector;
import farpoint.ShiftWatch;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Progress;
import farpoint.threshold.ScoreTies;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Scores a stream of rows in bounded memory, a batch after another: while one is written, the next is read and scored. Where flags depend on all rows, their scores wait for the last of them.
 */
public final class StreamScorer {
    private static final int BATCH = 8192;

    private final ModelFile model;
    private final ComputeContext context;
    private ScoreTies ties = new ScoreTies();
    private List<String> foreign;
    private long flagged;
    private Optional<String> doubt = Optional.empty();
    private Optional<ShiftWatch> shift = Optional.empty();

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
    public long score(RowSource source, OutputStream out, LongConsumer progress) throws IOException {
        boolean waits = model.threshold().dependsOnRows();
        ScoreWriter writer = waits ? null : new ScoreWriter(out, model.threshold());
        DoubleStream.Builder waiting = DoubleStream.builder();
        ties = new ScoreTies();
        ShiftWatch watch = new ShiftWatch(model.detector(), model.threshold());
        shift = Optional.of(watch);
        foreign = null;
        long rows = 0;
        ComputeContext quiet = context.withProgress(Progress.NONE).withCancelCheck(() -> false);
        try (OpenDetector detector = model.detector().open(context);
                OneBehind behind = new OneBehind()) {
            for (Table next = source.next(BATCH); next != null; next = source.next(BATCH)) {
                Table batch = next;
                context.checkCancelled();
                double[] scores = detector.score(batch, context);
                keepForeign(batch);
                behind.run(() -> {
                    if (waits) {
                        Arrays.stream(scores).forEach(waiting::add);
                    } else {
                        writer.write(scores, quiet);
                    }
                    ties.add(scores);
                    watch.add(batch, scores);
                });
                rows += scores.length;
                progress.accept(rows);
            }
            behind.finish();
        }
        if (rows == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        flagged = waits ? writeLate(waiting.build().toArray(), out) : writer.flagged();
        return rows;
    }

    /** Writes scores whose flags depend on all of them; how many are flagged. */
    private long writeLate(double[] scores, OutputStream out) throws IOException {
        ScoreWriter writer = new ScoreWriter(out, model.threshold().forRows(scores));
        writer.write(scores, context);
        doubt = model.threshold().doubt(scores.length);
        return writer.flagged();
    }

    /** How many rows of the stream that was scored last are flagged. */
    long flagged() {
        return flagged;
    }

    /** The last batch may be too small to say anything; and where no attribute is foreign any more, none becomes so. */
    private void keepForeign(Table batch) {
        if (foreign != null && (foreign.isEmpty() || batch.rows() < BATCH)) {
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
        return Stream.of(shift.flatMap(ShiftWatch::warning), ties.warning().or(() -> doubt))
                .flatMap(Optional::stream)
                .toList();
    }
}
