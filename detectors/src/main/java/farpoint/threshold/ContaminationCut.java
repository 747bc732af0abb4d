package farpoint.threshold;

/**
 * The cut-off that flags a share of the training rows: the (1 - contamination) quantile of their scores. Rows of equal scores
 * are flagged together or not at all. Where the quantile lies among such rows, they are flagged if that comes nearer to the
 * share, or if nothing would be flagged without them; but never if half of all rows would be flagged then. The cut-off is then
 * in the middle between their score and the next lower one.
 */
final class ContaminationCut {
    private ContaminationCut() {}

    /**
     * The cut-off.
     *
     * @param contamination share of outliers, 0 to 1
     */
    static double of(SortedScores scores, double contamination) {
        int n = scores.size();
        int lower = (int) Math.floor((n - 1) * (1 - contamination));
        boolean isTied = lower + 1 < n && scores.get(lower) == scores.get(lower + 1);
        return isTied ? amongTies(scores, scores.get(lower), contamination) : scores.quantile(1 - contamination);
    }

    /** The cut-off above or below the scores that are equal to a given one. */
    private static double amongTies(SortedScores scores, double score, double contamination) {
        int n = scores.size();
        int first = scores.below(score);
        int fewer = scores.above(score);
        int more = n - first;
        double wanted = contamination * n;
        boolean takesTies = fewer == 0 || more - wanted <= wanted - fewer;
        if (!takesTies || 2 * more >= n) {
            return score;
        }
        double below = scores.get(first - 1);
        double middle = below + (score - below) / 2;
        return middle < score ? middle : below;
    }
}
