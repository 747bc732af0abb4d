package farpoint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTicksTest {
    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), RoundTicks.even(0, 100, 5));
        assertEquals(List.of(-1.0, -0.5, 0.0, 0.5, 1.0), RoundTicks.even(-1.2, 1.2, 5));
        assertEquals(List.of(1e308), RoundTicks.even(0.9e308, 1.1e308, 1));
    }

    @Test
    void stepsAreNotBelowWhatIsAskedFor() {
        assertEquals(1, RoundTicks.step(1));
        assertEquals(2, RoundTicks.step(1.01));
        assertEquals(0.5, RoundTicks.step(0.3));
        assertEquals(10, RoundTicks.step(5.1));
        assertTrue(RoundTicks.step(Double.MIN_VALUE) > 0);
    }

    /** Two neighboring doubles, between which no step leads. */
    @Test
    void aStretchOfNothingHasFewTicks() {
        assertTrue(RoundTicks.even(1e20, Math.nextUp(1e20), 5).size() <= 16);
    }
}
