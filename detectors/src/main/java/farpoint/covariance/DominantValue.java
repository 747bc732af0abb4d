package farpoint.covariance;

import farpoint.stats.Quantiles;
import farpoint.stats.Rounding;
import java.util.Arrays;

/**
 * The value that half of many values or more are equal to, so that their median absolute deviation is 0, and a robust scale
 * of how the others deviate from it. Values that differ by rounding only count as equal.
 *
 * @param value the value
 * @param count how many are equal to it
 * @param of how many values there are
 * @param scale the scale, in units of a standard deviation, greater than 0; 1 if all are equal
 */
record DominantValue(double value, int count, int of, double scale) {
    /**
     * How many scales off a lone deviating number is. It is off the hyperplane that holds all other rows, which without
     * regularisation is infinitely far; ordinary rows of small tables reach fifty by chance.
     */
    static final double LONE = 100;

    /** Whether half of the values or more are equal. */
    boolean holds() {
        return 2 * count >= of;
    }

    /** Whether a difference is rounding noise between values of some magnitude. */
    static boolean isNoise(double difference, double magnitude) {
        return difference <= Rounding.SHARE * magnitude;
    }

    /**
     * The more frequent of the two middle values: one that half of them are equal to is among these.
     *
     * @param values at least one, finite; reordered
     * @param lone how many scales off a lone deviating value is at least; {@link #LONE}, or 0 where one is nothing special
     */
    static DominantValue of(double[] values, double lone) {
        int n = values.length;
        double lower = Quantiles.lowerMedian(values);
        double upper = Quantiles.smallest(values, n / 2);
        DominantValue ofLower = around(lower, values, lone);
        if (upper == lower) {
            return ofLower;
        }
        DominantValue ofUpper = around(upper, values, lone);
        return ofUpper.count > ofLower.count ? ofUpper : ofLower;
    }

    private static DominantValue around(double value, double[] values, double lone) {
        double noise = Rounding.SHARE * Math.abs(value);
        double[] others = deviations(value, values, noise);
        if (others.length > 0) {
            others = deviations(value, values, Math.max(noise, Rounding.SHARE * Quantiles.lowerMedian(others)));
        }
        int n = values.length;
        int k = others.length;
        double scale = k == 0 ? 1 : Math.max(scale(Quantiles.lowerMedian(others), k, n, lone), Double.MIN_NORMAL);
        return new DominantValue(value, n - k, n, scale);
    }

    private static double[] deviations(double value, double[] values, double noise) {
        return Arrays.stream(values)
                .map(x -> Math.min(Math.abs(x - value), Double.MAX_VALUE))
                .filter(v -> v > noise)
                .toArray();
    }

    /**
     * The standard deviation of n values of which k deviate, all by the median of their deviations, which a few far ones do
     * not move; less where k is 1 or little more.
     */
    private static double scale(double median, int k, int n, double lone) {
        return median / Math.max(Math.sqrt((double) n / k), lone / k / k / k);
    }
}
