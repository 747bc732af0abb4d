package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HandSetCutsTest {
    private final HandSetCuts cuts = new HandSetCuts(new double[] {3, 1, 2, 2, 9});

    @Test
    void stepsTakeOneScoreAtATime() {
        assertEquals(OptionalDouble.of(3), cuts.next(2.5, true), "3 is flagged no more");
        assertEquals(OptionalDouble.of(9), cuts.next(3, true));
        assertTrue(cuts.next(9, true).isEmpty(), "nothing is flagged");
        assertEquals(OptionalDouble.of(1), cuts.next(2.5, false), "both rows of score 2 are flagged too");
        assertEquals(OptionalDouble.of(2), cuts.next(8, false));
        double all = cuts.next(1, false).orElseThrow();
        assertEquals(5, cuts.above(all), "all are flagged");
        assertTrue(cuts.next(all, false).isEmpty());
    }

    @Test
    void saysWhatThresholdsSay() {
        double[] scores = {3, 1, 2, 2, 9};
        assertEquals(Threshold.byHand(scores, 2.5), cuts.at(2.5));
        assertEquals(2, cuts.above(2.5));
        assertEquals(2, cuts.at(2.5).origin().orElseThrow().flagged());
    }
}
