package farpoint.stats;

import java.util.Arrays;

/**
 * Inner products of one vector with many rows at once, in double arithmetic: sums over the columns in their order,
 * without fused operations, so that a row's product has the same bits whatever rows are multiplied with it.
 */
public final class BlockedProduct {
    /** Columns a pass, whose sums stay in registers. */
    private static final int STEP = 4;

    private BlockedProduct() {}

    /**
     * Multiplies.
     *
     * @param x holds the vector
     * @param from where it starts
     * @param panel the rows, column by column, each column an array of its own: with an offset that varies, the just-in-time
     *     compiler does not vectorise
     * @param sums receives the products, one for each row
     */
    public static void multiply(double[] x, int from, double[][] panel, double[] sums) {
        Arrays.fill(sums, 0);
        int j = 0;
        for (; j + STEP <= panel.length; j += STEP) {
            addFour(x, from + j, panel, j, sums);
        }
        for (; j < panel.length; j++) {
            addOne(x[from + j], panel[j], sums);
        }
    }

    private static void addFour(double[] x, int o, double[][] panel, int j, double[] a) {
        double x0 = x[o];
        double x1 = x[o + 1];
        double x2 = x[o + 2];
        double x3 = x[o + 3];
        double[] y0 = panel[j];
        double[] y1 = panel[j + 1];
        double[] y2 = panel[j + 2];
        double[] y3 = panel[j + 3];
        for (int r = 0; r < a.length; r++) {
            a[r] = a[r] + x0 * y0[r] + x1 * y1[r] + x2 * y2[r] + x3 * y3[r];
        }
    }

    private static void addOne(double x, double[] y, double[] a) {
        for (int r = 0; r < a.length; r++) {
            a[r] += x * y[r];
        }
    }
}
