package farpoint.neighbors.screening;

import java.util.Arrays;

/** Scans tiles by multiplying a group of query rows with a reference block, then looking for hits among the sums. */
final class BlockScanner implements TileScanner {
    /**
     * Query rows whose sums are kept at a time: few enough for the first-level cache, and whole steps of the kernels, which
     * take up to six rows a step.
     */
    private static final int GROUP = 12;

    private final TileKernels kernels;
    private final int keep;
    private final FirstLimit firstLimit = new FirstLimit();
    private final TileKernels.Tile tile = new TileKernels.Tile();
    private float[][] sums = new float[0][];

    /**
     * Creates a scanner.
     *
     * @param kernels the inner loops
     * @param keep candidates that are kept a row
     */
    BlockScanner(TileKernels kernels, int keep) {
        this.kernels = kernels;
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
        tile.firstReference = block * FloatPanels.BLOCK;
        tile.references = panels.count(block);
        tile.norms = panels.halfNorms(block);
        tile.queryLimits = queryLimits;
        tile.queryOffset = queryOffset;
        Arrays.fill(tile.limits, Float.NEGATIVE_INFINITY);
        if (sums.length < Math.min(GROUP, to - from)) {
            // A row alone would wait for room that only a group needs.
            sums = new float[to - from == 1 ? 1 : GROUP][FloatPanels.BLOCK];
        }
        for (int g = from; g < to; g += GROUP) {
            int count = Math.min(GROUP, to - g);
            kernels.multiply(query, g, count, panels.panel(block), sums);
            tile.firstQuery = g;
            if (referenceLimits == null) {
                seedLimits(count);
            } else {
                System.arraycopy(referenceLimits, tile.firstReference, tile.limits, 0, tile.references);
            }
            kernels.find(sums, count, tile, hits);
        }
    }

    /** Gives rows that have no limit yet a first one. */
    private void seedLimits(int count) {
        for (int i = 0; firstLimit.canServe(keep) && i < count; i++) {
            if (tile.limit(i) == Float.POSITIVE_INFINITY) {
                tile.queryLimits[tile.firstQuery + i - tile.queryOffset] = firstLimit.of(sums[i], tile.norms, keep);
            }
        }
    }
}
