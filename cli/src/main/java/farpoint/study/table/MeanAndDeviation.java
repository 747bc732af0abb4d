package farpoint.study.table;

import java.util.Arrays;
import java.util.Locale;

/** A mean and its standard deviation over seeds. */
final class MeanAndDeviation {
    private MeanAndDeviation() {}

    /**
     * The text, such as "0.912 ± 0.010"; of a single value, the value.
     *
     * @param values at least one
     */
    static String text(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        if (values.length == 1) {
            return String.format(Locale.ROOT, "%.3f", mean);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean, Math.sqrt(squares / (values.length - 1)));
    }
}
