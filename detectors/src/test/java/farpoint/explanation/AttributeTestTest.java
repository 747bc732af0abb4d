package farpoint.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.stats.FalseDiscoveries;
import org.junit.jupiter.api.Test;

/** Numbers were computed once by NumPy from the equations. */
class AttributeTestTest {
    private static final double SCORE = 2.274425286;

    @Test
    void chancesAreThoseOfNumPy() {
        double[][] draws = {
            {1.2, 1.5, 2, 2.5, 1.1, 1.9, .8, 1.7, 2.2},
            {.5, .7, 1, 1.4, .9, .6, 1.1, .8, 2},
            {2.3, 2.1, 2.4, 2.2, 2.6, 2.25, 2, 2.5, 2.28}
        };
        double[] expected = {.2, .1, .6};
        for (int j = 0; j < 3; j++) {
            assertEquals(expected[j], AttributeTest.chance(SCORE, draws[j]), 1e-15);
        }
    }

    @Test
    void believesAsBenjaminiAndHochbergDo() {
        // Of .05, .1, .1, .55 and a rate of .2 the limits are .05, .1, .15, .2.
        assertArrayEquals(
                new boolean[] {true, false, true, true},
                FalseDiscoveries.believed(new double[] {.1, .55, .1, .05}, 0.2));
        assertArrayEquals(new boolean[3], FalseDiscoveries.believed(new double[] {.2, .1, .6}, 0.1));
        // The largest chance within its limit takes the smaller ones along.
        assertArrayEquals(new boolean[] {true, true}, FalseDiscoveries.believed(new double[] {.09, .1}, 0.1));
    }
}
