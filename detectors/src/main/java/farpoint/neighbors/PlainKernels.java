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

    /** For each reference row, what a sum must exceed minus to be a candidate's: the largest limit less the half norm. */
    static void edges(float limit, float[] limits, float[] halfNorms, float[] edges) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            edges[r] = Math.max(limit, limits[r]) - halfNorms[r];
        }
    }

    /** The same without limits of the reference rows. */
    static void edges(float limit, float[] halfNorms, float[] edges) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            edges[r] = limit - halfNorms[r];
        }
    }

    /**
     * Marks the reference rows at which one of four sums exceeds the edge: there the mark is not 0 (it may be NaN). The sum
     * z + |z| is 0 for z of 0 or less, which needs no comparison and so stays a vector operation.
     */
    static void mark(float[] a, float[] b, float[] c, float[] d, float[] edges, float[] marks) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            float edge = edges[r];
            float z0 = a[r] + edge;
            float z1 = b[r] + edge;
            float z2 = c[r] + edge;
            float z3 = d[r] + edge;
            marks[r] = (z0 + Math.abs(z0)) + (z1 + Math.abs(z1)) + ((z2 + Math.abs(z2)) + (z3 + Math.abs(z3)));
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
}
