package farpoint.imputation;

import farpoint.stats.Quantiles;
import java.util.Map;
import java.util.TreeMap;

/** The value that stands for many. */
final class Typical {
    private Typical() {}

    /** The median of numbers, or the most frequent category; NaN of none. */
    static double of(double[] values, boolean isNominal) {
        if (values.length == 0) {
            return Double.NaN;
        }
        return isNominal ? category(values) : Quantiles.median(values.clone());
    }

    /** The most frequent category, the first one of equals. */
    static double category(double[] values) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Double, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
