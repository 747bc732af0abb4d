package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several magnitudes as one. */
class AggregateTest {
    @Test
    void aggregates() {
        assertEquals(4, Aggregate.MAX.of(new double[] {3, 0, 4}));
        assertEquals(7.0 / 3, Aggregate.MEAN.of(new double[] {3, 0, 4}));
        assertEquals(3, Aggregate.MEDIAN.of(new double[] {3, 0, 4}));
        assertEquals(2, Aggregate.MEDIAN.of(new double[] {3, 0, 1, 4}));
        assertEquals(Math.sqrt(25.0 / 3), Aggregate.RMS.of(new double[] {3, 0, 4}), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEqualMagnitudes(Aggregate aggregate) {
        for (double magnitude : new double[] {0, 1e-300, 1, 1e300, Double.MAX_VALUE}) {
            assertEquals(magnitude, aggregate.of(new double[] {magnitude, magnitude, magnitude}));
        }
    }

    @Test
    void staysFiniteWhereTheSumDoesNot() {
        assertEquals(1e308, Aggregate.MEAN.of(new double[] {1.5e308, 5e307, 1e308}), 1e294);
        assertEquals(Math.sqrt(3.5 / 3) * 1e308, Aggregate.RMS.of(new double[] {1.5e308, 5e307, 1e308}), 1e294);
    }

    @ParameterizedTest
    @EnumSource
    void weightsSayWhatItOwesToEach(Aggregate aggregate) {
        double[][] cases = {{3, 0, 4}, {3, 0, 1, 4}, {2, 2, 2}, {7}, {0, 0}, {1, 5, 5, 2, 9}};
        for (double[] magnitudes : cases) {
            double[] weights = aggregate.weights(magnitudes);
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * magnitudes[i];
            }
            assertEquals(aggregate.of(magnitudes.clone()), sum, 1e-14);
        }
    }

    @Test
    void theLargestAndTheMiddleOneOweToFew() {
        assertArrayEquals(new double[] {0, 1, 0}, Aggregate.MAX.weights(new double[] {1, 5, 5}));
        assertArrayEquals(new double[] {0.5, 0, 0, 0.5}, Aggregate.MEDIAN.weights(new double[] {3, 0, 9, 2}));
    }
}
