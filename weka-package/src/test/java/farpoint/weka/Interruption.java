package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.function.Executable;

/** Stops work that trains networks, as Weka's Stop button does. */
final class Interruption {
    private Interruption() {}

    /** Runs endless work on a thread of its own and stops it in the midst: it must end within a second, and say why. */
    static void assertStops(Executable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                work.execute();
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        thread.start();
        await(Interruption::isANetworkTraining, 10);
        Thread.sleep(500);
        assertTrue(thread.isAlive(), "the run was too short to be stopped: " + thrown[0]);
        thread.interrupt();
        thread.join(1000);
        assertFalse(thread.isAlive(), "still running a second after the interrupt");
        assertEquals(InterruptedException.class, thrown[0].getClass());
        await(() -> !isANetworkTraining(), 1);
    }

    private static boolean isANetworkTraining() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("farpoint.nn.Trainer"));
    }

    private static void await(BooleanSupplier condition, int seconds) throws InterruptedException {
        for (int tenth = 0; tenth < 10 * seconds; tenth++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        assertTrue(condition.getAsBoolean(), "not after " + seconds + " s");
    }
}
