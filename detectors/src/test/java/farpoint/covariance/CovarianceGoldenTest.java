package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Values of scikit-learn 1.2.1, tools/golden/covariance.py. */
class CovarianceGoldenTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static DataMatrix waves(int n) {
        return Samples.matrix(n, 3, (k, i) -> Math.sin(0.7 * k + 1.3 * i) + 0.3 * Math.cos(2.1 * k * (i + 1)));
    }

    @Test
    void ledoitWolf() {
        var estimate = CovarianceEstimator.LEDOIT_WOLF.estimate(BlockedRows.of(waves(12), CONTEXT), 0, 1, CONTEXT);
        assertEquals(0.3347596479223231, (double) estimate.facts().get("Shrinkage"), 1e-12);
        double[] s = estimate.scatter().scatter();
        double[] expected = {
            .48335162115505326,
            .12552776405123078,
            -.24235132071409574,
            .12552776405123078,
            .5381769687353689,
            .08935896496242215,
            -.24235132071409574,
            .08935896496242215,
            .46244599053865265
        };
        assertArrayEquals(expected, s, 1e-13);
        MahalanobisMetric metric = MahalanobisMetric.of(estimate.scatter(), "ledoit-wolf", 12);
        double[] squares = {2.5085960247, .7400017514, 1.4225620966};
        for (int i = 0; i < 3; i++) {
            double[] centred = waves(12).row(i);
            for (int j = 0; j < 3; j++) {
                centred[j] -= estimate.scatter().location()[j];
            }
            assertEquals(squares[i], metric.squaredLength(centred, new double[3]), 1e-9);
        }
    }

    @Test
    void oracleApproximatingShrinkage() {
        var estimate = CovarianceEstimator.OAS.estimate(BlockedRows.of(waves(12), CONTEXT), 0, 1, CONTEXT);
        assertEquals(0.6718515531327737, (double) estimate.facts().get("Shrinkage"), 1e-12);
    }

    @Test
    void minimumCovarianceDeterminantReachesTheLeastOfTwoHundredRuns() {
        DataMatrix waves = waves(60);
        double[] values = waves.values().clone();
        for (int k = 0; k < 60; k += 6) {
            for (int j = 0; j < 3; j++) {
                values[k * 3 + j] += 9 + j;
            }
        }
        FastMcd.Result result = FastMcd.fit(DataMatrix.of(60, 3, values), 0, 1, CONTEXT);
        assertEquals(32, result.support().length);
        assertFalse(result.regularisation().isNeeded());
        MahalanobisMetric metric = MahalanobisMetric.of(result.raw(), "mcd", 60);
        assertEquals(Math.log(0.0006596054678782896), metric.logDeterminant(), 1e-9);
        assertArrayEquals(
                new double[] {-0.04434475920717, -0.206003491707328, 0.185306206736398},
                result.raw().location(),
                1e-12);
        double[] expected = {
            0.555016854153111,
            0.146163333168027,
            -0.467293563396253,
            0.146163333168027,
            0.464498437232957,
            0.101234280324804,
            -0.467293563396253,
            0.101234280324804,
            0.514318599958822
        };
        assertArrayEquals(expected, result.raw().scatter(), 1e-12);
    }

    /** By hand: the six values nearest to 1 have mean 1 and squared deviations that sum to 0.025. */
    @Test
    void minimumCovarianceDeterminantOfOneColumnIsExact() {
        double[] values = {1, 1.1, .9, 1.05, .95, 1.2, .8, 1, 10, 12};
        FastMcd.Result result = FastMcd.fit(DataMatrix.of(10, 1, values), 0, 1, CONTEXT);
        int[] support = result.support().clone();
        Arrays.sort(support);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 7}, support);
        assertEquals(1.0, result.raw().location()[0], 1e-15);
        assertEquals(0.025 / 6, result.raw().scatter()[0], 1e-15);
    }

    @Test
    void concentrationNeverIncreasesTheDeterminant() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(200, 4, 3));
        int[] pool = java.util.stream.IntStream.range(0, 200).toArray();
        ConcentrationStep step = new ConcentrationStep(rows, pool, 103, Regularisation.none(4));
        for (int start = 0; start < 20; start++) {
            var state = step.next(step.start(farpoint.stats.RandomStream.of(start, "test", 0)));
            for (int i = 0; i < 10; i++) {
                var next = step.next(state);
                assertTrue(next.logDeterminant() <= state.logDeterminant() + 1e-12);
                state = next;
            }
        }
    }

    @Test
    void regularisesWhereHalfOfTheRowsLieOnAHyperplane() {
        double[][] rows = Samples.gaussian(100, 3, 8);
        for (int i = 0; i < 70; i++) {
            rows[i][2] = 0;
        }
        FastMcd.Result result = FastMcd.fit(DataMatrix.of(rows), 0, 1, CONTEXT);
        assertEquals(1e-3, result.regularisation().rho());
        assertTrue(MahalanobisMetric.tryOf(result.estimate().scatter(), 3).isPresent());
    }

    /** A far value first in the order must not leave its rounding noise in the sums: the six tight values are the subset. */
    @Test
    void minimumCovarianceDeterminantOfOneColumnForgetsAFarValue() {
        double[] values = {-1e12, 1, 1.1, .9, 1.05, .95, 1, 10, 12, 14};
        int[] support = UnivariateMcd.support(values, 6);
        Arrays.sort(support);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, support);
    }

    /** By hand: 3 of 10 values deviate, their lower median deviation is 0.4, and 100 / 3^3 is more than sqrt(10 / 3). */
    @Test
    void aDominantValueHasTheScaleOfTheOthersRoundingNoiseAside() {
        double[] z10 = {.5, .1, .1, .1, .957, .1, .1, .1 * 3 / 3, .43, .1};
        DominantValue dominant = DominantValue.of(z10, 100);
        assertTrue(dominant.holds());
        assertEquals(7, dominant.count());
        assertEquals(.4 / (100 / 27.0), dominant.scale(), 1e-12);
        DominantValue half = DominantValue.of(new double[] {0, 0, 0, 0, 0, 1, 2, 3, 4, 100}, 0);
        assertEquals(3 / Math.sqrt(2), half.scale(), 1e-12);
        assertFalse(DominantValue.of(new double[] {1, 2, 3, 4, 5}, 0).holds());
        assertEquals(1, DominantValue.of(new double[] {7, 7}, 0).scale());
    }
}
