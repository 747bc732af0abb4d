package farpoint.stats.comparison;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether methods differ at all: M. Friedman, 1937, "The Use of Ranks to Avoid the Assumption of Normality Implicit in the Analysis
 * of Variance", with the correction for ties, and the less cautious form of R. Iman and J. Davenport, 1980, "Approximations of the
 * critical region of the Friedman statistic", which J. Demsar, 2006, "Statistical Comparisons of Classifiers over Multiple Data
 * Sets", recommends. Both chances are approximations that need some blocks.
 *
 * @param chiSquare Friedman's statistic, with methods - 1 degrees of freedom; 0 if all values of each block are equal
 * @param chance of one as large if the methods do not differ
 * @param f the statistic of Iman and Davenport; infinite if all blocks have the same order
 * @param fChance of one as large if the methods do not differ
 */
public record FriedmanTest(double chiSquare, double chance, double f, double fChance) {
    /** Chances are accurate to this share of themselves. */
    private static final double EPSILON = 1e-14;

    /**
     * Compares methods.
     *
     * @param values blocks x methods, higher is better, no NaN; at least two blocks and two methods
     */
    public static FriedmanTest of(double[][] values) {
        int n = values.length;
        int k = n == 0 ? 0 : values[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException(n + " blocks, " + k + " methods; two of each are needed");
        }
        double freedom = k - 1.0;
        double chi = Math.min(chiSquare(values, n, k), n * freedom);
        double chance = chi > 0 ? Gamma.regularizedGammaQ(freedom / 2, chi / 2, EPSILON, Integer.MAX_VALUE) : 1;
        double left = n * freedom - chi;
        double f = left > 0 ? (n - 1) * chi / left : Double.POSITIVE_INFINITY;
        return new FriedmanTest(chi, chance, f, fChance(f, freedom, freedom * (n - 1)));
    }

    /** The sum of squares between the methods, over that which ranks with these ties can have. */
    private static double chiSquare(double[][] values, int n, int k) {
        double mean = (k + 1) / 2.0;
        double between = 0;
        for (double rank : AverageRanks.of(values)) {
            between += (rank - mean) * (rank - mean);
        }
        double tied = 0;
        for (double[] block : values) {
            tied += tied(block);
        }
        double untied = 1 - tied / (n * (double) k * ((double) k * k - 1));
        return untied > 0 ? 12.0 * n / (k * (k + 1.0)) * between / untied : 0;
    }

    /** The sum of t^3 - t over groups of t equal values. */
    private static double tied(double[] block) {
        double[] sorted = block.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            sum += t * t * t - t;
            from = to;
        }
        return sum;
    }

    private static double fChance(double f, double above, double below) {
        if (f == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double share = below / (below + above * f);
        return share >= 1 ? 1 : Beta.regularizedBeta(share, below / 2, above / 2, EPSILON, Integer.MAX_VALUE);
    }
}
