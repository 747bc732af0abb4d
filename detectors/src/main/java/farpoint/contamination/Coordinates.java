package farpoint.contamination;

import java.util.Arrays;
import java.util.List;

/**
 * Rows in the space of detectors: of each detector the logarithm of the score above the lowest one, with mean 0 and variance 1.
 *
 * @param rows n
 * @param dimension m, the detectors whose scores differ
 * @param values n x m, row-major
 */
record Coordinates(int rows, int dimension, double[] values) {
    /** Keeps the logarithm of the lowest score finite. The authors' constant; scale-free ones found worse shares. */
    private static final double OFFSET = 0.01;

    /**
     * Of scores.
     *
     * @param scores one array of n finite scores a detector; constant ones are left out
     */
    static Coordinates of(List<double[]> scores) {
        List<double[]> columns = scores.stream()
                .filter(s -> Arrays.stream(s).anyMatch(v -> v != s[0]))
                .map(Coordinates::standardized)
                .toList();
        int m = columns.size();
        int n = scores.isEmpty() ? 0 : scores.get(0).length;
        double[] values = new double[Math.multiplyExact(n, m)];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                values[i * m + j] = columns.get(j)[i];
            }
        }
        return new Coordinates(n, m, values);
    }

    private static double[] standardized(double[] scores) {
        int n = scores.length;
        double lowest = Arrays.stream(scores).min().orElseThrow();
        double[] logs = Arrays.stream(scores)
                .map(s -> StrictMath.log(s - lowest + OFFSET))
                .toArray();
        double mean = Arrays.stream(logs).sum() / n;
        double deviation =
                Math.sqrt(Arrays.stream(logs).map(v -> (v - mean) * (v - mean)).sum() / n);
        // Scores that differ by rounding only may have equal logarithms.
        return Arrays.stream(logs)
                .map(v -> deviation > 0 ? (v - mean) / deviation : 0)
                .toArray();
    }

    /** The coordinates of a row, one after the other. */
    double get(int row, int column) {
        return values[row * dimension + column];
    }

    /** The mean of each column. */
    double[] means() {
        double[] means = new double[dimension];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < dimension; j++) {
                means[j] += get(i, j) / rows;
            }
        }
        return means;
    }

    /** Squared Euclidean distance between a row and a point. */
    double squaredDistance(int row, double[] point) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            double off = values[row * dimension + j] - point[j];
            sum += off * off;
        }
        return sum;
    }

    /** A row's coordinates. */
    double[] row(int row) {
        return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
    }
}
