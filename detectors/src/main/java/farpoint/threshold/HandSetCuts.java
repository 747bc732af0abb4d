package farpoint.threshold;

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
}
