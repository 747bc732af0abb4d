package farpoint.spark.neighbors;

import farpoint.run.ComputeContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Takes all blocks of query rows through all blocks of reference rows. */
final class BlockJoin {
    static final String TASK = "Nearest neighbours";

    private final ExecutorTasks tasks;
    private final ReferenceBlocks blocks;
    private final List<QueryBlock> queries;

    BlockJoin(ExecutorTasks tasks, ReferenceBlocks blocks, List<QueryBlock> queries) {
        this.tasks = tasks;
        this.blocks = blocks;
        this.queries = queries;
    }

    /** Makes the task for a reference block. */
    @FunctionalInterface
    interface TaskMaker {
        Function<QueryBlock, FoundPairs> with(Broadcast<ReferenceBlock> block);
    }

    /**
     * Does all of it.
     *
     * @param maker what to do
     * @param bytes that are expected to be found for a row, in one block
     * @param taker gets what was found
     * @param context progress and cancel check
     */
    void run(TaskMaker maker, int bytes, FoundPairs.Taker taker, ComputeContext context) {
        long total = (long) blocks.count() * queries.size();
        AtomicInteger done = new AtomicInteger();
        for (int b = 0; b < blocks.count(); b++) {
            String description =
                    "Farpoint: neighbours among the reference rows, block " + (b + 1) + " of " + blocks.count();
            blocks.with(b, block -> {
                long expected = (long) bytes * queries.get(0).size();
                ExecutorTasks.Work<QueryBlock, FoundPairs> work = new ExecutorTasks.Work<>(
                        queries,
                        maker.with(block),
                        expected,
                        (found, item) -> found.drainTo(queries.get(item)::number, taker));
                tasks.run(description, work, context, () -> context.progress(TASK, done.incrementAndGet(), total));
            });
        }
    }
}
