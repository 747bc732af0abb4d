package farpoint.neighbors.tree;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.GrowingPairs;
import farpoint.neighbors.select.ListsBuilder;
import farpoint.neighbors.select.PairCollector;
import farpoint.neighbors.select.PairHeap;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.ComputeContext;
import java.util.Optional;

/**
 * Rows that lie much closer together than rows do as a rule. A tree finds these fast where it is of no use for nearest neighbours, as
 * so small a ball meets few boxes however many columns there are.
 */
public final class ClosePairs {
    private static final String TASK = "Close rows";
    private static final int CHUNK = 256;
    private static final int PROBES = 64;
    private static final GrowingPairs NONE = new GrowingPairs();

    private final DataMatrix rows;
    private final Metric metric;
    private final double limit;
    private final int most;
    private final KdTree tree;

    private ClosePairs(DataMatrix rows, Metric metric, double limit, int most) {
        this.rows = rows;
        this.metric = metric;
        this.limit = limit;
        this.most = most;
        this.tree = new KdTree(rows);
    }

    /**
     * Looks for close rows, each pair once: in the list of that row which comes first in the tree.
     *
     * @param rows to compare with each other
     * @param metric the distance, one that allows a tree
     * @param limit largest comparison value, inclusive
     * @param most pairs a list: those of smallest comparison value
     * @param affordable the most comparisons of two values that the search may take, as estimated from some of the rows
     * @param context threads, progress and cancel check
     * @return lists with comparison values; empty if the search would take more than is affordable
     */
    public static Optional<NeighborLists> of(
            DataMatrix rows, Metric metric, double limit, int most, double affordable, ComputeContext context) {
        ClosePairs search = new ClosePairs(rows, metric, limit, most);
        return search.comparisons() * rows.columns() <= affordable
                ? Optional.of(search.find(context))
                : Optional.empty();
    }

    /** The comparisons of two rows, boxes included, that all rows are expected to take. */
    private double comparisons() {
        TreeWalk walk = new TreeWalk(tree, metric, rows.columns());
        int probes = Math.min(PROBES, rows.rows());
        for (int i = 0; i < probes; i++) {
            walk.findLater(
                    rows.values(), (int) ((i + 0.5) * rows.rows() / probes), new Close(limit, new PairHeap(most)));
        }
        return (double) walk.comparisons() / probes * rows.rows();
    }

    private NeighborLists find(ComputeContext context) {
        ListsBuilder lists = new ListsBuilder(rows.rows());
        context.forEachChunk(TASK, rows.rows(), CHUNK, (chunk, from, to, stop) -> {
            TreeWalk walk = new TreeWalk(tree, metric, rows.columns());
            Close found = new Close(limit, new PairHeap(most));
            int[] indices = new int[most];
            double[] values = new double[most];
            for (int place = from; place < to; place++) {
                stop.check();
                walk.findLater(rows.values(), place, found);
                found.heap.drainTo(indices, values, 0);
                lists.set(tree.row(place), pairs(indices, values));
            }
        });
        return lists.build();
    }

    /** Places that were not taken have no index of a row. */
    private GrowingPairs pairs(int[] indices, double[] values) {
        if (indices[0] == Integer.MAX_VALUE) {
            return NONE;
        }
        GrowingPairs pairs = new GrowingPairs();
        for (int i = 0; i < most && indices[i] != Integer.MAX_VALUE; i++) {
            pairs.add(values[i], indices[i]);
        }
        return pairs;
    }

    private record Close(double most, PairHeap heap) implements PairCollector {
        @Override
        public double limit() {
            return Math.min(most, heap.limit());
        }

        @Override
        public void offer(double value, int index) {
            heap.offer(value, index);
        }
    }
}
