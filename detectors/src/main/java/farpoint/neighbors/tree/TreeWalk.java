package farpoint.neighbors.tree;

import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.PairCollector;

/** Takes query rows through a tree, the nearer child first. One a thread. */
final class TreeWalk {
    private final KdTree tree;
    private final Metric metric;
    private final int columns;
    private final double[] point;
    private final double[] sums = new double[KdTree.LEAF];
    private double[] query;
    private int from;
    private int self;
    private int least;
    private PairCollector finds;
    private long rowsSeen;
    private long boxesSeen;

    TreeWalk(KdTree tree, Metric metric, int columns) {
        this.tree = tree;
        this.metric = metric;
        this.columns = columns;
        this.point = new double[columns];
    }

    /**
     * Offers all wanted reference rows.
     *
     * @param values holds the query row
     * @param start where it starts
     * @param excluded a reference row to pass over, or -1
     * @param collector what is wanted
     */
    void find(double[] values, int start, int excluded, PairCollector collector) {
        find(values, start, excluded, 0, collector);
    }

    /** Offers the wanted ones of the reference rows at places after that of the query row, which is one of them. */
    void findLater(double[] values, int place, PairCollector collector) {
        find(values, tree.row(place) * columns, -1, place + 1, collector);
    }

    private void find(double[] values, int start, int excluded, int leastPlace, PairCollector collector) {
        query = values;
        from = start;
        self = excluded;
        least = leastPlace;
        finds = collector;
        visit(1, 0, tree.rows());
    }

    private void visit(int node, int first, int last) {
        if (last <= least) {
            return;
        }
        if (tree.isLeaf(node)) {
            scan(node, first, last);
            return;
        }
        int middle = KdTree.middle(first, last);
        double left = bound(2 * node);
        double right = bound(2 * node + 1);
        if (left <= right) {
            visitIfNear(2 * node, first, middle, left);
            visitIfNear(2 * node + 1, middle, last, right);
        } else {
            visitIfNear(2 * node + 1, middle, last, right);
            visitIfNear(2 * node, first, middle, left);
        }
    }

    private void visitIfNear(int node, int first, int last, double bound) {
        if (bound <= finds.limit()) {
            visit(node, first, last);
        }
    }

    private double bound(int node) {
        boxesSeen++;
        tree.nearestPoint(node, query, from, point);
        return metric.compare(query, from, point, 0, columns);
    }

    private void scan(int leaf, int first, int last) {
        rowsSeen += last - first;
        metric.sums(query, from, tree.panel(leaf), sums);
        for (int place = Math.max(first, least); place < last; place++) {
            double value = sums[place - first];
            if (value <= finds.limit() && tree.row(place) != self) {
                finds.offer(value, tree.row(place));
            }
        }
    }

    /** Comparison values computed so far, those of boxes included. */
    long comparisons() {
        return rowsSeen + boxesSeen;
    }
}
