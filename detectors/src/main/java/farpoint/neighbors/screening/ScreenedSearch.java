package farpoint.neighbors.screening;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Searches by screening in float arithmetic, certification in double, and exact search for what cannot be certified. */
public final class ScreenedSearch implements NeighborSearch {
    private static final String TASK = "Nearest neighbours";
    private static final int QUERY_CHUNK = 10 * BlockScanner.GROUP;
    private static final int CERTIFY_CHUNK = 256;

    /** With more columns the products take so long that an order of the rows saves little. */
    private static final int MOST_ORDERED_COLUMNS = 64;

    private final DataMatrix reference;
    private final Metric metric;
    private final ScreeningSpace space;
    private final IntFunction<TileScanner> scanners;
    private final ExactSearch exact;
    private final ScreeningRows screened;
    private final FloatPanels panels;

    /**
     * Prepares reference rows.
     *
     * @param reference the rows to search
     * @param metric the distance
     * @param space their screening space
     * @param kernels the inner loops
     */
    public ScreenedSearch(DataMatrix reference, Metric metric, ScreeningSpace space, ScreeningKernels kernels) {
        this.reference = reference;
        this.metric = metric;
        this.space = space;
        this.scanners = keep -> new BlockScanner(kernels.create(), keep);
        this.exact = new ExactSearch(reference, metric);
        this.screened = embed(reference);
        this.panels = new FloatPanels(screened, kernels.create());
    }

    private ScreeningRows embed(DataMatrix rows) {
        ScreeningRows embedded = space.embed(rows);
        boolean isOrdered = rows.rows() > BlockScanner.GROUP
                && reference.rows() > FloatPanels.BLOCK
                && embedded.columns() <= MOST_ORDERED_COLUMNS;
        return isOrdered ? embedded.inSpatialOrder() : embedded;
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        int keep = k + ScreeningSpace.MARGIN;
        if (!ScreeningSpace.hasChoice(k, reference.rows())) {
            return exact.nearest(query, k, excludeSelf, context);
        }
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        boolean[] certified = new boolean[query.rows()];
        if (query == reference) {
            CandidateTable candidates = new SelfJoin(screened, panels, keep, excludeSelf, scanners).run(context);
            context.forEachChunk(TASK, query.rows(), CERTIFY_CHUNK, (chunk, from, to) -> {
                Certifier certifier = new Certifier(space, screened, reference, query, metric, table);
                for (int i = from; i < to; i++) {
                    certified[screened.origin(i)] = certifier.certify(candidates, i, i, screened);
                }
            });
        } else {
            searchOthers(query, keep, excludeSelf, table, certified, context);
        }
        int[] open = rowsWithout(certified);
        exact.nearest(query, open, excludeSelf, table, context);
        return table;
    }

    private void searchOthers(
            DataMatrix query,
            int keep,
            boolean excludeSelf,
            NeighborTable table,
            boolean[] certified,
            ComputeContext context) {
        ScreeningRows rows = embed(query);
        context.forEachChunk(TASK, query.rows(), QUERY_CHUNK, (chunk, from, to, stop) -> {
            CandidateTable candidates =
                    new QueryScan(rows, from, to, panels, scanners.apply(keep), keep, excludeSelf).run(stop);
            Certifier certifier = new Certifier(space, rows, reference, query, metric, table);
            for (int i = from; i < to; i++) {
                certified[rows.origin(i)] = certifier.certify(candidates, i - from, i, screened);
            }
        });
    }

    private static int[] rowsWithout(boolean[] certified) {
        int[] rows = new int[certified.length];
        int count = 0;
        for (int i = 0; i < certified.length; i++) {
            if (!certified[i]) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        return exact.within(query, limits, excludeSelf, context);
    }

    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        exact.tiles(query, consumer, context);
    }
}
