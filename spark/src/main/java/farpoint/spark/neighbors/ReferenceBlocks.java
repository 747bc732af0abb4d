package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.broadcast.Broadcast;

/**
 * The reference rows in blocks of consecutive rows, of which the executors have one at a time. If there is only one, they keep
 * it until the search is closed. Safe for use by several threads.
 */
final class ReferenceBlocks implements AutoCloseable {
    private final ExecutorTasks tasks;
    private final DataMatrix reference;
    private final Metric metric;
    private final int blockRows;
    private Broadcast<ReferenceBlock> only;

    ReferenceBlocks(ExecutorTasks tasks, JoinShape shape, DataMatrix reference, Metric metric) {
        this.tasks = tasks;
        this.reference = reference;
        this.metric = metric;
        this.blockRows = shape.blockRows(reference.columns());
    }

    int count() {
        return (int) (((long) reference.rows() + blockRows - 1) / blockRows);
    }

    /** Lends a block, broadcast. */
    void with(int number, Consumer<Broadcast<ReferenceBlock>> use) {
        if (count() == 1) {
            use.accept(only());
            return;
        }
        int from = number * blockRows;
        int to = (int) Math.min((long) from + blockRows, reference.rows());
        int d = reference.columns();
        double[] values = Arrays.copyOfRange(reference.values(), from * d, to * d);
        Broadcast<ReferenceBlock> block = broadcast(from, DataMatrix.of(to - from, d, values));
        try {
            use.accept(block);
        } finally {
            block.destroy();
        }
    }

    private synchronized Broadcast<ReferenceBlock> only() {
        if (only == null) {
            only = broadcast(0, reference);
        }
        return only;
    }

    private Broadcast<ReferenceBlock> broadcast(int first, DataMatrix rows) {
        return tasks.javaSpark().broadcast(new ReferenceBlock(first, rows, metric));
    }

    @Override
    public synchronized void close() {
        if (only != null) {
            only.destroy();
            only = null;
        }
    }
}
