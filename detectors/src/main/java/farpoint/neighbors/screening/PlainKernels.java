package farpoint.neighbors.screening;

import java.util.Arrays;

/**
 * Inner loops of the screening, written so that the just-in-time compiler makes vectors of them: one array for each column of
 * the panel (offsets that vary prevent it), two query rows and four columns a pass (more do not get unrolled). One a thread.
 */
final class PlainKernels implements TileKernels {
    private static final int BLOCK = FloatPanels.BLOCK;
    private static final int STEP = ScreeningRows.COLUMN_STEP;

    /** Columns a sweep, so that their part of the panel stays in the second-level cache. */
    private static final int DEPTH = 128;

    /** Query rows whose marks are looked at together. */
    private static final int STRIP = 4;

    private static final int LANES = BLOCK / 8;

    private final float[] marks = new float[BLOCK];
    private final float[] folded = new float[LANES];

    @Override
    public float[][] pack(ScreeningRows rows, int first, int count) {
        int columns = rows.columns();
        float[] values = rows.values();
        float[][] panel = new float[columns][BLOCK];
        for (int j = 0; j < columns; j += STEP) {
            for (int r = 0; r < count; r++) {
                int from = (first + r) * columns + j;
                panel[j][r] = values[from];
                panel[j + 1][r] = values[from + 1];
                panel[j + 2][r] = values[from + 2];
                panel[j + 3][r] = values[from + 3];
            }
        }
        return panel;
    }

    @Override
    public void multiply(ScreeningRows query, int from, int count, float[][] panel, float[][] sums) {
        int columns = query.columns();
        for (int i = 0; i < count; i++) {
            Arrays.fill(sums[i], -query.halfNorms()[from + i]);
        }
        for (int sweep = 0; sweep < columns; sweep += DEPTH) {
            int end = Math.min(sweep + DEPTH, columns);
            for (int i = 0; i < count; i += 2) {
                int x = (from + i) * columns;
                int z = x + columns;
                for (int j = sweep; j < end; j += STEP) {
                    if (i + 1 < count) {
                        products(query.values(), x + j, z + j, panel, j, sums[i], sums[i + 1]);
                    } else {
                        products(query.values(), x + j, panel, j, sums[i]);
                    }
                }
            }
        }
    }

    /** Adds the products of four columns of a row with a panel. */
    private static void products(float[] x, int o, float[][] panel, int j, float[] a) {
        float x0 = x[o];
        float x1 = x[o + 1];
        float x2 = x[o + 2];
        float x3 = x[o + 3];
        float[] c0 = panel[j];
        float[] c1 = panel[j + 1];
        float[] c2 = panel[j + 2];
        float[] c3 = panel[j + 3];
        for (int r = 0; r < BLOCK; r++) {
            a[r] = a[r] + x0 * c0[r] + x1 * c1[r] + x2 * c2[r] + x3 * c3[r];
        }
    }

    /** The same for two rows at once, which takes little longer. */
    private static void products(float[] x, int o, int p, float[][] panel, int j, float[] a, float[] b) {
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
        for (int r = 0; r < BLOCK; r++) {
            float y0 = c0[r];
            float y1 = c1[r];
            float y2 = c2[r];
            float y3 = c3[r];
            a[r] = a[r] + x0 * y0 + x1 * y1 + x2 * y2 + x3 * y3;
            b[r] = b[r] + z0 * y0 + z1 * y1 + z2 * y2 + z3 * y3;
        }
    }

    @Override
    public void find(float[][] sums, int count, Tile tile, TileScanner.Hits hits) {
        for (int s = 0; s < count; s += STRIP) {
            int end = Math.min(s + STRIP, count);
            Arrays.fill(marks, 0);
            for (int i = s; i < end; i++) {
                mark(sums[i], tile.limit(i), tile.limits, tile.norms, marks);
            }
            fold(marks, folded);
            report(sums, s, end, tile, hits);
        }
    }

    /**
     * Adds to the marks of the reference rows at which z = sum - norm + the larger limit exceeds 0; there the mark is not 0 any
     * more (it may be NaN). The number z + |z| is 0 for z of 0 or less, which needs no comparison and so stays a vector
     * operation.
     */
    private static void mark(float[] sums, float limit, float[] limits, float[] halfNorms, float[] marks) {
        for (int r = 0; r < BLOCK; r++) {
            float z = sums[r] - halfNorms[r] + Math.max(limit, limits[r]);
            marks[r] = marks[r] + (z + Math.abs(z));
        }
    }

    /** Adds the marks that lie {@link #LANES} apart. */
    private static void fold(float[] marks, float[] folded) {
        for (int r = 0; r < LANES; r++) {
            folded[r] = (marks[r] + marks[LANES + r])
                    + (marks[2 * LANES + r] + marks[3 * LANES + r])
                    + (marks[4 * LANES + r] + marks[5 * LANES + r])
                    + (marks[6 * LANES + r] + marks[7 * LANES + r]);
        }
    }

    private void report(float[][] sums, int from, int to, Tile tile, TileScanner.Hits hits) {
        for (int lane = 0; lane < LANES; lane++) {
            if (folded[lane] == 0) {
                continue;
            }
            for (int r = lane; r < tile.references; r += LANES) {
                for (int i = from; marks[r] != 0 && i < to; i++) {
                    tile.report(i, r, sums[i], hits);
                }
            }
        }
    }
}
