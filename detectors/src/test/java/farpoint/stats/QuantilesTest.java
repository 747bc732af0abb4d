package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 11, 100, 101, 1000, 4097})
    void selectsWhatSortingFinds(int n) {
        RandomStream random = RandomStream.of(1, "quantiles", n);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 3 == 0 ? Math.rint(random.gaussian()) : random.gaussian();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        assertEquals(median, Quantiles.median(values.clone()));
        assertEquals(sorted[(n - 1) / 2], Quantiles.lowerMedian(values.clone()));
        for (double q : new double[] {0, 0.1, 0.25, 0.95, 1}) {
            double position = (n - 1) * q;
            int below = (int) position;
            int above = Math.min(n - 1, below + 1);
            double expected = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
            assertEquals(expected, Quantiles.quantile(values.clone(), q), 1e-12);
        }
        double[] deviations =
                Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray();
        assertEquals(
                (deviations[(n - 1) / 2] + deviations[n / 2]) / 2,
                Quantiles.medianAbsoluteDeviation(values.clone(), median));
    }
}
