package farpoint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComputeContextTest {
    @Test
    void visitsEveryItemOnceInChunksThatDoNotDependOnTheThreads() {
        for (int threads : new int[] {1, 2, 7}) {
            AtomicInteger[] visits = new AtomicInteger[101];
            for (int i = 0; i < visits.length; i++) {
                visits[i] = new AtomicInteger();
            }
            ComputeContext.withDefaults().withThreads(threads).forEachChunk("Test", 101, 10, (chunk, from, to) -> {
                assertEquals(chunk * 10, from);
                assertEquals(Math.min(from + 10, 101), to);
                for (int i = from; i < to; i++) {
                    visits[i].incrementAndGet();
                }
            });
            for (AtomicInteger visit : visits) {
                assertEquals(1, visit.get());
            }
        }
    }

    @Test
    void reportsProgressInOrderUpToTheEnd() {
        List<Long> reports = new ArrayList<>();
        ComputeContext context = ComputeContext.withDefaults().withThreads(3).withProgress((task, done, total) -> {
            assertEquals("Test", task);
            assertEquals(20, total);
            reports.add(done);
        });
        context.forEachChunk("Test", 100, 5, (chunk, from, to) -> {});
        assertEquals(20, reports.size());
        for (int i = 0; i < 20; i++) {
            assertEquals(i + 1L, reports.get(i));
        }
    }

    @Test
    void passesOnWhatAWorkerThrows() {
        ComputeContext context = ComputeContext.withDefaults().withThreads(4);
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> context.forEachChunk("Test", 1000, 1, (chunk, from, to) -> {
                    if (chunk == 500) {
                        throw new InvalidInputException("chunk %d", chunk);
                    }
                }));
        assertEquals("chunk 500", e.getMessage());
    }

    @Test
    void stopsSoonAfterTheCallingThreadIsInterrupted() throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Thread run = new Thread(() -> {
            try {
                ComputeContext.withDefaults().withThreads(2).forEachChunk("Test", 100_000, 1, (chunk, from, to) -> {
                    long end = System.nanoTime() + 1_000_000;
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    done.incrementAndGet();
                    begun.countDown();
                });
            } catch (CancelledException e) {
                cancelled.set(true);
            }
        });
        run.start();
        assertTrue(begun.await(2, TimeUnit.MINUTES));
        run.interrupt();
        run.join();
        assertTrue(cancelled.get());
        assertFalse(done.get() == 100_000);
    }

    @Test
    void stopsInTheMiddleOfLongChunks() {
        AtomicBoolean cancelled = new AtomicBoolean();
        ComputeContext context = ComputeContext.withDefaults().withThreads(3).withCancelCheck(cancelled::get);
        AtomicInteger working = new AtomicInteger();
        assertThrows(
                CancelledException.class,
                () -> context.forEachChunk("endless", 3, 1, (chunk, from, to, stop) -> {
                    cancelled.set(working.incrementAndGet() == 3 || cancelled.get());
                    while (true) {
                        stop.check();
                        Thread.onSpinWait();
                    }
                }));
        assertEquals(3, working.get());
    }

    @Test
    void doesNothingForNoItemsAndRefusesNegativeThreads() {
        ComputeContext context = ComputeContext.withDefaults();
        context.forEachChunk("Test", 0, 10, (chunk, from, to) -> {
            throw new AssertionError("no chunk to work on");
        });
        assertThrows(InvalidInputException.class, () -> context.withThreads(-1));
    }
}
