package farpoint.audit.labels;

import farpoint.data.DataMatrix;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows in which a linear function can follow curved borders: far values are drawn in by the inverse hyperbolic sine, and columns
 * are added that say how near a row is to some rows drawn as landmarks, by exp(-squared distance / its median).
 */
final class Landmarks {
    private static final int MOST = 60;
    private static final int ROWS_A_LANDMARK = 8;

    /** As large as a standardised column's values are, so that the ridge lets landmarks count. */
    private static final double HEIGHT = 3;

    private Landmarks() {}

    /**
     * Adds columns.
     *
     * @param rows standardised rows
     */
    static DataMatrix of(DataMatrix rows, long seed) {
        int n = rows.rows();
        int d = rows.columns();
        DataMatrix near = standardised(rows);
        int[] drawn = IntStream.range(0, n).toArray();
        int count = Math.min(MOST, n / ROWS_A_LANDMARK);
        RandomStream.of(seed, "landmarks", 0).shuffle(drawn, count);
        double[] squares = new double[n * count];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < count; l++) {
                squares[i * count + l] = square(near, i, drawn[l]);
            }
        }
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        double median = squares.length == 0 ? 0 : sorted[sorted.length / 2];
        double[] values = new double[n * (d + count)];
        for (int i = 0; i < n; i++) {
            System.arraycopy(near.values(), i * d, values, i * (d + count), d);
            for (int l = 0; l < count && median > 0; l++) {
                values[i * (d + count) + d + l] = HEIGHT * StrictMath.exp(-squares[i * count + l] / median);
            }
        }
        return DataMatrix.of(n, d + count, values);
    }

    private static DataMatrix standardised(DataMatrix rows) {
        int n = rows.rows();
        int d = rows.columns();
        double[] values = new double[n * d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double near = arsinh(rows.value(i, j));
                values[i * d + j] = near;
                sum += near;
                squares += near * near;
            }
            double mean = sum / n;
            double spread = Math.sqrt(Math.max(squares / n - mean * mean, 0));
            for (int i = j; i < values.length; i += d) {
                values[i] = spread > 0 ? (values[i] - mean) / spread : 0;
            }
        }
        return DataMatrix.of(n, d, values);
    }

    private static double arsinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), x);
    }

    private static double square(DataMatrix rows, int a, int b) {
        double sum = 0;
        for (int j = 0; j < rows.columns(); j++) {
            double difference = rows.value(a, j) - rows.value(b, j);
            sum += difference * difference;
        }
        return sum;
    }
}
