package farpoint.neighbors.metric;

import java.util.Arrays;
import java.util.Optional;

/** Largest |a - b|. */
final class Chebyshev extends Metric {
    @Override
    public double add(double sum, double a, double b) {
        return Math.max(sum, Math.abs(a - b));
    }

    @Override
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double largest = 0;
        for (int j = 0; j < d; j++) {
            largest = Math.max(largest, Math.abs(a[aFrom + j] - b[bFrom + j]));
        }
        return largest;
    }

    @Override
    public void sums(double[] x, int from, double[][] panel, double[] sums) {
        Arrays.fill(sums, 0);
        int j = 0;
        for (; j + 2 <= panel.length; j += 2) {
            addTwo(x[from + j], x[from + j + 1], panel[j], panel[j + 1], sums);
        }
        for (; j < panel.length; j++) {
            addOne(x[from + j], panel[j], sums);
        }
    }

    private static void addTwo(double x0, double x1, double[] y0, double[] y1, double[] a) {
        for (int r = 0; r < a.length; r++) {
            a[r] = Math.max(Math.max(a[r], Math.abs(x0 - y0[r])), Math.abs(x1 - y1[r]));
        }
    }

    private static void addOne(double x, double[] y, double[] a) {
        for (int r = 0; r < a.length; r++) {
            a[r] = Math.max(a[r], Math.abs(x - y[r]));
        }
    }

    /** The column with the largest difference makes the distance; several alike share it. */
    @Override
    void terms(double[] a, int aFrom, double[] b, int bFrom, int d, double[] terms) {
        double largest = compare(a, aFrom, b, bFrom, d);
        for (int j = 0; j < d; j++) {
            terms[j] = largest > 0 && Math.abs(a[aFrom + j] - b[bFrom + j]) == largest ? 1 : 0;
        }
    }

    @Override
    public boolean boundsBoxes() {
        return true;
    }

    @Override
    public Optional<DeviceCode> deviceCode() {
        return Optional.of(new DeviceCode("fmax(sum, fabs(y - x))"));
    }

    @Override
    public String toString() {
        return "chebyshev";
    }
}
