package farpoint.spark.neighbors;

import farpoint.run.ComputeContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Joins rows with themselves, part by part. */
final class PartJoin {
    /** Parts a core, so that cores which are done early do not wait long. */
    private static final int PARTS_A_CORE = 6;

    private final ExecutorTasks tasks;
    private final ReferenceBlocks blocks;
    private final int rows;

    /**
     * The join.
     *
     * @param blocks the rows, as one block
     * @param rows their number
     */
    PartJoin(ExecutorTasks tasks, ReferenceBlocks blocks, int rows) {
        this.tasks = tasks;
        this.blocks = blocks;
        this.rows = rows;
    }

    /**
     * Does all of it.
     *
     * @param k neighbours a row
     * @param excludeSelf whether a row must not find itself
     * @param taker gets what was found
     * @param context progress and cancel check
     */
    void run(int k, boolean excludeSelf, FoundPairs.Taker taker, ComputeContext context) {
        AffinePlane plane = AffinePlane.withParts(PARTS_A_CORE * tasks.cores());
        List<Integer> parts = IntStream.range(0, plane.parts()).boxed().toList();
        long bytes = (long) rows / plane.order() * k * FoundPairs.PAIR;
        AtomicInteger done = new AtomicInteger();
        blocks.with(0, all -> {
            ExecutorTasks.Work<Integer, FoundPairs> work =
                    new ExecutorTasks.Work<>(parts, new PartTask(all, plane, k, excludeSelf), bytes, (found, part) -> {
                        int[] numbers = plane.rows(part, rows);
                        found.drainTo(i -> numbers[i], taker);
                    });
            tasks.run(
                    "Farpoint: neighbours of " + rows + " rows among themselves",
                    work,
                    context,
                    () -> context.progress(BlockJoin.TASK, done.incrementAndGet(), parts.size()));
        });
    }
}
