package farpoint.oneclasssvm;

import farpoint.data.DataMatrix;
import farpoint.stats.WildValues;
import java.util.Arrays;

/**
 * The automatic gamma: 1 / (d var) with the population variance of all cells of the n x d matrix together, scikit-learn's
 * "scale". Cells that are wild for their column do not count, as in the scaling, since the kernel would be as wide as they
 * lie far out and all other rows would be one.
 */
final class KernelWidth {
    private KernelWidth() {}

    /** Gamma for some rows, positive and finite; 1 if all cells are equal. */
    static double scale(DataMatrix rows) {
        double[][] columns = new double[rows.columns()][];
        double magnitude = 0;
        long count = 0;
        for (int j = 0; j < columns.length; j++) {
            columns[j] = WildValues.without(column(rows, j));
            count += columns[j].length;
            magnitude = Math.max(
                    magnitude, Arrays.stream(columns[j]).map(Math::abs).max().orElse(0));
        }
        double first = columns[0][0];
        if (Arrays.stream(columns).flatMapToDouble(Arrays::stream).allMatch(v -> v == first)) {
            return 1;
        }
        double gamma = 1 / (rows.columns() * variance(columns, count, magnitude));
        return Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, gamma));
    }

    private static double[] column(DataMatrix rows, int column) {
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.value(i, column);
        }
        return values;
    }

    /** Calculated in units of the largest value, so that no square is too large. */
    private static double variance(double[][] columns, long count, double magnitude) {
        double mean = 0;
        for (double[] column : columns) {
            for (double v : column) {
                mean += v / magnitude / count;
            }
        }
        double squares = 0;
        for (double[] column : columns) {
            for (double v : column) {
                double deviation = v / magnitude - mean;
                squares += deviation * deviation;
            }
        }
        return squares / count * magnitude * magnitude;
    }
}
