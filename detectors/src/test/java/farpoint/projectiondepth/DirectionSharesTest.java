package farpoint.projectiondepth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three directions in the plane; expected values are those of tools/golden/explanations.py. */
class DirectionSharesTest {
    private static final double[] DIRECTIONS = {1, 0, 0, 1, 0.6, 0.8};
    private static final double[] RATIOS = {4, 7.5, 5.666666666667};
    private static final boolean[] ABOVE = {true, true, true};

    @ParameterizedTest
    @CsvSource({"MAX, 0, 7.5", "MEAN, 2.172839506173, 3.549382716049", "RMS, 1.710824545229, 4.187229119925"})
    void sharesOfTheScore(DirectionAggregate aggregate, double first, double second) {
        double[] target = new double[3];
        new DirectionShares(DIRECTIONS, new double[] {2, 0.25})
                .add(new double[] {6, 4}, RATIOS, ABOVE, aggregate.weights(RATIOS, 0.5), target, 1);
        assertArrayEquals(new double[] {0, first, second}, target, 1e-11);
    }

    /** The first column leads away from the median, the second one back to it. */
    @Test
    void aColumnThatLeadsBackHasNoShare() {
        double[] target = new double[2];
        new DirectionShares(new double[] {0.6, 0.8}, new double[2])
                .add(new double[] {-10, 1}, new double[] {3}, new boolean[] {false}, new double[] {1}, target, 0);
        assertArrayEquals(new double[] {3, 0}, target, 1e-15);
    }
}
