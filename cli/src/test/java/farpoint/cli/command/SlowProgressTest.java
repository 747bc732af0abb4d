package farpoint.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowProgressTest {
    private final List<String> told = new ArrayList<>();
    private long now;
    private final SlowProgress progress = new SlowProgress(told::add, () -> now);

    private void update(int seconds, String task, long done, long total) {
        now = seconds * 1_000_000_000L;
        progress.update(task, done, total);
    }

    @Test
    void onlyTasksThatTakeLongAreTold() {
        update(0, "Rows", 1, 2000);
        update(4, "Rows", 2, 2000);
        update(6, "Rows", 1000, 2000);
        update(9, "Rows", 1001, 2000);
        update(12, "Rows", 1002, 2000);
        update(30, "Rows", 2000, 2000);
        update(40, "Moments", 1, 1);
        update(50, "Steps", 1, 3);
        update(51, "Steps", 3, 3);
        assertEquals(List.of("Rows: 1,000 of 2,000 steps done", "Rows: 1,002 of 2,000 steps done"), told);
    }
}
