package farpoint.network;

/**
 * Loops over the rows of a batch that the compiler turns into vector code. Each element adds its terms in the order written
 * here, wherever it stands.
 */
public final class Vectors {
    private Vectors() {}

    /** y += a x, for the first n elements. */
    public static void add(double a, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += a * x[i];
        }
    }

    /** y += a0 x0 + a1 x1 + a2 x2 + a3 x3, for the first n elements. */
    static void add(
            double a0,
            double[] x0,
            double a1,
            double[] x1,
            double a2,
            double[] x2,
            double a3,
            double[] x3,
            double[] y,
            int n) {
        for (int i = 0; i < n; i++) {
            y[i] = y[i] + a0 * x0[i] + a1 * x1[i] + a2 * x2[i] + a3 * x3[i];
        }
    }

    /** y += x z, element by element, for the first n elements. */
    static void addProducts(double[] x, double[] z, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += x[i] * z[i];
        }
    }

    /** y += x0 z0 + x1 z1, element by element, for the first n elements. */
    static void addProducts(double[] x0, double[] z0, double[] x1, double[] z1, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = y[i] + x0[i] * z0[i] + x1[i] * z1[i];
        }
    }

    /** The sum of the first n elements, four partial sums at a time. */
    static double sum(double[] x, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < n; i++) {
            s0 += x[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum of (x - centre)^2 over the first n elements. */
    static double sumOfSquares(double[] x, double centre, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            s0 += (x[i] - centre) * (x[i] - centre);
            s1 += (x[i + 1] - centre) * (x[i + 1] - centre);
            s2 += (x[i + 2] - centre) * (x[i + 2] - centre);
            s3 += (x[i + 3] - centre) * (x[i + 3] - centre);
        }
        for (; i < n; i++) {
            s0 += (x[i] - centre) * (x[i] - centre);
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum of x z over the first n elements. */
    static double sumOfProducts(double[] x, double[] z, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            s0 += x[i] * z[i];
            s1 += x[i + 1] * z[i + 1];
            s2 += x[i + 2] * z[i + 2];
            s3 += x[i + 3] * z[i + 3];
        }
        for (; i < n; i++) {
            s0 += x[i] * z[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
