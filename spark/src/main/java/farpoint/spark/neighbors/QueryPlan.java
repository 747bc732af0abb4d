package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.screening.ScreeningKernels;
import farpoint.neighbors.screening.ScreeningSpace;
import farpoint.neighbors.tree.TreeChoice;
import farpoint.neighbors.tree.TreeSearch;
import java.util.List;
import java.util.stream.IntStream;

/** How queries are taken through reference rows. No result depends on it. */
final class QueryPlan {
    /** Tasks a core at least, where there are rows enough, so that cores which are done early do not wait long. */
    private static final int TASKS_A_CORE = 6;

    private final DataMatrix reference;
    private final Metric metric;
    private final JoinShape shape;
    private final boolean isOneBlock;

    QueryPlan(DataMatrix reference, Metric metric, JoinShape shape, int blocks) {
        this.reference = reference;
        this.metric = metric;
        this.shape = shape;
        this.isOneBlock = blocks == 1;
    }

    /**
     * Whether a join of the reference rows with themselves is best made of smaller such joins: if executors compare all pairs in
     * float, each pair once, as the Java engine then does. With a tree, a row meets few others, and does so once only if the
     * tree is one.
     */
    boolean joinsParts() {
        return isOneBlock
                && reference.rows() >= shape.leastJoinRows()
                && ScreeningSpace.of(reference, metric).isPresent()
                && new TreeChoice(metric, true, ScreeningKernels.best().isVector())
                        .of(reference)
                        .isEmpty();
    }

    /**
     * The blocks of a query.
     *
     * @param query the rows
     * @param limits as in {@link QueryBlock#cut}
     * @param cores tasks that run at a time
     */
    List<QueryBlock> cut(DataMatrix query, double[] limits, int cores) {
        int size = Math.max(1, Math.min(shape.queryRows(), query.rows() / (TASKS_A_CORE * cores)));
        return QueryBlock.cut(query, limits, order(query), size, isOneBlock && query == reference);
    }

    /** Near rows one after the other meet the same parts of a tree, if there is one. */
    private int[] order(DataMatrix query) {
        return TreeSearch.of(query, metric).map(TreeSearch::order).orElseGet(() -> IntStream.range(0, query.rows())
                .toArray());
    }
}
