package farpoint.audit.labels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {
    private static final int[] LABELS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
    private static final double[][] PROBABILITIES = {
        {.9, .05, .05}, {.7, .2, .1}, {.2, .7, .1}, {.6, .3, .1}, {.1, .8, .1}, {.3, .6, .1},
        {.05, .15, .8}, {.2, .75, .05}, {.1, .1, .8}, {.15, .15, .7}, {.5, .3, .2}, {.3, .3, .4}
    };

    /** By the library cleanlab, and by NumPy 1.24. */
    @Test
    void agreesWithGoldenNumbers() {
        ConfidentLearning found = ConfidentLearning.of(PROBABILITIES, LABELS);
        assertArrayEquals(new double[] {.6, .575, .525}, found.thresholds(), 1e-9);
        assertArrayEquals(new int[][] {{3, 1, 0}, {0, 3, 1}, {0, 0, 2}}, found.joint());
        assertArrayEquals(new int[][] {{3, 1, 0}, {0, 3, 1}, {0, 0, 4}}, found.calibrated());
        assertEquals(List.of(6, 2), found.suspects());
        assertArrayEquals(
                new double[] {.925, .75, .25, .65, .85, .65, .175, .775, .85, .775, .35, .55}, found.margins(), 1e-9);
        assertEquals(2, found.estimate());
        assertEquals(2, found.suggested()[6]);
    }

    @Test
    void knowsNoRowsOneClassAndClassesWithoutRows() {
        assertEquals(0, ConfidentLearning.of(new double[0][], new int[0]).estimate());
        ConfidentLearning one = ConfidentLearning.of(new double[][] {{1}, {1}}, new int[2]);
        assertEquals(List.of(), one.suspects());
        assertArrayEquals(new double[] {1, 1}, one.margins());
        ConfidentLearning empty = ConfidentLearning.of(new double[][] {{.2, .1, .7}, {.8, .1, .1}}, new int[] {0, 0});
        assertEquals(List.of(), empty.suspects());
        assertArrayEquals(new int[][] {{2, 0, 0}, {0, 0, 0}, {0, 0, 0}}, empty.calibrated());
    }
}
