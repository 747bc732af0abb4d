package farpoint.neighbors.metric;

import java.util.Arrays;
import java.util.Optional;

/** Sum of (a - b)(a - b), or its square root. */
final class Euclidean extends Metric {
    private final boolean hasRoot;

    Euclidean(boolean hasRoot) {
        this.hasRoot = hasRoot;
    }

    @Override
    public double add(double sum, double a, double b) {
        double difference = a - b;
        return sum + difference * difference;
    }

    @Override
    public boolean hasRoot() {
        return hasRoot;
    }

    @Override
    public double distance(double comparison) {
        return hasRoot ? Math.sqrt(comparison) : comparison;
    }

    @Override
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double difference = a[aFrom + j] - b[bFrom + j];
            sum += difference * difference;
        }
        return sum;
    }

    /** Four rows a pass, as the sum of one would wait for each of its additions. */
    @Override
    public void compare(double[] a, int aFrom, double[] b, int[] rows, int count, int d, double[] values) {
        int last = count - 1;
        for (int i = 0; i < count; i += 4) {
            compare(
                    a,
                    aFrom,
                    b,
                    rows,
                    i,
                    Math.min(i + 1, last),
                    Math.min(i + 2, last),
                    Math.min(i + 3, last),
                    d,
                    values);
        }
    }

    private static void compare(
            double[] a, int aFrom, double[] b, int[] rows, int r0, int r1, int r2, int r3, int d, double[] values) {
        int o0 = rows[r0] * d;
        int o1 = rows[r1] * d;
        int o2 = rows[r2] * d;
        int o3 = rows[r3] * d;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int j = 0; j < d; j++) {
            double x = a[aFrom + j];
            double s0 = x - b[o0 + j];
            double s1 = x - b[o1 + j];
            double s2 = x - b[o2 + j];
            double s3 = x - b[o3 + j];
            sum0 += s0 * s0;
            sum1 += s1 * s1;
            sum2 += s2 * s2;
            sum3 += s3 * s3;
        }
        values[r0] = sum0;
        values[r1] = sum1;
        values[r2] = sum2;
        values[r3] = sum3;
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
            double s0 = x0 - y0[r];
            double s1 = x1 - y1[r];
            double s2 = x2 - y2[r];
            double s3 = x3 - y3[r];
            a[r] = a[r] + s0 * s0 + s1 * s1 + s2 * s2 + s3 * s3;
        }
    }

    private static void addOne(double x, double[] y, double[] a) {
        for (int r = 0; r < a.length; r++) {
            double difference = x - y[r];
            a[r] += difference * difference;
        }
    }

    @Override
    public boolean boundsBoxes() {
        return true;
    }

    /**
     * The computed value differs from the exact one by a relative (d + 16) 2^-52, and by d 2^-1070 where products
     * underflow.
     */
    @Override
    public Optional<EuclideanForm> euclideanForm() {
        return Optional.of(new EuclideanForm() {
            @Override
            public boolean make(double[] row) {
                return true;
            }

            @Override
            public double below(double square, int d) {
                return square * (1 - (d + 16) * 0x1p-52) - d * 0x1p-1070;
            }
        });
    }

    @Override
    public Optional<DeviceCode> deviceCode() {
        return Optional.of(new DeviceCode("sum + (y - x) * (y - x)"));
    }

    @Override
    public String toString() {
        return hasRoot ? "euclidean" : "squared euclidean";
    }
}
