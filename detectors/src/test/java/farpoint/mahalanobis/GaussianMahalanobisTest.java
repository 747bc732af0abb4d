package farpoint.mahalanobis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.covariance.CovarianceEstimator;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussianMahalanobisTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static GaussianMahalanobis detector(CovarianceEstimator estimator, ClassConditional classes) {
        return new GaussianMahalanobis(estimator, false, 0, Components.ALL, 0.95, classes, Scaling.NONE, 1);
    }

    private static GaussianMahalanobis components(Components components, double share) {
        return new GaussianMahalanobis(
                CovarianceEstimator.EMPIRICAL, false, 0, components, share, ClassConditional.NONE, Scaling.NONE, 1);
    }

    private static DataMatrix twoClasses(double[][] rows, int... ids) {
        return DataMatrix.of(rows).withClasses(new RowClasses(List.of("a", "b"), ids));
    }

    /** By hand: tied covariance [[8/9, -4/9], [-4/9, 8/9]]; the squared distances of (5, 5) are 84.5 and 144.5. */
    @Test
    void tiesTheCovarianceOfTheClasses() {
        DataMatrix training =
                twoClasses(new double[][] {{0, 0}, {2, 0}, {0, 2}, {10, 10}, {12, 10}, {10, 12}}, 0, 0, 0, 1, 1, 1);
        double[][] point = {{5, 5}, {5, 5}, {5, 5}};
        OutlierModel own = detector(CovarianceEstimator.EMPIRICAL, ClassConditional.OWN)
                .fit(training, CONTEXT)
                .model();
        double[] scores = own.score(twoClasses(point, 0, 1, RowClasses.MISSING), CONTEXT);
        assertEquals(84.5, scores[0] * scores[0], 1e-10);
        assertEquals(144.5, scores[1] * scores[1], 1e-10);
        assertEquals(84.5, scores[2] * scores[2], 1e-10, "nearest where the class is missing");
        OutlierModel nearest = detector(CovarianceEstimator.EMPIRICAL, ClassConditional.NEAREST)
                .fit(training, CONTEXT)
                .model();
        assertEquals(Math.sqrt(84.5), nearest.score(DataMatrix.of(point), CONTEXT)[0], 1e-11);
        OutlierModel plain = detector(CovarianceEstimator.EMPIRICAL, ClassConditional.NONE)
                .fit(training, CONTEXT)
                .model();
        double without = plain.score(DataMatrix.of(point), CONTEXT)[0];
        OutlierModel relative = detector(CovarianceEstimator.EMPIRICAL, ClassConditional.RELATIVE)
                .fit(training, CONTEXT)
                .model();
        assertEquals(84.5 - without * without, relative.score(DataMatrix.of(point), CONTEXT)[0], 1e-10);
    }

    @Test
    void ownClassDistanceFindsAWrongLabel() {
        double[][] rows = Samples.gaussian(100, 2, 4);
        int[] ids = new int[100];
        for (int i = 0; i < 100; i++) {
            ids[i] = i % 2;
            rows[i][0] += 8 * ids[i];
        }
        ids[13] = 0;
        DataMatrix training = twoClasses(rows, ids);
        double[] scores = detector(CovarianceEstimator.LEDOIT_WOLF, ClassConditional.OWN)
                .fit(training, CONTEXT)
                .scores();
        for (int i = 0; i < 100; i++) {
            assertTrue(i == 13 || scores[i] < scores[13], "row " + i);
        }
    }

    @Test
    void needsAClassWhereOneIsAskedFor() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(20, 2, 1));
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> detector(CovarianceEstimator.EMPIRICAL, ClassConditional.OWN)
                        .fit(rows, CONTEXT));
        assertEquals("The 'class-conditional' parameter is own, but the data has no nominal class.", e.getMessage());
        assertThrows(InvalidInputException.class, () -> detector(CovarianceEstimator.MCD, ClassConditional.OWN));
    }

    @Test
    void isTheChiDistanceOnCleanGaussianRows() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(50_000, 5, 2));
        OutlierModel model = detector(CovarianceEstimator.EMPIRICAL, ClassConditional.NONE)
                .fit(rows, CONTEXT)
                .model();
        double threshold = model.theoreticalThreshold().orElseThrow();
        assertEquals(4.267, threshold, 5e-4);
        double below = java.util.Arrays.stream(model.score(rows, CONTEXT))
                        .filter(s -> s <= threshold)
                        .count()
                / 50_000.0;
        assertEquals(0.9973, below, 0.002);
    }

    @Test
    void scoresDoNotChangeUnderAffineMaps() {
        double[][] rows = Samples.gaussian(300, 3, 5);
        double[][] mapped = new double[300][];
        for (int i = 0; i < 300; i++) {
            double[] x = rows[i];
            mapped[i] = new double[] {5 + 1000 * x[0] + x[1], x[1] - 0.5 * x[2], 1e-4 * (x[0] + x[1] + x[2]) - 7};
        }
        for (CovarianceEstimator estimator : List.of(CovarianceEstimator.EMPIRICAL, CovarianceEstimator.MCD)) {
            GaussianMahalanobis detector = detector(estimator, ClassConditional.NONE);
            double[] before = score(detector, DataMatrix.of(rows));
            double[] after = score(detector, DataMatrix.of(mapped));
            for (int i = 0; i < 300; i++) {
                assertEquals(before[i], after[i], 1e-6 * (1 + before[i]), estimator + " row " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ClassConditional.class)
    void contributionsAddUpToTheSquaredDistance(ClassConditional mode) {
        int[] ids = new int[60];
        for (int i = 0; i < 60; i++) {
            ids[i] = i % 2;
        }
        DataMatrix rows = twoClasses(Samples.gaussian(60, 4, 6), ids);
        OutlierModel model =
                detector(CovarianceEstimator.OAS, mode).fit(rows, CONTEXT).model();
        double[] scores = model.score(rows, CONTEXT);
        double[] contributions = ((Explainable) model).contributions(rows, CONTEXT);
        for (int i = 0; i < 60; i++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                sum += contributions[i * 4 + j];
            }
            double expected = mode == ClassConditional.RELATIVE ? scores[i] : scores[i] * scores[i];
            assertEquals(expected, sum, 1e-10);
        }
    }

    @Test
    void highAndLowVarianceComponentsSplitTheDistance() {
        double[][] rows = Samples.gaussian(400, 4, 7);
        for (double[] row : rows) {
            row[0] *= 10;
            row[1] *= 10;
            row[3] = row[0] + 0.1 * row[3];
        }
        DataMatrix data = DataMatrix.of(rows);
        double[] all = score(components(Components.ALL, 0.9), data);
        double[] high = score(components(Components.HIGH_VARIANCE, 0.9), data);
        double[] low = score(components(Components.LOW_VARIANCE, 0.9), data);
        double[] solved = score(detector(CovarianceEstimator.EMPIRICAL, ClassConditional.NONE), data);
        for (int i = 0; i < 400; i++) {
            assertEquals(all[i] * all[i], high[i] * high[i] + low[i] * low[i], 1e-9);
            assertEquals(solved[i], all[i], 1e-7);
        }
    }

    @Test
    void lowVarianceComponentsFindABrokenRelation() {
        double[][] rows = Samples.gaussian(500, 2, 9);
        for (double[] row : rows) {
            row[1] = row[0] + 0.01 * row[1];
        }
        rows[250] = new double[] {0.5, -0.5};
        double[] scores = score(components(Components.LOW_VARIANCE, 0.95), DataMatrix.of(rows));
        for (int i = 0; i < 500; i++) {
            assertTrue(i == 250 || scores[i] < scores[250]);
        }
    }

    /** A quarter of the rows at N(8, I), or a tenth in a tight cluster; all must be found, few others flagged. */
    @Test
    void robustEstimateFindsPlantedClusters() {
        for (int seed = 0; seed < 5; seed++) {
            assertPlantedRowsFound(seed, 125, 1);
            assertPlantedRowsFound(seed, 50, 0.1);
        }
    }

    private static void assertPlantedRowsFound(int seed, int planted, double spread) {
        double[][] rows = Samples.gaussian(500, 5, 100 + seed);
        for (int i = 0; i < planted; i++) {
            for (int j = 0; j < 5; j++) {
                rows[i][j] = 8 + spread * rows[i][j];
            }
        }
        double[] scores = score(detector(CovarianceEstimator.MCD, ClassConditional.NONE), DataMatrix.of(rows));
        double cut = Math.sqrt(new org.apache.commons.math3.distribution.ChiSquaredDistribution(5)
                .inverseCumulativeProbability(0.975));
        int falseFlags = 0;
        for (int i = 0; i < 500; i++) {
            if (i < planted) {
                assertTrue(scores[i] > cut, "planted row " + i + ", seed " + seed);
            } else if (scores[i] > cut) {
                falseFlags++;
            }
        }
        assertTrue(falseFlags < 0.06 * (500 - planted), falseFlags + " false flags, seed " + seed);
    }

    @Test
    void robustEstimateRanksSatelliteAsPublished() {
        Table table = TestData.table("satellite");
        var values = GaussianMahalanobis.SPEC.defaults().with(GaussianMahalanobis.ESTIMATOR, CovarianceEstimator.MCD);
        double[] scores = TrainedDetector.fit(GaussianMahalanobis.SPEC, values, table, CONTEXT)
                .score(table, CONTEXT);
        assertTrue(Ranking.of(scores, TestData.outliers(table)).rocAuc() >= 0.77);
    }

    @Test
    void namesTheCureForASingularCovariance() {
        double[][] rows = Samples.gaussian(20, 3, 1);
        for (double[] row : rows) {
            row[2] = row[0] + row[1];
        }
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> score(detector(CovarianceEstimator.EMPIRICAL, ClassConditional.NONE), DataMatrix.of(rows)));
        assertTrue(
                e.getMessage().startsWith("The empirical covariance of 3 columns from 20 training rows is singular"));
    }

    private static double[] score(GaussianMahalanobis detector, DataMatrix rows) {
        return detector.fit(rows, CONTEXT).model().score(rows, CONTEXT);
    }
}
