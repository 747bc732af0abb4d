package farpoint.audit.change;

import farpoint.stats.RankCorrelation;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/**
 * How well scores tell rows of one table from those of another.
 *
 * @param auc the share of pairs in which the row of the second table has the higher score, where equal scores are half a pair
 * @param z by how many standard deviations this is above one half, if the order says nothing; 0 where all scores are equal
 */
record Separation(double auc, double z) {
    /**
     * Of scores of rows. The variance is that of the test of Wilcoxon, Mann and Whitney with ties, (n0 + n1 + 1) / (12 n0 n1) if
     * there are none.
     *
     * @param isSecond whether a row is of the second table; some are and some are not
     */
    static Separation of(double[] scores, boolean[] isSecond) {
        // The highest score has rank 1.
        double[] ranks = RankCorrelation.meanRanks(scores);
        double n = ranks.length;
        double mean = (n + 1) / 2;
        double second = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            second += isSecond[i] ? 1 : 0;
            sum += isSecond[i] ? mean - ranks[i] : 0;
            squares += (ranks[i] - mean) * (ranks[i] - mean);
        }
        double pairs = second * (n - second);
        double variance = squares / (n * (n - 1) * pairs);
        return new Separation(0.5 + sum / pairs, variance == 0 ? 0 : sum / pairs / Math.sqrt(variance));
    }

    /** The chance of an area at least as large, by the normal law, which is good from some tens of rows on. */
    double chance() {
        return Erf.erfc(z / Math.sqrt(2)) / 2;
    }

    /** The chance of so many right guesses or more of two tables that are equally likely; exact. */
    static double chanceOfRight(int right, int rows) {
        return right == 0 ? 1 : Beta.regularizedBeta(0.5, right, rows - right + 1.0);
    }
}
