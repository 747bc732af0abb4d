package farpoint.network;

/**
 * Loops over the rows of a batch that the compiler turns into vector code. Each element adds its terms in the order written
 * here, wherever it stands, and rounds once a term.
 */
final class Vectors {
    private Vectors() {}

    /** y += a x, for the first n elements. */
    static void add(float a, float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = FusedMultiplyAdd.of(a, x[i], y[i]);
        }
    }

    /** y += a0 x0 + a1 x1 + a2 x2 + a3 x3, for the first n elements. */
    static void add(
            float a0, float[] x0, float a1, float[] x1, float a2, float[] x2, float a3, float[] x3, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            float s = FusedMultiplyAdd.of(a0, x0[i], y[i]);
            s = FusedMultiplyAdd.of(a1, x1[i], s);
            s = FusedMultiplyAdd.of(a2, x2[i], s);
            y[i] = FusedMultiplyAdd.of(a3, x3[i], s);
        }
    }

    /** y += x z, element by element, for the first n elements. */
    static void addProducts(float[] x, float[] z, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = FusedMultiplyAdd.of(x[i], z[i], y[i]);
        }
    }

    /** y += x0 z0 + x1 z1, element by element, for the first n elements. */
    static void addProducts(float[] x0, float[] z0, float[] x1, float[] z1, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            float s = FusedMultiplyAdd.of(x0[i], z0[i], y[i]);
            y[i] = FusedMultiplyAdd.of(x1[i], z1[i], s);
        }
    }

    /** y += (x - z)^2, element by element, for the first n elements. */
    static void addSquaredDifferences(float[] x, float[] z, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            float difference = x[i] - z[i];
            y[i] = FusedMultiplyAdd.of(difference, difference, y[i]);
        }
    }
}
