package farpoint.stats;

import java.util.Arrays;

/**
 * The median and the median absolute deviation, also of values more than half of which are equal, such as indicators, counts
 * and amounts that are mostly 0. Their median absolute deviation is 0; what stands in for it is the smallest one for which the
 * deviations that are not 0 are nowhere rarer than Gaussian ones.
 *
 * <p>So a value that differs from the usual one lies as far out as a Gaussian value of the same rarity, and one that differs
 * by more than others do lies out in proportion. A mean deviation would put a value farther out the rarer it is, and a few
 * such columns would then hide what all others say.
 */
public final class MedianDeviation {
    /** Phi^-1(3/4), the median absolute deviation of standard Gaussian values. */
    public static final double GAUSSIAN = 0.6744897501960817;

    /** One over it: makes the median absolute deviation of Gaussian values their standard deviation. */
    private static final double TO_STANDARD = 1.4826022185056018;

    /** The largest tenth of the deviations may be outliers, whose scale is not to follow them. */
    private static final double USUAL = 0.9;

    /**
     * How many standard deviations off a lone deviating value is. In small tables ordinary rows reach ten by chance; the only
     * row that differs must not drown among them.
     */
    private static final double LONE = 30;

    private final double median;
    private final double deviation;
    private final double[] deviations;
    private final int count;

    /**
     * Of values that lie elsewhere.
     *
     * @param median their median
     * @param deviation their median absolute deviation
     * @param deviations their absolute deviations, in any order; at least those that are greater than any noise that will be
     *     asked about
     * @param count number of the values
     */
    public MedianDeviation(double median, double deviation, double[] deviations, int count) {
        this.median = median;
        this.deviation = deviation;
        this.deviations = deviations;
        this.count = count;
    }

    /**
     * Of some values.
     *
     * @param values at least one; taken over, and overwritten
     */
    public static MedianDeviation of(double[] values) {
        return around(Quantiles.median(values), values);
    }

    /** The same of values whose median is known. */
    public static MedianDeviation around(double median, double[] values) {
        double deviation = Quantiles.medianAbsoluteDeviation(values, median);
        return new MedianDeviation(median, deviation, values, values.length);
    }

    /** A median absolute deviation in units of the standard deviation of Gaussian values. */
    public static double standard(double deviation) {
        return TO_STANDARD * deviation;
    }

    /** The median. */
    public double median() {
        return median;
    }

    /** The median absolute deviation, not scaled to a standard deviation. */
    public double deviation() {
        return deviation;
    }

    /** The values' absolute deviations, in any order. */
    double[] deviations() {
        return deviations;
    }

    /**
     * The median absolute deviation or what stands in for it, not scaled to a standard deviation.
     *
     * @param noise a deviation of at most this much counts as 0
     * @return a positive number; 0 if all deviations count as 0
     */
    public double orOfRare(double noise) {
        return deviation > noise ? deviation : ofRare(noise);
    }

    /** What stands in for the median absolute deviation where it counts as 0, and does not see the others; elsewhere 0. */
    public double unseen(double noise) {
        return deviation > noise ? 0 : ofRare(noise);
    }

    /** The same of all deviations, for a scale that is not to be robust. */
    public double unseenOfAll(double noise) {
        return deviation > noise ? 0 : ofAllRare(noise);
    }

    /**
     * What stands in for a median absolute deviation of 0: the largest ratio of a deviation to the quantile of the same order
     * of a Gaussian's absolute deviations, in units of its median absolute deviation. The largest tenth of the deviations other
     * than 0 is left aside, and where there are one or two of them only, they lie farther out than Gaussian ones would.
     *
     * @param noise a deviation of at most this much counts as 0
     * @return a positive number; 0 if all deviations count as 0
     */
    double ofRare(double noise) {
        double[] rare = rare(noise);
        if (rare.length == 0) {
            return 0;
        }
        double k = rare.length;
        double few = rare[rare.length / 2] * k * k / LONE;
        int leftAside = rare.length - 1 - (int) (USUAL * (rare.length - 1));
        return GAUSSIAN * Math.min(few, envelope(rare, leftAside + 1));
    }

    private double ofAllRare(double noise) {
        return GAUSSIAN * envelope(rare(noise), 1);
    }

    /** The deviations that do not count as 0, descending. */
    private double[] rare(double noise) {
        return Quantiles.descending(
                Arrays.stream(deviations).filter(v -> v > noise).toArray());
    }

    private double envelope(double[] rare, int first) {
        double n = count;
        return GaussianEnvelope.of(rare, first, rare.length, rank -> (n - rank + 0.5) / n);
    }
}
