package farpoint.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.arrays.Selection;

/** Order statistics by selection. Every method reorders the array that it is given and expects no NaN in it. */
public final class Quantiles {
    private Quantiles() {}

    /** The median; the mean of the two middle values if the length is even. */
    public static double median(double[] values) {
        return median(values, values.length);
    }

    /** The median of the first {@code length} values, at least one. */
    public static double median(double[] values, int length) {
        int[] middle = middle(length);
        Selection.select(values, 0, length, middle);
        return ofMiddle(Arrays.stream(middle).mapToDouble(i -> values[i]).toArray());
    }

    /** The ranks of the values that make the median, from 0: one, or two if there is an even number of values. */
    public static int[] middle(int length) {
        int upper = length / 2;
        return length % 2 == 1 ? new int[] {upper} : new int[] {upper - 1, upper};
    }

    /** The median, by the values of the ranks that {@link #middle} gives. */
    public static double ofMiddle(double[] middle) {
        return middle.length == 1 ? middle[0] : middle[0] / 2 + middle[1] / 2;
    }

    /** The value of the given rank from 0, in ascending order. */
    public static double smallest(double[] values, int rank) {
        Selection.select(values, rank);
        return values[rank];
    }

    /** The lower of the two middle values if the length is even, else the median. */
    public static double lowerMedian(double[] values) {
        int middle = (values.length - 1) / 2;
        Selection.select(values, middle);
        return values[middle];
    }

    /** The values in descending order; the array that is given is left as it is. */
    static double[] descending(double[] values) {
        return Arrays.stream(values).map(v -> -v).sorted().map(v -> -v).toArray();
    }

    /** The median of |v - centre|, unscaled; the array holds these deviations afterwards. */
    public static double medianAbsoluteDeviation(double[] values, double centre) {
        return medianAbsoluteDeviation(values, values.length, centre);
    }

    /** The same of the first {@code length} values. */
    public static double medianAbsoluteDeviation(double[] values, int length, double centre) {
        deviate(values, length, centre);
        return median(values, length);
    }

    /** Turns the first {@code length} values into |v - centre|. */
    public static void deviate(double[] values, int length, double centre) {
        for (int i = 0; i < length; i++) {
            values[i] = Math.abs(values[i] - centre);
        }
    }

    /**
     * The quantile of sorted values, at (n - 1) q with linear interpolation.
     *
     * @param sorted at least one, ascending
     * @param q from 0 to 1
     */
    public static double ofSorted(double[] sorted, double q) {
        double position = (sorted.length - 1) * q;
        int lower = (int) Math.floor(position);
        int upper = Math.min(lower + 1, sorted.length - 1);
        double fraction = position - lower;
        return fraction == 0 ? sorted[lower] : sorted[lower] * (1 - fraction) + sorted[upper] * fraction;
    }

    /**
     * The quantile by linear interpolation at position (n - 1) q of the sorted values.
     *
     * @param values at least one value
     * @param q 0 to 1
     */
    public static double quantile(double[] values, double q) {
        int lower = (int) Math.floor((values.length - 1) * q);
        Selection.select(values, new int[] {lower, Math.min(lower + 1, values.length - 1)});
        return ofSorted(values, q);
    }

    /**
     * What the quantile owes to each of the values, which stay in their order.
     *
     * @return weights with which the values add up to it, up to rounding
     */
    public static double[] weights(double[] values, double q) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double position = (values.length - 1) * q;
        int lower = (int) Math.floor(position);
        double[] weights = new double[values.length];
        weights[order[lower]] = 1 - (position - lower);
        weights[order[Math.min(lower + 1, values.length - 1)]] += position - lower;
        return weights;
    }

    /** The upper quartile less the lower one. */
    public static double interquartileRange(double[] values) {
        return quantile(values, 0.75) - quantile(values, 0.25);
    }
}
