package farpoint.neighbors.screening;

import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Screens all rows against each other. Distance is symmetric: a tile of two blocks gives candidates to the rows of both, so
 * half the tiles do. Each block has a lock, held while candidates are added to its rows.
 */
final class SelfJoin {
    private static final int BLOCK = FloatPanels.BLOCK;

    private final ScreeningRows rows;
    private final FloatPanels panels;
    private final boolean excludeSelf;
    private final IntFunction<TileScanner> scanners;
    private final CandidateTable candidates;
    private final Object[] locks;

    SelfJoin(ScreeningRows rows, FloatPanels panels, int keep, boolean excludeSelf, IntFunction<TileScanner> scanners) {
        this.rows = rows;
        this.panels = panels;
        this.excludeSelf = excludeSelf;
        this.scanners = scanners;
        this.candidates = new CandidateTable(rows.rows(), keep);
        this.locks = new Object[panels.blocks()];
        Arrays.setAll(locks, b -> new Object());
    }

    /**
     * The candidates of all rows. Tiles next to the diagonal come first, in rounds in which every block has its turn: so
     * limits become small early and threads seldom wait for the same block.
     */
    CandidateTable run(ComputeContext context) {
        int blocks = panels.blocks();
        int tiles = Math.toIntExact((long) blocks * (blocks + 1) / 2);
        context.forEachChunk("Nearest neighbours", tiles, 1, (tile, from, to) -> {
            int queryBlock = tile % blocks;
            scan(queryBlock, (queryBlock + tile / blocks) % blocks);
        });
        return candidates;
    }

    private void scan(int queryBlock, int referenceBlock) {
        int from = queryBlock * BLOCK;
        int to = from + panels.count(queryBlock);
        float[] limits = candidates.halfLimits();
        TileScanner scanner = scanners.apply(candidates.keep());
        if (queryBlock == referenceBlock) {
            // At first there are no limits and all pairs are hits; each must lower the limit for the next.
            synchronized (locks[queryBlock]) {
                scanner.scan(rows, from, to, limits, 0, panels, referenceBlock, null, this::offerOther);
            }
        } else {
            HitBuffer hits = new HitBuffer(full -> settle(full, queryBlock, referenceBlock));
            scanner.scan(rows, from, to, limits, 0, panels, referenceBlock, limits, hits);
            hits.flush();
        }
    }

    private void offerOther(int query, int reference, float halfSquare) {
        if (!(excludeSelf && query == reference)) {
            candidates.offer(query, halfSquare, reference);
        }
    }

    private void settle(HitBuffer hits, int queryBlock, int referenceBlock) {
        synchronized (locks[queryBlock]) {
            for (int h = 0; h < hits.size(); h++) {
                candidates.offer(hits.query(h), hits.halfSquare(h), hits.reference(h));
            }
        }
        synchronized (locks[referenceBlock]) {
            for (int h = 0; h < hits.size(); h++) {
                candidates.offer(hits.reference(h), hits.halfSquare(h), hits.query(h));
            }
        }
    }
}
