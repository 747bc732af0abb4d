package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;

/** Searches on the executors, or on the driver where there is little to do. */
final class SparkSearch implements NeighborSearch {
    /** Bytes that are expected of a list of limited length. */
    private static final int LIST = 100 * FoundPairs.PAIR;

    private final ExecutorTasks tasks;
    private final JoinShape shape;
    private final DataMatrix reference;
    private final Metric metric;
    private final ReferenceBlocks blocks;
    private NeighborSearch onDriver;

    SparkSearch(ExecutorTasks tasks, JoinShape shape, DataMatrix reference, Metric metric) {
        this.tasks = tasks;
        this.shape = shape;
        this.reference = reference;
        this.metric = metric;
        this.blocks = new ReferenceBlocks(tasks, shape, reference, metric);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        if (isSmall(query)) {
            return onDriver().nearest(query, k, excludeSelf, context);
        }
        NearestMerge merge = new NearestMerge(query.rows(), k, excludeSelf);
        int wanted = excludeSelf ? k + 1 : k;
        QueryPlan plan = new QueryPlan(reference, metric, shape, blocks.count());
        if (query == reference && plan.joinsParts()) {
            new PartJoin(tasks, blocks, reference.rows()).run(k, excludeSelf, merge, context);
        } else {
            BlockJoin join = new BlockJoin(tasks, blocks, plan.cut(query, new double[0], tasks.cores()));
            join.run(block -> new NearestTask(block, wanted), wanted * FoundPairs.PAIR, merge, context);
        }
        return merge.table();
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        if (isSmall(query)) {
            return onDriver().within(query, limits, excludeSelf, context);
        }
        WithinMerge merge = new WithinMerge(query.rows(), excludeSelf);
        QueryPlan plan = new QueryPlan(reference, metric, shape, blocks.count());
        new BlockJoin(tasks, blocks, plan.cut(query, limits, tasks.cores())).run(WithinTask::new, LIST, merge, context);
        return merge.lists();
    }

    /** On the driver: a distance takes less time to compute than to travel. */
    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        new ExactSearch(reference, metric).tiles(query, consumer, context);
    }

    private boolean isSmall(DataMatrix query) {
        return query.rows() == 0 || shape.isSmall(query.rows(), reference.rows(), reference.columns());
    }

    private synchronized NeighborSearch onDriver() {
        if (onDriver == null) {
            onDriver = new JavaDistanceEngine().search(reference, metric);
        }
        return onDriver;
    }

    @Override
    public synchronized void close() {
        blocks.close();
        if (onDriver != null) {
            onDriver.close();
        }
    }
}
