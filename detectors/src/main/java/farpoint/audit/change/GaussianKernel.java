package farpoint.audit.change;

import farpoint.stats.Quantiles;

/**
 * Gaussian kernels e^(-|x - c|^2 / (2 sigma^2)) at some centres.
 *
 * @param centres m x columns, row-major
 * @param columns at least 1
 * @param sigma positive
 */
record GaussianKernel(double[] centres, int columns, double sigma) {
    private static final double WIDE = 0.9;

    /** As wide as 90 % of the distances between rows, or the longest one if so many are 0. */
    static double width(double[] rows, int columns) {
        int n = rows.length / columns;
        double[] distances = new double[n * (n - 1) / 2];
        double longest = 0;
        int pair = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distances[pair] = Math.sqrt(squared(rows, i, rows, j, columns));
                longest = Math.max(longest, distances[pair++]);
            }
        }
        double width = n < 2 ? 0 : Quantiles.quantile(distances, WIDE);
        return width > 0 ? width : longest > 0 ? longest : 1;
    }

    /** The number of centres. */
    int size() {
        return centres.length / columns;
    }

    /** The kernels of rows: rows x centres, row-major. */
    double[] values(double[] rows) {
        int n = rows.length / columns;
        int m = size();
        double[] values = new double[Math.multiplyExact(n, m)];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < m; c++) {
                values[i * m + c] = StrictMath.exp(-squared(rows, i, centres, c, columns) / (2 * sigma * sigma));
            }
        }
        return values;
    }

    private static double squared(double[] a, int i, double[] b, int j, int columns) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            double difference = a[i * columns + c] - b[j * columns + c];
            sum += difference * difference;
        }
        return sum;
    }
}
