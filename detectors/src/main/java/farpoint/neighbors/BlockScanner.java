package farpoint.neighbors;

import java.util.Arrays;

/** The scanner in plain Java. */
final class PlainTileScanner implements TileScanner {
    /** Query rows whose sums are kept at a time. */
    private static final int GROUP = 16;

    /** Columns a sweep, so that their part of the panel stays in the second-level cache. */
    private static final int DEPTH = 128;

    private static final int STRIP = 4;
    private static final int LANES = PlainKernels.LANES;

    private final float[][] sums = new float[GROUP][FloatPanels.BLOCK];
    private final float[] limits = new float[FloatPanels.BLOCK];
    private final float[] marks = new float[FloatPanels.BLOCK];
    private final float[] folded = new float[LANES];
    private final int keep;

    /**
     * Creates a scanner.
     *
     * @param keep candidates that are kept a row
     */
    PlainTileScanner(int keep) {
        this.keep = keep;
    }

    @Override
    public void scan(
            ScreeningRows query,
            int from,
            int to,
            float[] queryLimits,
            int queryOffset,
            FloatPanels panels,
            int block,
            float[] referenceLimits,
            Hits hits) {
        int first = block * FloatPanels.BLOCK;
        int count = panels.count(block);
        float[] norms = panels.halfNorms(block);
        for (int g = from; g < to; g += GROUP) {
            int groupEnd = Math.min(g + GROUP, to);
            multiply(query, g, groupEnd, panels.panel(block));
            if (referenceLimits == null) {
                seedLimits(g, groupEnd, queryLimits, queryOffset, norms);
                Arrays.fill(limits, Float.NEGATIVE_INFINITY);
            } else {
                System.arraycopy(referenceLimits, first, limits, 0, count);
            }
            for (int s = g; s < groupEnd; s += STRIP) {
                int stripEnd = Math.min(s + STRIP, groupEnd);
                Arrays.fill(marks, 0);
                for (int i = s; i < stripEnd; i++) {
                    PlainKernels.mark(sums[i - g], queryLimits[i - queryOffset], limits, norms, marks);
                }
                PlainKernels.fold(marks, folded);
                report(s, stripEnd, g, queryLimits, queryOffset, first, count, norms, hits);
            }
        }
    }

    private void multiply(ScreeningRows query, int from, int to, float[][] panel) {
        int columns = query.columns();
        for (int i = 0; i < GROUP; i++) {
            // Rows beyond the end are as far away as can be.
            Arrays.fill(sums[i], from + i < to ? -query.halfNorms()[from + i] : -Float.MAX_VALUE / 4);
        }
        for (int sweep = 0; sweep < columns; sweep += DEPTH) {
            int end = Math.min(sweep + DEPTH, columns);
            for (int i = from; i < to; i += 2) {
                int o = i * columns;
                int p = Math.min(i + 1, to - 1) * columns;
                float[] a = sums[i - from];
                float[] b = sums[i - from + 1];
                for (int j = sweep; j < end; j += PlainKernels.STEP) {
                    PlainKernels.products(query.values(), o + j, p + j, panel, j, a, b);
                }
            }
        }
    }

    /**
     * Gives rows that have no limit yet a first one: of the smallest values on each lane, the one of rank keep + 1. At least
     * so many reference rows lie within it, one of which may be the row itself.
     */
    private void seedLimits(int from, int to, float[] queryLimits, int queryOffset, float[] norms) {
        for (int i = from; keep < LANES && i < to; i++) {
            if (queryLimits[i - queryOffset] == Float.POSITIVE_INFINITY) {
                PlainKernels.smallest(sums[i - from], norms, marks, folded);
                Arrays.sort(folded);
                queryLimits[i - queryOffset] = Math.nextUp(folded[keep]);
            }
        }
    }

    private void report(
            int from,
            int to,
            int group,
            float[] queryLimits,
            int queryOffset,
            int first,
            int count,
            float[] norms,
            Hits hits) {
        for (int lane = 0; lane < LANES; lane++) {
            if (folded[lane] == 0) {
                continue;
            }
            for (int r = lane; r < count; r += LANES) {
                if (marks[r] == 0) {
                    continue;
                }
                for (int i = from; i < to; i++) {
                    float halfSquare = norms[r] - sums[i - group][r];
                    if (!(halfSquare >= limits[r] && halfSquare >= queryLimits[i - queryOffset])) {
                        hits.add(i, first + r, halfSquare);
                    }
                }
            }
        }
    }
}
