package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Quantiles of the Gaussian distribution from its tables: Phi^-1(0.9375) = 1.534121, Phi^-1(0.9975) = 2.807034. */
class MedianDeviationTest {
    private static final double KAPPA = 0.6744897501960817;
    private static final double NOISE = 1e-12;

    @Test
    void isTheMedianAbsoluteDeviationWhereThatIsNotZero() {
        assertEquals(2, MedianDeviation.of(new double[] {1, 2, 3, 5, 7, 9, 3}, 3, NOISE));
    }

    /** Two of sixteen values differ by 4: the first of them has the order (14 + 0.5) / 16 of the deviations. */
    @Test
    void putsARareValueWhereAGaussianOneOfTheSameRarityLies() {
        double[] values = new double[16];
        values[3] = 4;
        values[9] = -4;
        double order = Math.abs(4) / MedianDeviation.of(values, 0, NOISE) * KAPPA;
        assertEquals(1.675940, order, 1e-6); // Phi^-1((1 + 14.5 / 16) / 2) = Phi^-1(0.953125)
    }

    @Test
    void putsAnIndicatorOfTwelveRowsTwoOfThemOneAtItsGaussianQuantile() {
        double[] values = new double[12];
        values[0] = 1;
        values[11] = 1;
        assertEquals(KAPPA / 1.534121, MedianDeviation.of(values, 0, NOISE), 1e-6);
    }

    @Test
    void putsASingleExceptionWhereTheLargestOfSoManyGaussianValuesLies() {
        double[] values = new double[100];
        values[42] = 7;
        assertEquals(7 * KAPPA / 2.807034, MedianDeviation.of(values, 0, NOISE), 1e-6);
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
        return MedianDeviation.of(values, 0, NOISE);
    }

    @Test
    void looksAtAllDeviationsIfAskedTo() {
        double[] deviations = new double[100];
        deviations[0] = 1;
        deviations[1] = 1000;
        assertEquals(1000 * KAPPA / 2.807034, MedianDeviation.ofRare(deviations, NOISE, 1), 1e-3);
    }

    @Test
    void countsRoundingNoiseAsZero() {
        double[] values = new double[10];
        values[4] = 1e-13;
        assertEquals(0, MedianDeviation.of(values, 0, NOISE));
    }
}
