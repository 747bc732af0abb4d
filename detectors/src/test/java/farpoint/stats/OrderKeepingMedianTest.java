package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits as of a copy that is reordered, and no value moved. */
class OrderKeepingMedianTest {
    private static void assertSame(int n, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, n).mapToDouble(value).toArray();
        double[] before = values.clone();
        double median = Quantiles.median(values.clone());
        assertEquals(median, OrderKeepingMedian.of(values));
        assertEquals(
                Quantiles.medianAbsoluteDeviation(values.clone(), median),
                OrderKeepingMedian.ofDeviations(values, median));
        assertArrayEquals(before, values);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 16_383, 16_384, 16_385, 100_000, 100_001})
    void ofAllKindsOfValues(int n) {
        RandomStream random = RandomStream.of(1, "medians", n);
        assertSame(n, i -> random.gaussian());
        assertSame(n, i -> i);
        assertSame(n, i -> -i);
        assertSame(n, i -> random.below(3));
        assertSame(n, i -> i % 2 == 0 ? -0.0 : 0.0);
        assertSame(n, i -> 1e300 * random.gaussian());
        assertSame(n, i -> random.below(50) + 1e-3 * random.below(2));
    }

    /** A sample at even steps meets only every eighth value, all of which are far above the others. */
    @ParameterizedTest
    @ValueSource(ints = {1 << 15, (1 << 15) + 1})
    void whereTheSampleMisleads(int n) {
        int step = n / (1 << 12);
        assertSame(n, i -> i % step == 0 ? 1e6 + i : i);
    }

    /** Not even the sign of a median of zeros differs. */
    @ParameterizedTest
    @ValueSource(ints = {20_001, 40_000})
    void zerosKeepTheirSigns(int n) {
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> i < n / 20 ? (i % 2 == 0 ? -0.0 : 0.0) : i % 2 == 0 ? -i : i)
                .toArray();
        assertEquals(
                Double.doubleToRawLongBits(Quantiles.median(values.clone())),
                Double.doubleToRawLongBits(OrderKeepingMedian.of(values)));
    }
}
