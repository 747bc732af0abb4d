package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.function.Executable;

/** Stops work as Weka's Stop button does. */
final class Interruption {
    private static final long LIMIT_MILLIS = 120_000;

    private Interruption() {}

    /** Runs endless work that trains networks on a thread of its own and stops it in the midst: it must end, and say why. */
    static void assertStops(Executable work) throws InterruptedException {
        assertStops("farpoint.network.Trainer", work);
    }

    /**
     * The same for other work.
     *
     * @param worker the class that is at work in the midst of it
     */
    static void assertStops(String worker, Executable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                work.execute();
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        thread.start();
        await(() -> isAtWork(worker) || !thread.isAlive());
        assertTrue(thread.isAlive(), "the run was too short to be stopped: " + thrown[0]);
        thread.interrupt();
        thread.join(LIMIT_MILLIS);
        assertFalse(thread.isAlive(), "still running after the interrupt");
        assertEquals(InterruptedException.class, thrown[0].getClass());
        await(() -> !isAtWork(worker));
    }

    private static boolean isAtWork(String worker) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(worker));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertTrue(condition.getAsBoolean(), "not after " + LIMIT_MILLIS + " ms");
    }
}
