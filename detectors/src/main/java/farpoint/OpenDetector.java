package farpoint;

import farpoint.data.Table;
import farpoint.detector.KnownRows;
import farpoint.detector.Scoring;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.FiniteNumbers;
import java.util.Optional;

/**
 * A {@link TrainedDetector} that was opened to score tables time and again, rows alone as well as batches. Safe for use
 * by several threads; to be closed after use.
 */
public final class OpenDetector implements AutoCloseable {
    private final TrainedDetector detector;
    private final Scoring scoring;
    private Optional<KnownRows> own = Optional.empty();

    OpenDetector(TrainedDetector detector, Scoring scoring) {
        this.detector = detector;
        this.scoring = scoring;
    }

    /**
     * Scores the rows of a table with the attributes of the training table, to the same bits as {@link TrainedDetector#score}.
     *
     * @param context threads, progress and cancel check of this call
     * @return one finite score a row, higher is more outlying
     * @throws InvalidInputException if the attributes differ from those of the training table
     */
    public double[] score(Table rows, ComputeContext context) {
        return FiniteNumbers.of(scoring.score(detector.prepare(rows, context), context));
    }

    /**
     * How many rows may be training rows that {@link #score} does not score as training did: those that equal a
     * training row, of a model for which they are neighbours then.
     *
     * @param context threads, progress and cancel check of this call
     */
    public int trainingRowsAmong(Table rows, ComputeContext context) {
        return own().map(neighbors -> neighbors.count(detector.prepare(rows, context), context))
                .orElse(0);
    }

    private synchronized Optional<KnownRows> own() {
        if (own.isEmpty()) {
            own = detector.model().neighborhood();
        }
        return own;
    }

    /** The detector. */
    public TrainedDetector detector() {
        return detector;
    }

    @Override
    public void close() {
        scoring.close();
    }
}
