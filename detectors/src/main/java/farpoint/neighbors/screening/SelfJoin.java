package farpoint.neighbors.screening;

import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Screens all rows against each other. At first every row meets the rows of its own block, which give it a limit. Then blocks
 * meet: distance is symmetric, so a tile of two blocks gives candidates to the rows of both, and half the tiles do. Each block
 * has a lock, held while candidates are added to its rows.
 */
final class SelfJoin {
    private static final String TASK = "Nearest neighbours";
    private static final int BLOCK = FloatPanels.BLOCK;

    /** Parts of a block that a thread takes at a time in its own block, and where there are few tiles. */
    private static final int PARTS = 4;

    /** With more tiles, threads that end early do not wait long. */
    private static final int FEW_TILES = 64;

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
        context.forEachChunk(TASK, rows.rows(), BLOCK / PARTS, (part, from, to) -> scanOwn(part / PARTS, from, to));
        int blocks = panels.blocks();
        int tiles = Math.toIntExact((long) blocks * (blocks - 1) / 2);
        int parts = tiles <= FEW_TILES ? PARTS : 1;
        context.forEachChunk(TASK, tiles * parts, 1, (chunk, from, to) -> {
            int tile = chunk / parts;
            int queryBlock = tile % blocks;
            scan(queryBlock, chunk % parts, parts, (queryBlock + 1 + tile / blocks) % blocks);
        });
        return candidates;
    }

    private void scanOwn(int block, int from, int to) {
        scanners.apply(candidates.keep())
                .scan(rows, from, to, candidates.halfLimits(), 0, panels, block, null, (query, reference, half) -> {
                    if (!(excludeSelf && query == reference)) {
                        candidates.offer(query, half, reference);
                    }
                });
    }

    private void scan(int queryBlock, int part, int parts, int referenceBlock) {
        int from = queryBlock * BLOCK + part * (BLOCK / parts);
        int to = Math.min(from + BLOCK / parts, queryBlock * BLOCK + panels.count(queryBlock));
        float[] limits = candidates.halfLimits();
        HitBuffer hits = new HitBuffer(full -> settle(full, queryBlock, referenceBlock));
        scanners.apply(candidates.keep()).scan(rows, from, to, limits, 0, panels, referenceBlock, limits, hits);
        hits.flush();
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
