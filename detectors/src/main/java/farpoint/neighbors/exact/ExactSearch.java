package farpoint.neighbors.exact;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.GrowingPairs;
import farpoint.neighbors.select.ListsBuilder;
import farpoint.neighbors.select.NearestPairs;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Searches in double arithmetic throughout: the definition of every result, and the last resort of the faster ways. */
public final class ExactSearch implements NeighborSearch {
    private static final String TASK = "Nearest neighbours";
    private static final int QUERY_CHUNK = 64;

    private final DataMatrix reference;
    private final ExactScan scan;

    /**
     * Prepares reference rows.
     *
     * @param reference the rows to search
     * @param metric the distance
     */
    public ExactSearch(DataMatrix reference, Metric metric) {
        this.reference = reference;
        this.scan = new ExactScan(reference, metric);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        nearest(query, allRows(query), excludeSelf, table, context);
        return table;
    }

    /**
     * Finds the nearest reference rows of some of the query rows.
     *
     * @param query all query rows
     * @param rows those to search for
     * @param excludeSelf whether query row i must not find reference row i
     * @param table receives their neighbours with comparison values, at the places of these rows
     * @param context threads, progress and cancel check
     */
    public void nearest(
            DataMatrix query, int[] rows, boolean excludeSelf, NeighborTable table, ComputeContext context) {
        context.forEachChunk(TASK, rows.length, QUERY_CHUNK, (chunk, from, to, stop) -> {
            NearestPairs[] nearest = new NearestPairs[to - from];
            Arrays.setAll(nearest, i -> new NearestPairs(table.k()));
            scan.scan(query, rows, from, to, stop, (i, first, count, values) -> {
                int self = excludeSelf ? rows[i] : -1;
                offer(nearest[i - from], self, first, count, values);
            });
            for (int i = from; i < to; i++) {
                nearest[i - from].drainTo(table.indices(), table.distances(), rows[i] * table.k());
            }
        });
    }

    private static void offer(NearestPairs nearest, int self, int first, int count, double[] values) {
        for (int r = 0; r < count; r++) {
            if (values[r] <= nearest.limit() && first + r != self) {
                nearest.offer(values[r], first + r);
            }
        }
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        int[] rows = allRows(query);
        ListsBuilder lists = new ListsBuilder(rows.length);
        context.forEachChunk(TASK, rows.length, QUERY_CHUNK, (chunk, from, to, stop) -> {
            GrowingPairs[] found = new GrowingPairs[to - from];
            Arrays.setAll(found, i -> new GrowingPairs());
            scan.scan(query, rows, from, to, stop, (i, first, count, values) -> {
                for (int r = 0; r < count; r++) {
                    if (values[r] <= limits[i] && !(excludeSelf && first + r == i)) {
                        found[i - from].add(values[r], first + r);
                    }
                }
            });
            for (int i = from; i < to; i++) {
                lists.set(i, found[i - from]);
            }
        });
        return lists.build();
    }

    /** As the interface says; the tiles of one query row come on one thread, in growing order of the reference rows. */
    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        int[] rows = allRows(query);
        context.forEachChunk("Distances", rows.length, QUERY_CHUNK, (chunk, from, to, stop) -> {
            DistanceTile tile = new DistanceTile(from, to - from, consumer);
            scan.scan(query, rows, from, to, stop, tile);
        });
    }

    private static int[] allRows(DataMatrix query) {
        return IntStream.range(0, query.rows()).toArray();
    }
}
