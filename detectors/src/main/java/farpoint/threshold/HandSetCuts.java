package farpoint.threshold;

import java.util.OptionalDouble;

/**
 * Cut-offs that a person tries, one after the other: the scores are sorted once, so that each takes a moment only. Immutable.
 */
public final class HandSetCuts {
    private final SortedScores scores;

    /**
     * Prepares cut-offs.
     *
     * @param trainingScores at least one score, finite, in any order
     * @throws farpoint.run.InvalidInputException if there is none
     */
    public HandSetCuts(double[] trainingScores) {
        scores = SortedScores.of(trainingScores);
    }

    /**
     * A cut-off.
     *
     * @param value higher scores are flagged; finite
     */
    public Threshold at(double value) {
        return Flagging.byHand(scores, value);
    }

    /** How many scores are above a value. */
    public int above(double value) {
        return scores.above(value);
    }

    /**
     * The nearest cut-off that flags other rows.
     *
     * @param value a cut-off
     * @param up whether it is to flag fewer rows, namely not those of the lowest flagged score; else those of the highest
     *     score that is not flagged as well
     * @return empty if there is none
     */
    public OptionalDouble next(double value, boolean up) {
        int first = scores.atMost(value);
        if (up) {
            return first < scores.size() ? OptionalDouble.of(scores.get(first)) : OptionalDouble.empty();
        }
        if (first == 0) {
            return OptionalDouble.empty();
        }
        double highest = scores.get(first - 1);
        int lower = scores.below(highest);
        double next = lower > 0 ? scores.get(lower - 1) : Math.nextDown(highest);
        return Double.isFinite(next) ? OptionalDouble.of(next) : OptionalDouble.empty();
    }
}
