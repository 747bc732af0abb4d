package farpoint.neighbors.screening;

import java.util.Arrays;

/** Scans tiles group by group of query rows: their sums with a reference block are made, and hits looked for among them. */
final class BlockScanner implements TileScanner {
    /**
     * Query rows whose sums are kept at a time: few enough for the first-level cache, and whole steps of the kernels, which
     * take up to six rows a step.
     */
    static final int GROUP = 12;

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
            tile.firstQuery = g;
            if (referenceLimits != null) {
                System.arraycopy(referenceLimits, tile.firstReference, tile.limits, 0, tile.references);
            }
            // Where reference rows take hits too, other threads may be lowering the limits.
            boolean givesLimits = referenceLimits == null && firstLimit.canServe(keep);
            scanGroup(query, Math.min(GROUP, to - g), panels.panel(block), givesLimits, hits);
        }
    }

    private void scanGroup(ScreeningRows query, int count, float[][] panel, boolean givesLimits, Hits hits) {
        if (givesLimits && needsLimits(count)) {
            kernels.multiply(query, tile.firstQuery, count, panel, sums);
            giveLimits(count);
            kernels.find(sums, count, tile, hits);
        } else {
            kernels.screen(query, count, panel, sums, tile, hits);
        }
    }

    private boolean needsLimits(int count) {
        for (int i = 0; i < count; i++) {
            if (tile.limit(i) == CandidateTable.NO_LIMIT) {
                return true;
            }
        }
        return false;
    }

    /** Gives rows that have no limit yet a first one. */
    private void giveLimits(int count) {
        for (int i = 0; i < count; i++) {
            if (tile.limit(i) == CandidateTable.NO_LIMIT) {
                tile.queryLimits[tile.firstQuery + i - tile.queryOffset] =
                        Math.min(firstLimit.of(sums[i], tile.norms, keep), CandidateTable.NO_LIMIT);
            }
        }
    }
}
