package farpoint.neighbors.metric;

import farpoint.stats.BlockedProduct;
import java.util.Arrays;

/**
 * Inner loops of the double comparison values: a query row against a panel, the transposed rows of a reference block.
 * Four columns a pass keep the sums in registers; the just-in-time compiler makes vectors of the loop over the reference
 * rows, which leaves the order of each sum as {@link Metric} has it. Each column of the panel is an array of its own:
 * with an offset that varies, the compiler does not vectorise.
 */
public final class ExactKernels {
    /** Columns a pass; panels and rows are padded to a multiple with zeros, which change no sum. */
    public static final int STEP = 4;

    private ExactKernels() {}

    /** The number of columns with the padding. */
    public static int paddedColumns(int d) {
        return (d + STEP - 1) / STEP * STEP;
    }

    /**
     * The comparison values of a query row with the rows of a panel; inner products for the cosine distance.
     *
     * @param x the query row, padded
     * @param panel the reference rows, column by column, padded
     * @param sums receives a value for each reference row
     */
    public static void compare(Metric metric, double[] x, double[][] panel, double[] sums) {
        if (metric.kind() == Metric.Kind.COSINE) {
            BlockedProduct.multiply(x, 0, panel, sums);
            return;
        }
        Arrays.fill(sums, 0);
        for (int j = 0; j < panel.length; j += STEP) {
            switch (metric.kind()) {
                case SQUARED_EUCLIDEAN, EUCLIDEAN -> squares(x, j, panel, j, sums);
                case MANHATTAN -> absolutes(x, j, panel, j, sums);
                case CHEBYSHEV -> largest(x, j, panel, j, sums);
                case MINKOWSKI -> powers(x, j, metric.exponent(), panel, j, sums);
                case COSINE -> throw new IllegalStateException("has been dealt with");
            }
        }
    }

    private static void squares(double[] x, int o, double[][] panel, int j, double[] a) {
        double x0 = x[o];
        double x1 = x[o + 1];
        double x2 = x[o + 2];
        double x3 = x[o + 3];
        double[] y0 = panel[j];
        double[] y1 = panel[j + 1];
        double[] y2 = panel[j + 2];
        double[] y3 = panel[j + 3];
        for (int r = 0; r < a.length; r++) {
            double s0 = x0 - y0[r];
            double s1 = x1 - y1[r];
            double s2 = x2 - y2[r];
            double s3 = x3 - y3[r];
            a[r] = a[r] + s0 * s0 + s1 * s1 + s2 * s2 + s3 * s3;
        }
    }

    private static void absolutes(double[] x, int o, double[][] panel, int j, double[] a) {
        double x0 = x[o];
        double x1 = x[o + 1];
        double x2 = x[o + 2];
        double x3 = x[o + 3];
        double[] y0 = panel[j];
        double[] y1 = panel[j + 1];
        double[] y2 = panel[j + 2];
        double[] y3 = panel[j + 3];
        for (int r = 0; r < a.length; r++) {
            a[r] = a[r] + Math.abs(x0 - y0[r]) + Math.abs(x1 - y1[r]) + Math.abs(x2 - y2[r]) + Math.abs(x3 - y3[r]);
        }
    }

    private static void largest(double[] x, int o, double[][] panel, int j, double[] a) {
        double x0 = x[o];
        double x1 = x[o + 1];
        double[] y0 = panel[j];
        double[] y1 = panel[j + 1];
        for (int r = 0; r < a.length; r++) {
            a[r] = Math.max(Math.max(a[r], Math.abs(x0 - y0[r])), Math.abs(x1 - y1[r]));
        }
        double x2 = x[o + 2];
        double x3 = x[o + 3];
        double[] y2 = panel[j + 2];
        double[] y3 = panel[j + 3];
        for (int r = 0; r < a.length; r++) {
            a[r] = Math.max(Math.max(a[r], Math.abs(x2 - y2[r])), Math.abs(x3 - y3[r]));
        }
    }

    private static void powers(double[] x, int o, double p, double[][] panel, int j, double[] a) {
        for (int c = 0; c < STEP; c++) {
            double[] y = panel[j + c];
            for (int r = 0; r < a.length; r++) {
                a[r] += Math.pow(Math.abs(x[o + c] - y[r]), p);
            }
        }
    }
}
