package farpoint.stats;

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
}
