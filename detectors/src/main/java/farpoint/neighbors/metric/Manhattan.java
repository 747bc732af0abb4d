package farpoint.neighbors.metric;

import java.util.Arrays;
import java.util.Optional;

/** Sum of |a - b|. */
final class Manhattan extends Metric {
    @Override
    public double add(double sum, double a, double b) {
        return sum + Math.abs(a - b);
    }

    @Override
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += Math.abs(a[aFrom + j] - b[bFrom + j]);
        }
        return sum;
    }

    @Override
    public void sums(double[] x, int from, double[][] panel, double[] sums) {
        Arrays.fill(sums, 0);
        int j = 0;
        for (; j + 4 <= panel.length; j += 4) {
            addFour(x, from + j, panel, j, sums);
        }
        for (; j < panel.length; j++) {
            addOne(x[from + j], panel[j], sums);
        }
    }

    /** Four columns a pass keep the sums in registers. */
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
            a[r] = a[r] + Math.abs(x0 - y0[r]) + Math.abs(x1 - y1[r]) + Math.abs(x2 - y2[r]) + Math.abs(x3 - y3[r]);
        }
    }

    private static void addOne(double x, double[] y, double[] a) {
        for (int r = 0; r < a.length; r++) {
            a[r] += Math.abs(x - y[r]);
        }
    }

    @Override
    public boolean boundsBoxes() {
        return true;
    }

    @Override
    public Optional<DeviceCode> deviceCode() {
        return Optional.of(new DeviceCode("sum + fabs(y - x)"));
    }

    @Override
    public String toString() {
        return "manhattan";
    }
}
