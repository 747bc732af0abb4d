package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A fitted detector: immutable, safe for use by several threads. Higher scores are more outlying, always. */
public interface OutlierModel {
    /** Start of the labels of warnings. */
    String WARNING = "Warning";

    /** The label of what happens to training rows that are scored again, where that is not what training did. */
    String TRAINING_ROWS = "Training rows scored again";

    /** Start of the labels of what there is to tell of a training that was cut short. */
    String CUT_SHORT = "Training cut short";

    /** The number of columns of the rows that this model scores. */
    int dimension();

    /**
     * Scores rows. A row gets the same score, bit for bit, alone as in any batch.
     *
     * @param rows n x {@link #dimension()} rows, prepared as the training rows were
     * @param context what the computation may use
     * @return n finite scores
     * @throws CancelledException if the host stopped the run
     */
    double[] score(DataMatrix rows, ComputeContext context);

    /**
     * Opens the model to score time and again. The default keeps nothing, for models that have all they need.
     *
     * @param context what making ready may use; the tools in it, such as an engine, serve until the scoring is closed
     */
    default Scoring open(ComputeContext context) {
        return this::score;
    }

    /**
     * Knows the training rows, if {@link #score} takes a row that equals one of them for its neighbour, so that training rows
     * that are scored again get other scores than {@link Fitted#scores}. Empty, the default, for all other detectors.
     */
    default Optional<KnownRows> neighborhood() {
        return Optional.empty();
    }

    /** A number that no score is below, such as 0 for distances; negative infinity, the default, if there is none. */
    default double lowerBound() {
        return Double.NEGATIVE_INFINITY;
    }

    /** A cut-off that theory gives for clean Gaussian data, if there is one; advice, never applied by the model. */
    default OptionalDouble theoreticalThreshold() {
        return OptionalDouble.empty();
    }

    /** Writes all that {@link OutlierDetector#restore} needs to make this model again. */
    void writeTo(State state);

    /**
     * What there is to tell about the model, such as the number of directions used: label to number or text, in order. What
     * makes the scores doubtful is a sentence under a label that starts with {@link #WARNING}; hosts put it into their log
     * as well.
     */
    Map<String, Object> summary();
}
