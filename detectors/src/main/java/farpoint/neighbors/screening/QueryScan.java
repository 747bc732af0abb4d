package farpoint.neighbors.screening;

import farpoint.run.ComputeContext.StopCheck;

/**
 * Screens some query rows against all reference rows. Each group of them meets the block first that it seems to lie in, so that
 * its limits are small when it meets the others.
 */
final class QueryScan {
    private static final int GROUP = BlockScanner.GROUP;

    private final ScreeningRows rows;
    private final int from;
    private final int to;
    private final FloatPanels panels;
    private final TileScanner scanner;
    private final CandidateTable candidates;
    private final TileScanner.Hits hits;

    /**
     * Prepares a scan.
     *
     * @param rows the query rows
     * @param from the first to search for
     * @param to one after the last
     * @param panels the reference rows
     * @param scanner finds hits
     * @param keep candidates a row
     * @param excludeSelf whether query row i must not find reference row i
     */
    QueryScan(
            ScreeningRows rows,
            int from,
            int to,
            FloatPanels panels,
            TileScanner scanner,
            int keep,
            boolean excludeSelf) {
        this.rows = rows;
        this.from = from;
        this.to = to;
        this.panels = panels;
        this.scanner = scanner;
        CandidateTable found = new CandidateTable(to - from, keep);
        this.candidates = found;
        this.hits = (query, reference, halfSquare) -> {
            if (!(excludeSelf && rows.origin(query) == panels.rows().origin(reference))) {
                found.offer(query - from, halfSquare, reference);
            }
        };
    }

    /** The candidates of the rows; the first row's are at place 0. */
    CandidateTable run(StopCheck stop) {
        int[] own = new int[(to - from + GROUP - 1) / GROUP];
        for (int g = 0; g < own.length; g++) {
            own[g] = panels.nearestBlock(rows, Math.min(from + g * GROUP + GROUP / 2, to - 1));
            scan(g, own[g]);
        }
        for (int block = 0; block < panels.blocks(); block++) {
            stop.check();
            for (int g = 0; g < own.length; g++) {
                if (own[g] != block) {
                    scan(g, block);
                }
            }
        }
        return candidates;
    }

    private void scan(int group, int block) {
        int first = from + group * GROUP;
        int last = Math.min(first + GROUP, to);
        scanner.scan(rows, first, last, candidates.halfLimits(), from, panels, block, null, hits);
    }
}
