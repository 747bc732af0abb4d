package farpoint.neighbors;

import farpoint.ComputeContext;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Screens all rows against each other. Distance is symmetric: a tile of two blocks gives candidates to the rows of both, so
 * half the tiles do. Each block has a lock, held while candidates are added to its rows.
 */
final class SelfJoin {
    private static final int BLOCK = FloatPanels.BLOCK;

    private final ScreeningRows rows;
    private final FloatPanels panels;
    private final boolean excludeSelf;
    private final Supplier<TileScanner> scanners;
    private final CandidateTable candidates;
    private final Object[] locks;

    SelfJoin(ScreeningRows rows, FloatPanels panels, int keep, boolean excludeSelf, Supplier<TileScanner> scanners) {
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
        boolean diagonal = queryBlock == referenceBlock;
        int from = queryBlock * BLOCK;
        int to = from + panels.count(queryBlock);
        float[] limits = candidates.halfLimits();
        HitBuffer hits = new HitBuffer(full -> settle(full, queryBlock, referenceBlock));
        TileScanner scanner = scanners.get();
        scanner.scan(rows, from, to, limits, 0, panels, referenceBlock, diagonal ? null : limits, hits);
        hits.flush();
    }

    private void settle(HitBuffer hits, int queryBlock, int referenceBlock) {
        synchronized (locks[queryBlock]) {
            for (int h = 0; h < hits.size(); h++) {
                if (!(excludeSelf && hits.query(h) == hits.reference(h))) {
                    candidates.offer(hits.query(h), hits.halfSquare(h), hits.reference(h));
                }
            }
        }
        if (queryBlock == referenceBlock) {
            return;
        }
        synchronized (locks[referenceBlock]) {
            for (int h = 0; h < hits.size(); h++) {
                candidates.offer(hits.reference(h), hits.halfSquare(h), hits.query(h));
            }
        }
    }
}
