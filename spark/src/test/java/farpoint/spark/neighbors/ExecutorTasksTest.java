package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.spark.LocalSpark;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Test;

class ExecutorTasksTest {
    private static final ExecutorTasks TASKS = new ExecutorTasks(LocalSpark.session(), () -> {});
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private static ExecutorTasks.Work<Integer, Integer> work(int items, long bytes, Function<Integer, Integer> task) {
        List<Integer> numbers = IntStream.range(0, items).boxed().toList();
        return new ExecutorTasks.Work<>(numbers, task, bytes, (result, item) -> {});
    }

    /** Each result is so large that every task gets a job of its own. */
    @Test
    void resultsGoToTheirItems() {
        int[] results = new int[7];
        for (long bytes : new long[] {1, 1L << 40}) {
            ExecutorTasks.Work<Integer, Integer> plain = work(7, bytes, i -> i * i);
            ExecutorTasks.Work<Integer, Integer> kept = new ExecutorTasks.Work<>(
                    plain.items(), plain.task(), plain.bytes(), (result, item) -> results[item] += result);
            TASKS.run("squares", kept, CONTEXT, () -> {});
        }
        assertArrayEquals(new int[] {0, 2, 8, 18, 32, 50, 72}, results);
    }

    @Test
    void aTaskThatFailsIsToldInOneLine() {
        Function<Integer, Integer> failing = i -> {
            if (i == 2) {
                throw new IllegalStateException("the disk is full");
            }
            return i;
        };
        String message = assertThrows(
                        SparkSearchException.class, () -> TASKS.run("failing", work(3, 1, failing), CONTEXT, () -> {}))
                .getMessage();
        assertTrue(message.startsWith("Spark could not finish the search for neighbours: "), message);
        assertTrue(message.contains("the disk is full"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aCancelledRunEndsItsTasks() throws InterruptedException {
        Function<Integer, Integer> endless = i -> {
            TaskContext task = TaskContext.get();
            STARTED.countDown();
            while (!task.isInterrupted()) {
                Thread.onSpinWait();
            }
            ENDED.countDown();
            return i;
        };
        ComputeContext cancelled = CONTEXT.withCancelCheck(() -> STARTED.getCount() == 0);
        assertThrows(CancelledException.class, () -> TASKS.run("endless", work(2, 1, endless), cancelled, () -> {}));
        assertTrue(ENDED.await(1, TimeUnit.MINUTES));
    }

    @Test
    void anInterruptedThreadEndsTheRun() {
        ComputeContext deaf = CONTEXT.withCancelCheck(() -> false);
        try {
            Thread.currentThread().interrupt();
            assertThrows(CancelledException.class, () -> TASKS.run("interrupted", work(4, 1, i -> i), deaf, () -> {}));
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void theCallersDescriptionStays() {
        LocalSpark.session().sparkContext().setJobDescription("the caller's");
        try {
            TASKS.run("other", work(1, 1, i -> i), CONTEXT, () -> {});
            assertEquals("the caller's", TASKS.spark().getLocalProperty("spark.job.description"));
        } finally {
            LocalSpark.session().sparkContext().setJobDescription(null);
        }
    }
}
