package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Progress;
import org.junit.jupiter.api.Test;

class StatusProgressTest {
    @Test
    void showsTheFirstStepAndThenTenASecondAtMost() {
        RecordingLogger log = new RecordingLogger();
        Progress progress = StatusProgress.to(log);
        long start = System.nanoTime();
        for (int i = 1; i <= 100_000; i++) {
            progress.update("Steps", i, 100_000);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals("Steps: 1/100000", log.statuses.get(0));
        assertTrue(log.statuses.size() <= 1 + 10 * seconds, log.statuses.size() + " in " + seconds + " s");
    }

    @Test
    void isSilentWithoutALog() {
        assertSame(Progress.NONE, StatusProgress.to(null));
    }
}
