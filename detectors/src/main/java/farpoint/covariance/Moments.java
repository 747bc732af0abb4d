package farpoint.covariance;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import java.util.function.IntUnaryOperator;

/** Means and covariances with divisor n. Sums run over {@link farpoint.data.Blocks}, so threads do not change the result. */
final class Moments {
    private static final String TASK = "Covariance";

    /** Rows that are added together. */
    private static final int TOGETHER = 4;

    private Moments() {}

    /** Column means and covariance (divisor n) of all rows. */
    static LocationScatter of(BlockedRows rows) {
        double[] mean = rows.fold(TASK, new ColumnSums());
        divide(mean, rows.rows());
        return new LocationScatter(mean, covariance(rows, mean));
    }

    /** Covariance about a given centre, divisor n. */
    static double[] covariance(BlockedRows rows, double[] centre) {
        return finish(rows.fold(TASK, new OuterSums(centre)), centre.length, rows.rows());
    }

    /** Mean and covariance (divisor: their number) of the listed rows; for small subsets, on the calling thread. */
    static LocationScatter ofRows(DataMatrix rows, int[] indices, int count) {
        double[] mean = columnSums(rows, count, i -> indices[i]);
        divide(mean, count);
        double[] sum = outerSums(rows, count, i -> indices[i], mean);
        return new LocationScatter(mean, finish(sum, mean.length, count));
    }

    private static double[] columnSums(DataMatrix rows, int count, IntUnaryOperator index) {
        int d = rows.columns();
        double[] x = rows.values();
        double[] sum = new double[d];
        for (int i = 0; i < count; i++) {
            int offset = index.applyAsInt(i) * d;
            for (int j = 0; j < d; j++) {
                sum[j] += x[offset + j];
            }
        }
        return sum;
    }

    /** The upper triangle of the sum of (x - centre)(x - centre)'. */
    private static double[] outerSums(DataMatrix rows, int count, IntUnaryOperator index, double[] centre) {
        int d = centre.length;
        double[] x = rows.values();
        double[] sum = new double[d * d];
        double[][] deviations = new double[TOGETHER][d];
        int i = 0;
        for (; i + TOGETHER <= count; i += TOGETHER) {
            for (int k = 0; k < TOGETHER; k++) {
                deviate(x, index.applyAsInt(i + k) * d, centre, deviations[k]);
            }
            addFourOuter(deviations, sum);
        }
        for (; i < count; i++) {
            deviate(x, index.applyAsInt(i) * d, centre, deviations[0]);
            addOuter(deviations[0], sum);
        }
        return sum;
    }

    private static void divide(double[] sums, int divisor) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= divisor;
        }
    }

    private static void deviate(double[] x, int offset, double[] centre, double[] deviation) {
        for (int j = 0; j < centre.length; j++) {
            deviation[j] = x[offset + j] - centre[j];
        }
    }

    /** What {@link #addOuter} adds for four rows one after the other; each sum is read and written once. */
    private static void addFourOuter(double[][] deviations, double[] sum) {
        double[] x0 = deviations[0];
        double[] x1 = deviations[1];
        double[] x2 = deviations[2];
        double[] x3 = deviations[3];
        int d = x0.length;
        for (int i = 0; i < d; i++) {
            double left0 = x0[i];
            double left1 = x1[i];
            double left2 = x2[i];
            double left3 = x3[i];
            for (int j = i; j < d; j++) {
                sum[i * d + j] = sum[i * d + j] + left0 * x0[j] + left1 * x1[j] + left2 * x2[j] + left3 * x3[j];
            }
        }
    }

    private static void addOuter(double[] deviation, double[] sum) {
        int d = deviation.length;
        for (int i = 0; i < d; i++) {
            double left = deviation[i];
            for (int j = i; j < d; j++) {
                sum[i * d + j] += left * deviation[j];
            }
        }
    }

    private static double[] finish(double[] upper, int d, int divisor) {
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                upper[i * d + j] /= divisor;
                upper[j * d + i] = upper[i * d + j];
            }
        }
        return upper;
    }

    private record ColumnSums() implements SumTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            return columnSums(rows, to - from, i -> from + i);
        }
    }

    private record OuterSums(double[] centre) implements SumTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            return outerSums(rows, to - from, i -> from + i, centre);
        }
    }
}
