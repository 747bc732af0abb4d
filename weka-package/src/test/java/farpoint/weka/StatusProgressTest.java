package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weka.gui.beans.LogPanel;

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
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void showsLaterStepsToo() {
        RecordingLogger log = new RecordingLogger();
        Progress progress = StatusProgress.to(log);
        long done = 0;
        while (log.statuses.size() < 3) {
            progress.update("Steps", ++done, Long.MAX_VALUE);
        }
        assertEquals("Steps: " + done + "/" + Long.MAX_VALUE, log.statuses.get(2));
    }

    @Test
    void isSilentWithoutALog() {
        StatusProgress progress = StatusProgress.to(null);
        progress.update("Steps", 1, 2);
        progress.close();
    }

    @Test
    void theTableOfAFlowHasARowOfItsOwnWhoseClockStops() {
        List<String> statuses = new ArrayList<>();
        LogPanel flow = new LogPanel() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized void statusMessage(String message) {
                statuses.add(message);
            }
        };
        try (StatusProgress progress = StatusProgress.to(flow)) {
            progress.update("Steps", 1, 2);
        }
        String row = "Farpoint$" + Thread.currentThread().getId();
        assertEquals(List.of(row + "|Steps: 1/2", row + "|Finished."), statuses);
        statuses.clear();
        StatusProgress.to(flow).close();
        assertEquals(List.of(), statuses, "nothing was shown");
    }

    @Test
    void elsewhereTheEndIsNoMessage() {
        RecordingLogger log = new RecordingLogger();
        try (StatusProgress progress = StatusProgress.to(log)) {
            progress.update("Steps", 1, 2);
        }
        assertEquals(List.of("Steps: 1/2"), log.statuses);
    }
}
