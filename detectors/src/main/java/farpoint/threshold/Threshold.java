package farpoint.threshold;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Optional;

/**
 * A cut-off between inliers and outliers, the map from scores to probabilities around it, how sure its flags are, and where it
 * comes from. Both hosts share it; no detector knows it. Immutable.
 */
public final class Threshold {
    private static final String VALUE = "value";
    private static final String SCALE = "scale";
    private static final String ORIGIN = "origin";
    private static final String STABILITY = "stability";
    private static final String CALIBRATION = "calibration";
    private static final String SCORES = "scores";

    private final double value;
    private final double scale;
    private final Optional<ThresholdOrigin> origin;
    private final Optional<Stability> stability;
    private final Optional<Calibration> calibration;
    private final Optional<TrainingScores> scores;

    /**
     * A cut-off of which nothing else is known, such as that of a file that an early version has written.
     *
     * @param value higher scores are flagged
     * @param scale the unit of the distance from the cut-off, positive
     */
    public Threshold(double value, double scale) {
        this(value, scale, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Threshold(
            double value,
            double scale,
            Optional<ThresholdOrigin> origin,
            Optional<Stability> stability,
            Optional<Calibration> calibration,
            Optional<TrainingScores> scores) {
        if (!Double.isFinite(value) || !(scale > 0)) {
            throw new IllegalArgumentException("threshold " + value + ", scale " + scale);
        }
        this.value = value;
        this.scale = scale;
        this.origin = origin;
        this.stability = stability;
        this.calibration = calibration;
        this.scores = scores;
    }

    /**
     * The cut-off that flags a share of the training rows, see {@link ContaminationCut}.
     *
     * @param trainingScores at least one score
     * @param contamination share of outliers, above 0 and at most 1/2
     */
    public static Threshold atContamination(double[] trainingScores, double contamination) {
        return Flagging.ofContamination(contamination).threshold(trainingScores);
    }

    /**
     * A cut-off that a person has set.
     *
     * @param trainingScores at least one score
     * @param value higher scores are flagged; finite
     */
    public static Threshold byHand(double[] trainingScores, double value) {
        return new HandSetCuts(trainingScores).at(value);
    }

    /** Whether a score is flagged as an outlier. */
    public boolean flags(double score) {
        return score > value;
    }

    /**
     * The probability that a score belongs to an outlier, see {@link OutlierProbability}: between 0 and 1, strictly increasing
     * with the score, and above 1/2 exactly if it is flagged.
     */
    public double probability(double score) {
        return OutlierProbability.of(score, value, scale);
    }

    /** Whether there is a {@link #confidence}: not in files of early versions. */
    public boolean hasConfidence() {
        return stability.isPresent();
    }

    /**
     * How sure it is that other training rows of the same kind and number would give the row the same flag, between 0 and 1. It
     * says nothing about whether the flag is right.
     *
     * @throws InvalidInputException if the cut-off was written by an early version, which did not keep what this needs
     */
    public double confidence(double score) {
        return stability
                .orElseThrow(
                        () -> new InvalidInputException("The model file is of an early version, which kept nothing to"
                                + " tell the confidence of flags by: train the model anew."))
                .chance(score, flags(score));
    }

    /**
     * Whether a row of this confidence had better be looked at by a person. L. Perini, J. Davis, 2023, "Unsupervised Anomaly
     * Detection with Rejection", with the tolerance T = 3: 2 |confidence - 1/2| is at most 1 - 2 e^-T.
     */
    public static boolean isUndecided(double confidence) {
        return 2 * Math.abs(confidence - 0.5) <= 1 - 2 * StrictMath.exp(-3);
    }

    /**
     * The same for rows that are looked at together: with the rule conformal the cut-off depends on all of them, else it is
     * this one.
     *
     * @param together the rows' scores
     */
    public Threshold forRows(double[] together) {
        return calibration.isEmpty() || together.length == 0
                ? this
                : new Threshold(calibration.get().cut(together), scale, origin, stability, calibration, scores);
    }

    /** Compares scores with those of the training rows; empty for a file of an early version, which did not keep them. */
    public Optional<ScoreShift> shift() {
        return scores.map(ScoreShift::new);
    }

    /** Whether the cut-off depends on the rows that are looked at together, see {@link #forRows}. */
    public boolean dependsOnRows() {
        return calibration.isPresent();
    }

    /** What limits the flags of so many rows that are looked at together, in one sentence; empty for nothing. */
    public Optional<String> doubt(int rows) {
        return calibration.flatMap(c -> c.doubt(rows));
    }

    /** The cut-off: higher scores are flagged. */
    public double value() {
        return value;
    }

    /** Where the cut-off comes from; empty if an early version has written it. */
    public Optional<ThresholdOrigin> origin() {
        return origin;
    }

    /** What the cut-off is, the rule and what it flags, in one line that both hosts show. */
    public String text() {
        return value + origin.map(o -> ", " + o.text()).orElse("");
    }

    /** Writes everything. */
    public State toState() {
        State state = new State().put(VALUE, value).put(SCALE, scale);
        origin.ifPresent(o -> state.put(ORIGIN, o.toState()));
        stability.ifPresent(s -> state.put(STABILITY, s.toState()));
        calibration.ifPresent(c -> state.put(CALIBRATION, c.toState()));
        scores.ifPresent(s -> state.put(SCORES, s.toState()));
        return state;
    }

    /**
     * Reads what {@link #toState}, or an early version, has written.
     *
     * @throws InvalidInputException if it makes no sense
     */
    public static Threshold of(State state) {
        double scale = state.number(SCALE);
        if (!(scale > 0)) {
            throw State.damaged("the threshold's scale is %s", scale);
        }
        return new Threshold(
                state.number(VALUE),
                scale,
                child(state, ORIGIN).map(ThresholdOrigin::of),
                child(state, STABILITY).map(Stability::of),
                child(state, CALIBRATION).map(Calibration::of),
                child(state, SCORES).map(TrainingScores::of));
    }

    private static Optional<State> child(State state, String name) {
        return state.has(name) ? Optional.of(state.child(name)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Threshold that
                && value == that.value
                && scale == that.scale
                && origin.equals(that.origin)
                && stability.equals(that.stability)
                && calibration.equals(that.calibration)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return text();
    }
}
