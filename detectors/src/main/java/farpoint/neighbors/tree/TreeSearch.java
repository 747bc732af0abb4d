package farpoint.neighbors.tree;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.GrowingPairs;
import farpoint.neighbors.select.ListsBuilder;
import farpoint.neighbors.select.PairCollector;
import farpoint.neighbors.select.PairHeap;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.Optional;
import java.util.stream.IntStream;

/** Searches by a k-d tree, in double arithmetic throughout. */
public final class TreeSearch implements NeighborSearch {
    private static final String TASK = "Nearest neighbours";
    private static final int QUERY_CHUNK = 64;

    private final DataMatrix reference;
    private final Metric metric;
    private final KdTree tree;

    TreeSearch(DataMatrix reference, Metric metric, KdTree tree) {
        this.reference = reference;
        this.metric = metric;
        this.tree = tree;
    }

    /** A search by tree; none if the tree cannot bound the metric. */
    public static Optional<TreeSearch> of(DataMatrix reference, Metric metric) {
        return metric.allowsTree()
                ? Optional.of(new TreeSearch(reference, metric, new KdTree(reference)))
                : Optional.empty();
    }

    /** The reference rows in the order of the tree's leaves, in which near rows tend to be near each other. */
    public int[] order() {
        return IntStream.range(0, tree.rows()).map(tree::row).toArray();
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        context.forEachChunk(TASK, query.rows(), QUERY_CHUNK, (chunk, from, to, stop) -> {
            TreeWalk walk = new TreeWalk(tree, metric, query.columns());
            PairHeap heap = new PairHeap(k);
            for (int i = from; i < to; i++) {
                stop.check();
                int row = row(query, i);
                walk.find(query.values(), row * query.columns(), excludeSelf ? row : -1, heap);
                heap.drainTo(indices, table.distances(), row * k);
            }
        });
        return table;
    }

    /** Rows of the tree itself come in its order, so that one after the other meets the same part of it. */
    private int row(DataMatrix query, int i) {
        return query == reference ? tree.row(i) : i;
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        ListsBuilder lists = new ListsBuilder(query.rows());
        context.forEachChunk(TASK, query.rows(), QUERY_CHUNK, (chunk, from, to, stop) -> {
            TreeWalk walk = new TreeWalk(tree, metric, query.columns());
            for (int i = from; i < to; i++) {
                stop.check();
                int row = row(query, i);
                Within found = new Within(limits[row], new GrowingPairs());
                walk.find(query.values(), row * query.columns(), excludeSelf ? row : -1, found);
                lists.set(row, found.pairs());
            }
        });
        return lists.build();
    }

    private record Within(double limit, GrowingPairs pairs) implements PairCollector {
        @Override
        public void offer(double value, int index) {
            pairs.add(value, index);
        }
    }

    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        new ExactSearch(reference, metric).tiles(query, consumer, context);
    }
}
