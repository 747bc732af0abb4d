package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.function.Executable;
import weka.gui.Logger;

/** Stops work as Weka's Stop button does. */
final class Interruption {
    /** So long that only work that does not stop is given up, on however slow a machine. */
    static final long LIMIT_SECONDS = 120;

    /** How the threads are named that the detectors start. */
    private static final String WORKERS = "farpoint-";

    private Interruption() {}

    /** A log that tells when work has shown its first step. */
    static Logger tellingOfSteps(CountDownLatch begun) {
        return new Logger() {
            @Override
            public void logMessage(String message) {}

            @Override
            public void statusMessage(String message) {
                begun.countDown();
            }
        };
    }

    /**
     * Runs endless work on a thread of its own and stops it in its midst: it must end, say why, and leave no thread at work.
     *
     * @param begun reaches 0 when the work is in its midst
     */
    static void assertStops(CountDownLatch begun, Executable work) throws InterruptedException {
        assertEnds(begun, work);
        assertNobodyWorks();
    }

    /** The same for work that does not wait for its threads. */
    static void assertEnds(CountDownLatch begun, Executable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                work.execute();
            } catch (Throwable e) {
                thrown[0] = e;
                begun.countDown();
            }
        });
        thread.start();
        assertTrue(begun.await(LIMIT_SECONDS, TimeUnit.SECONDS), "the work has not begun");
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
        assertFalse(thread.isAlive(), "still running after the interrupt");
        assertInstanceOf(InterruptedException.class, thrown[0]);
    }

    /** No thread of a detector is left. */
    static void assertNobodyWorks() {
        List<String> workers = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(WORKERS))
                .toList();
        assertEquals(List.of(), workers);
    }
}
