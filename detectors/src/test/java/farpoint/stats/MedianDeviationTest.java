package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles of the Gaussian distribution from its tables, such as Phi^-1(0.9975) = 2.807034. */
class MedianDeviationTest {
    private static final double KAPPA = 0.6744897501960817;
    private static final double NOISE = 1e-12;

    @Test
    void isTheMedianAbsoluteDeviationWhereThatIsNotZero() {
        assertEquals(2, MedianDeviation.of(new double[] {1, 2, 3, 5, 7, 9, 3}).orOfRare(NOISE));
    }

    /** Six of sixteen values differ by 4: the first of them has the order (10 + 0.5) / 16 of the deviations. */
    @Test
    void putsARareValueWhereAGaussianOneOfTheSameRarityLies() {
        double[] values = {0, 0, 4, 0, 0, 4, -4, 0, 0, 0, -4, 4, 0, 0, -4, 0};
        // Phi^-1((1 + 10.5 / 16) / 2) = Phi^-1(0.828125)
        assertEquals(4 * KAPPA / 0.946782, MedianDeviation.of(values).orOfRare(NOISE), 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 7.5"})
    void putsOneOrTwoExceptionsFartherOut(int exceptions, double standardDeviations) {
        double[] values = new double[1000];
        Arrays.fill(values, 0, exceptions, 7);
        assertEquals(7 * KAPPA / standardDeviations, MedianDeviation.of(values).orOfRare(NOISE), 1e-12);
    }

    @Test
    void isNotChangedByTheLargestTenthOfTheDeviations() {
        assertEquals(countsWithLargest(9), countsWithLargest(1e9));
    }

    private static double countsWithLargest(double largest) {
        double[] values = new double[100];
        for (int i = 0; i < 20; i++) {
            values[i] = 1 + i % 4;
        }
        values[20] = largest;
        return MedianDeviation.of(values).orOfRare(NOISE);
    }

    @Test
    void looksAtAllDeviationsIfAskedTo() {
        double[] deviations = new double[100];
        deviations[0] = 1;
        deviations[1] = 1000;
        assertEquals(1000 * KAPPA / 2.807034, MedianDeviation.of(deviations).unseenOfAll(NOISE), 1e-3);
    }

    @Test
    void countsRoundingNoiseAsZero() {
        double[] values = new double[10];
        values[4] = 1e-13;
        assertEquals(0, MedianDeviation.of(values).orOfRare(NOISE));
    }
}
