package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorScaleTest {
    private static final double[] ERRORS = {0.1, -0.2, 0.05, 0.15, -0.1, 0, -0.05, 3};

    /**
     * Values of tools/golden/distributions.py, standard deviation with divisor n - 1; both marks are above 2 for the
     * last error only.
     */
    @Test
    void zErrorsByMeanAndDeviation() {
        double[] squares = Arrays.stream(ERRORS).map(e -> e * e).toArray();
        assertEquals(2.461357, ErrorScale.Estimator.MEAN_SD.of(ERRORS).z(3), 5e-7);
        assertEquals(2.474852, ErrorScale.Estimator.MEAN_SD.of(squares).z(9), 5e-7);
        assertArrayEquals(new int[] {7}, above(ERRORS, ErrorScale.Estimator.MEAN_SD, 2));
        assertArrayEquals(new int[] {7}, above(squares, ErrorScale.Estimator.MEAN_SD, 2));
    }

    @Test
    void medianAndDeviationByHand() {
        // Sorted: -0.2 -0.1 -0.05 0 0.05 0.1 0.15 3, median 0.025; deviations 0.025 0.025 0.075 0.075 0.125 0.125 0.225
        // 2.975.
        ErrorScale scale = ErrorScale.Estimator.MEDIAN_MAD.of(ERRORS);
        assertEquals(0.025, scale.location(), 1e-15);
        assertEquals(0.1 * 1.4826022185056018, scale.scale(), 1e-15);
    }

    /** A share p of equal outliers is seen by mean and deviation only if p < 1 / (1 + tau^2): 20 % for tau 2. */
    @Test
    void meanAndDeviationBreakDownWhereTheorySays() {
        assertEquals(190, above(withOutliers(1000, 190), ErrorScale.Estimator.MEAN_SD, 2).length);
        assertEquals(0, above(withOutliers(1000, 210), ErrorScale.Estimator.MEAN_SD, 2).length);
        assertTrue(above(withOutliers(1000, 210), ErrorScale.Estimator.MEDIAN_MAD, 10).length >= 210);
    }

    @Test
    void equalErrorsHaveScaleOneAndALoneOtherOneStandsOut() {
        assertEquals(new ErrorScale(3, 1), ErrorScale.Estimator.MEDIAN_MAD.of(new double[] {3, 3, 3}));
        ErrorScale half = ErrorScale.Estimator.MEDIAN_MAD.of(new double[] {0, 0, 0, 4});
        assertEquals(30, half.z(4), 1e-9, "mean and deviation, which it takes part in, would give 1.5");
        assertEquals(new ErrorScale(0, 5), ErrorScale.ofMagnitudes(new double[] {1, 7}));
    }

    /** 90 % zeros: the scale is such that the rest is not too large for its number, but for a quarter of it. */
    @Test
    void uncommonErrorsMakeTheScaleWhereMostAreEqual() {
        double[] errors = new double[100];
        for (int i = 0; i < 10; i++) {
            errors[i] = i < 2 ? 500 : 3;
        }
        assertEquals(10, ErrorScale.uncommon(errors));
        ErrorScale scale = ErrorScale.Estimator.MEDIAN_MAD.of(errors, 10);
        assertEquals(new ErrorScale(0, scale.scale()), scale);
        // 10 of 100 beyond: Phi^-1(0.95).
        assertEquals(3 / 1.6448536269514722, scale.scale(), 1e-12);
        assertEquals(ErrorScale.Estimator.MEAN_SD.of(errors), ErrorScale.Estimator.MEAN_SD.of(errors, 10));
        // Two rows do not show what is usual: 30 / 2^2 scales off, where a deviation of all would hide them in small
        // tables.
        errors = new double[100];
        errors[3] = errors[4] = 7;
        assertEquals(7.5, ErrorScale.Estimator.MEDIAN_MAD.of(errors, 2).z(7), 1e-9);
    }

    @Test
    void manyEqualErrorsLeaveRoomForThoseThatSeveralRowsHave() {
        double[] errors = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 40, -3};
        // 3 of 20 at 9, above all others but one: Phi^-1(1 - 3 / 40) = 1.4395.
        ErrorScale scale = ErrorScale.Estimator.MEDIAN_MAD.of(errors);
        assertEquals((9 - scale.location()) / 1.4395314709384563, scale.scale(), 1e-9);
    }

    @Test
    void rareKindsMakeTheScaleOfMagnitudesAndOddRowsDoNot() {
        double[] magnitudes = new double[100];
        int[] kinds = new int[100];
        Arrays.fill(magnitudes, 0.3);
        for (int i = 0; i < 4; i++) {
            magnitudes[i] = 5;
            kinds[i] = 1;
        }
        magnitudes[50] = 5;
        ErrorScale scale = ErrorScale.Estimator.MEDIAN_MAD.ofMagnitudes(magnitudes, kinds);
        assertEquals(5 / 2.0537489106318225, scale.scale(), 1e-12);
        Arrays.fill(kinds, 0);
        assertEquals(
                ErrorScale.ofMagnitudes(magnitudes), ErrorScale.Estimator.MEDIAN_MAD.ofMagnitudes(magnitudes, kinds));
        assertEquals(ErrorScale.ofMagnitudes(magnitudes), ErrorScale.Estimator.MEAN_SD.ofMagnitudes(magnitudes, kinds));
    }

    /** Small errors of both signs, and some that are all 100. */
    private static double[] withOutliers(int n, int outliers) {
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            errors[i] = i < outliers ? 100 : i % 2 == 0 ? 0.001 * (i % 7) : -0.001 * (i % 5);
        }
        return errors;
    }

    private static int[] above(double[] errors, ErrorScale.Estimator estimator, double tau) {
        ErrorScale scale = estimator.of(errors);
        return IntStream.range(0, errors.length)
                .filter(i -> scale.z(errors[i]) > tau)
                .toArray();
    }
}
