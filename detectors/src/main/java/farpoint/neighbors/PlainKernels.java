package farpoint.neighbors;

/**
 * Inner loops of the float screening, written so that the just-in-time compiler makes vectors of them: one array for each
 * column of the panel (offsets that vary prevent it), two query rows and four columns a pass (more do not get unrolled).
 */
final class PlainKernels {
    /** Columns a pass. */
    static final int STEP = 4;

    /** Lanes that {@link #fold} leaves. */
    static final int LANES = FloatPanels.BLOCK / 8;

    private PlainKernels() {}

    /** Adds the products of four columns of two rows with a panel. */
    static void products(float[] x, int o, int p, float[][] panel, int j, float[] a, float[] b) {
        float x0 = x[o];
        float x1 = x[o + 1];
        float x2 = x[o + 2];
        float x3 = x[o + 3];
        float z0 = x[p];
        float z1 = x[p + 1];
        float z2 = x[p + 2];
        float z3 = x[p + 3];
        float[] c0 = panel[j];
        float[] c1 = panel[j + 1];
        float[] c2 = panel[j + 2];
        float[] c3 = panel[j + 3];
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            float y0 = c0[r];
            float y1 = c1[r];
            float y2 = c2[r];
            float y3 = c3[r];
            a[r] = a[r] + x0 * y0 + x1 * y1 + x2 * y2 + x3 * y3;
            b[r] = b[r] + z0 * y0 + z1 * y1 + z2 * y2 + z3 * y3;
        }
    }

    /**
     * Adds to the marks of the reference rows at which z = sum - norm + the larger limit exceeds 0; there the mark is not 0 any
     * more (it may be NaN). The number z + |z| is 0 for z of 0 or less, which needs no comparison and so stays a vector
     * operation.
     */
    static void mark(float[] sums, float limit, float[] limits, float[] halfNorms, float[] marks) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            float z = sums[r] - halfNorms[r] + Math.max(limit, limits[r]);
            marks[r] = marks[r] + (z + Math.abs(z));
        }
    }

    /** Adds the marks that lie {@link #LANES} apart. */
    static void fold(float[] marks, float[] folded) {
        for (int r = 0; r < LANES; r++) {
            folded[r] = (marks[r] + marks[LANES + r])
                    + (marks[2 * LANES + r] + marks[3 * LANES + r])
                    + (marks[4 * LANES + r] + marks[5 * LANES + r])
                    + (marks[6 * LANES + r] + marks[7 * LANES + r]);
        }
    }

    /** The smallest of the differences norm - sum that lie {@link #LANES} apart; {@code scratch} is overwritten. */
    static void smallest(float[] sums, float[] halfNorms, float[] scratch, float[] smallest) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            scratch[r] = halfNorms[r] - sums[r];
        }
        for (int r = 0; r < LANES; r++) {
            float a = Math.min(Math.min(scratch[r], scratch[LANES + r]), scratch[2 * LANES + r]);
            float b = Math.min(Math.min(scratch[3 * LANES + r], scratch[4 * LANES + r]), scratch[5 * LANES + r]);
            smallest[r] = Math.min(Math.min(a, b), Math.min(scratch[6 * LANES + r], scratch[7 * LANES + r]));
        }
    }
}
