package farpoint.stats;

/**
 * Spearman's rank correlation: how far two scores order the same rows alike, from -1 to 1. Rows of equal scores share their mean
 * rank.
 */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * Spearman's rank correlation.
     *
     * @param a a score a row, no NaN
     * @param b another score of the same rows, no NaN
     * @return from -1 to 1; NaN if all of one score are equal
     */
    public static double of(double[] a, double[] b) {
        return ofRanks(meanRanks(a), meanRanks(b));
    }

    /** The same of mean ranks, see {@link #meanRanks(double[])}. */
    public static double ofRanks(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " and " + b.length + " ranks");
        }
        // Mean ranks have this mean, whatever the ties.
        double mean = (a.length + 1) / 2.0;
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    /** The rank of each row from 1 for the highest score; rows of equal scores share the mean of theirs. */
    public static double[] meanRanks(double[] scores) {
        return meanRanks(scores, Ranking.order(scores));
    }

    /**
     * The same of rows whose order is known.
     *
     * @param order row numbers from the highest score to the lowest
     */
    public static double[] meanRanks(double[] scores, int[] order) {
        double[] ranks = new double[order.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            for (int place = from; place < to; place++) {
                ranks[order[place]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
