package farpoint.stats;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * The median absolute deviation, also of values more than half of which are equal, such as indicators, counts and amounts
 * that are mostly 0. Their median absolute deviation is 0; what stands in for it is the smallest one for which the deviations
 * that are not 0 are nowhere rarer than Gaussian ones.
 *
 * <p>So a value that differs from the usual one lies as far out as a Gaussian value of the same rarity, and one that differs
 * by more than others do lies out in proportion. A mean deviation would put a value farther out the rarer it is, and a few
 * such columns would then hide what all others say.
 */
public final class MedianDeviation {
    /** Phi^-1(3/4), the median absolute deviation of standard Gaussian values. */
    private static final double GAUSSIAN = 0.6744897501960817;

    /** The largest tenth of the deviations may be outliers, whose scale is not to follow them. */
    private static final double USUAL = 0.9;

    /**
     * How many standard deviations off a lone deviating value is. In small tables ordinary rows reach ten by chance; the only
     * row that differs must not drown among them.
     */
    private static final double LONE = 30;

    private MedianDeviation() {}

    /**
     * The median absolute deviation or what stands in for it, not scaled to a standard deviation.
     *
     * @param values at least one; afterwards their absolute deviations from the centre, reordered
     * @param centre the values' median
     * @param noise a deviation of at most this much counts as 0
     * @return a positive number; 0 if all deviations count as 0
     */
    public static double of(double[] values, double centre, double noise) {
        double deviation = Quantiles.medianAbsoluteDeviation(values, centre);
        return deviation > noise ? deviation : ofRare(values, noise);
    }

    /**
     * What stands in for a median absolute deviation of 0: the largest ratio of a deviation to the quantile of the same order
     * of a Gaussian's absolute deviations, in units of its median absolute deviation. The largest tenth of the deviations other
     * than 0 is left aside, and where there are one or two of them only, they lie farther out than Gaussian ones would.
     *
     * @param deviations absolute deviations, at least one
     * @param noise a deviation of at most this much counts as 0
     * @return a positive number; 0 if all deviations count as 0
     */
    public static double ofRare(double[] deviations, double noise) {
        double[] rare = rare(deviations, noise);
        if (rare.length == 0) {
            return 0;
        }
        double k = rare.length;
        double few = rare[(rare.length - 1) / 2] * k * k / LONE;
        return GAUSSIAN * Math.min(few, largestRatio(rare, (int) (USUAL * (rare.length - 1)), deviations.length));
    }

    /** The same of all deviations, for a scale that is not to be robust. */
    public static double ofAllRare(double[] deviations, double noise) {
        double[] rare = rare(deviations, noise);
        return GAUSSIAN * largestRatio(rare, rare.length - 1, deviations.length);
    }

    private static double[] rare(double[] deviations, double noise) {
        return Arrays.stream(deviations).filter(v -> v > noise).sorted().toArray();
    }

    private static double largestRatio(double[] rare, int last, int n) {
        double largest = 0;
        for (int k = 0; k <= last; k++) {
            double order = (n - rare.length + k + 0.5) / n;
            largest = Math.max(largest, rare[k] / (Math.sqrt(2) * Erf.erfInv(order)));
        }
        return largest;
    }
}
