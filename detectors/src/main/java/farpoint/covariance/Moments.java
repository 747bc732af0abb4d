package farpoint.covariance;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;

/** Means and covariances with divisor n. Sums run over fixed chunks in order, so threads do not change the result. */
final class Moments {
    private static final int MIN_CHUNK = 256;
    private static final int MAX_CHUNKS = 16;

    /** Rows that are added together. */
    private static final int TOGETHER = 4;

    private Moments() {}

    /** Column means and covariance (divisor n) of all rows. */
    static LocationScatter of(DataMatrix rows, ComputeContext context) {
        double[] mean = mean(rows, context);
        return new LocationScatter(mean, covariance(rows, mean, context));
    }

    /** Column means. */
    static double[] mean(DataMatrix rows, ComputeContext context) {
        int d = rows.columns();
        double[] sum = chunkSums(rows, d, context, (part, row) -> {
            for (int j = 0; j < d; j++) {
                part[j] += rows.values()[row * d + j];
            }
        });
        for (int j = 0; j < d; j++) {
            sum[j] /= rows.rows();
        }
        return sum;
    }

    /** Covariance about a given centre, divisor n. */
    static double[] covariance(DataMatrix rows, double[] centre, ComputeContext context) {
        int d = rows.columns();
        double[] sum = chunkSums(rows, d * d, context, (part, row) -> addOuter(rows.values(), row * d, centre, part));
        return finish(sum, d, rows.rows());
    }

    /** Mean and covariance (divisor: their number) of the listed rows; for small subsets, on the calling thread. */
    static LocationScatter ofRows(DataMatrix rows, int[] indices, int count) {
        int d = rows.columns();
        double[] x = rows.values();
        double[] mean = new double[d];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < d; j++) {
                mean[j] += x[indices[i] * d + j];
            }
        }
        for (int j = 0; j < d; j++) {
            mean[j] /= count;
        }
        double[] sum = new double[d * d];
        int i = 0;
        double[][] deviations = new double[TOGETHER][d];
        for (; i + TOGETHER <= count; i += TOGETHER) {
            for (int k = 0; k < TOGETHER; k++) {
                deviate(x, indices[i + k] * d, mean, deviations[k]);
            }
            addFourOuter(deviations, sum);
        }
        for (; i < count; i++) {
            addOuter(x, indices[i] * d, mean, sum);
        }
        return new LocationScatter(mean, finish(sum, d, count));
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

    /** Adds the upper triangle of (x - centre)(x - centre)'. */
    private static void addOuter(double[] x, int offset, double[] centre, double[] sum) {
        int d = centre.length;
        double[] deviation = new double[d];
        deviate(x, offset, centre, deviation);
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

    private static double[] chunkSums(DataMatrix rows, int length, ComputeContext context, RowSum rowSum) {
        int chunkSize = Math.max(MIN_CHUNK, (rows.rows() + MAX_CHUNKS - 1) / MAX_CHUNKS);
        double[][] parts = new double[(rows.rows() + chunkSize - 1) / chunkSize][];
        context.forEachChunk("Covariance", rows.rows(), chunkSize, (chunk, from, to) -> {
            double[] part = new double[length];
            for (int i = from; i < to; i++) {
                rowSum.add(part, i);
            }
            parts[chunk] = part;
        });
        double[] sum = parts[0];
        for (int c = 1; c < parts.length; c++) {
            for (int i = 0; i < length; i++) {
                sum[i] += parts[c][i];
            }
        }
        return sum;
    }

    private interface RowSum {
        void add(double[] part, int row);
    }
}
