package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a study will take. */
class TimeLeftTest {
    private final TimeLeft time = new TimeLeft(run -> run.set().equals("small") ? 0 : 20_000);

    private static Run run(String set, String detector) {
        return new Run(set, detector, new Mixture(0, 0), 1);
    }

    @Test
    void runsOfTheSameDetectorSayIt() {
        assertTrue(time.isGuess());
        assertTrue(time.seconds(List.of(run("small", "KNNDistance"))) > 0);
        time.add(run("small", "a"), 3);
        time.add(run("small", "a"), 5);
        assertFalse(time.isGuess());
        assertEquals(4, time.seconds(List.of(run("small", "a"))), 1e-12);
        // Twice the size.
        assertEquals(8, time.seconds(List.of(run("large", "a"))), 1e-12);
        time.add(run("large", "a"), 10);
        assertEquals(10 + 4, time.seconds(List.of(run("large", "a"), run("small", "a"))), 1e-12);
    }

    @Test
    void secondsAreSaidAsPeopleDo() {
        assertEquals("less than a minute", TimeLeft.text(59));
        assertEquals("about 2 minutes", TimeLeft.text(125));
        assertEquals("about 2.5 hours", TimeLeft.text(9000));
    }
}
