package farpoint.projectiondepth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomProjectionDepthTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double KAPPA = 0.6744897501960817;

    private static RandomProjectionDepth detector(
            DirectionAggregate aggregate, Directions directions, Whitening whitening) {
        return new RandomProjectionDepth(1000, directions, aggregate, 0.95, whitening, false, Scaling.NONE, 3);
    }

    private static double[] score(RandomProjectionDepth detector, DataMatrix rows) {
        return detector.fit(rows, CONTEXT).model().score(rows, CONTEXT);
    }

    /** For a standard Gaussian the outlyingness is distance / kappa, times the mean cosine for the mean. */
    @Test
    void isTheMahalanobisDistanceOfAPlaneGaussian() {
        double[][] rows = Samples.gaussian(20_000, 2, 11);
        double[] distance = distances(rows);
        double[] max = score(detector(DirectionAggregate.MAX, Directions.SPHERE, Whitening.NONE), DataMatrix.of(rows));
        double[] mean =
                score(detector(DirectionAggregate.MEAN, Directions.SPHERE, Whitening.NONE), DataMatrix.of(rows));
        assertTrue(new PearsonsCorrelation().correlation(max, distance) > 0.999);
        double ratio = medianRatio(max, distance);
        assertTrue(ratio >= 0.98 && ratio <= 1.03, "ratio " + ratio);
        assertEquals(2 / Math.PI, medianRatio(mean, distance), 0.02);
    }

    /** The median of the largest cosine of 1000 directions in ten dimensions, tools/golden/distributions.py. */
    @Test
    void missesTheWorstDirectionInTenDimensionsByTheExpectedFactor() {
        double[][] rows = Samples.gaussian(5_000, 10, 12);
        double[] max = score(detector(DirectionAggregate.MAX, Directions.SPHERE, Whitening.NONE), DataMatrix.of(rows));
        assertEquals(0.8596, medianRatio(max, distances(rows)), 0.02);
    }

    @Test
    void scoresDoNotChangeWhenColumnsAreShiftedAndScaled() {
        double[][] rows = Samples.gaussian(300, 3, 13);
        double[][] mapped = new double[300][];
        for (int i = 0; i < 300; i++) {
            mapped[i] = new double[] {4 * rows[i][0] - 100, rows[i][1] / 8 + 3, 1024 * rows[i][2]};
        }
        ParameterValues values = RandomProjectionDepth.SPEC.defaults();
        double[] before = fitAndScore(values, Samples.table(rows));
        double[] after = fitAndScore(values, Samples.table(mapped));
        assertArrayEquals(before, after, 1e-9);
    }

    @Test
    void whitenedScoresDoNotChangeUnderAffineMaps() {
        double[][] rows = Samples.gaussian(300, 2, 14);
        double[][] mapped = new double[300][];
        for (int i = 0; i < 300; i++) {
            mapped[i] = new double[] {rows[i][0] + 0.9 * rows[i][1] + 7, rows[i][1]};
        }
        // In the plane a thousand directions come as near to all of them as makes no difference.
        RandomProjectionDepth detector = detector(DirectionAggregate.MAX, Directions.SPHERE, Whitening.MCD);
        double[] before = score(detector, DataMatrix.of(rows));
        double[] after = score(detector, DataMatrix.of(mapped));
        for (int i = 0; i < 300; i++) {
            assertEquals(before[i], after[i], 0.01 * before[i] + 1e-3);
        }
    }

    @Test
    void takesAllDirectionsOfALine() {
        double[][] rows = {{1}, {2}, {3}, {4}, {10}};
        double[] scores =
                score(detector(DirectionAggregate.MAX, Directions.SPHERE, Whitening.NONE), DataMatrix.of(rows));
        assertArrayEquals(new double[] {2, 1, 0, 1, 7}, scores, 1e-12);
    }

    /** Ten zeros and six ones: the MAD is 0; the first one has the order 10.5 / 16, a Gaussian's Phi^-1(0.828125). */
    @Test
    void measuresARareValueByItsRarity() {
        double[][] rows = new double[16][1];
        for (int i : new int[] {1, 3, 7, 8, 11, 15}) {
            rows[i][0] = 1;
        }
        double[] scores =
                score(detector(DirectionAggregate.MAX, Directions.SPHERE, Whitening.NONE), DataMatrix.of(rows));
        assertEquals(0.946782 / KAPPA, scores[3], 1e-5);
        assertEquals(0, scores[0]);
    }

    /** Seven in ten are 0, the others small counts, and two are 50 and 60. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void findsCountsFarBeyondTheUsualOnes(int otherColumns) {
        RandomStream random = RandomStream.of(1, "counts", 0);
        double[][] rows = Samples.gaussian(202, otherColumns + 1, 5);
        for (double[] row : rows) {
            row[0] = random.below(10) < 7 ? 0 : 1 + random.below(5);
        }
        rows[200][0] = 50;
        rows[201][0] = 60;
        Table table = Samples.table(rows);
        DetectorSpec spec = RandomProjectionDepth.SPEC;
        double[] scores =
                TrainedDetector.fit(spec, spec.defaults(), table, CONTEXT).score(table, CONTEXT);
        int[] order = IntStream.range(0, 202)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .mapToInt(i -> i)
                .toArray();
        assertEquals(201, order[0]);
        assertEquals(200, order[1]);
    }

    /** 166 columns with twelve common factors; outliers lie away in many of them, and three columns are mostly 0. */
    @Test
    void rareValuesDoNotHideOutliersAcrossCorrelatedColumns() {
        boolean[] outliers = new boolean[1000];
        Arrays.fill(outliers, 0, 30, true);
        DataMatrix plain = correlated(outliers, 166);
        DataMatrix withRare = correlated(outliers, 169);
        RandomProjectionDepth detector = detector(DirectionAggregate.MAX, Directions.AXES_PLUS_SPHERE, Whitening.NONE);
        double before = Ranking.of(score(detector, plain), outliers).rocAuc();
        double after = Ranking.of(score(detector, withRare), outliers).rocAuc();
        assertTrue(before > 0.95, "without rare values " + before);
        assertTrue(after > before - 0.01, "with rare values " + after + " instead of " + before);
    }

    private static DataMatrix correlated(boolean[] outliers, int columns) {
        int factors = 12;
        double[][] weights = Samples.gaussian(166, factors, 11);
        double[] shift = Samples.gaussian(1, factors, 12)[0];
        double[][] common = Samples.gaussian(outliers.length, factors, 13);
        double[][] own = Samples.gaussian(outliers.length, 166, 14);
        RandomStream random = RandomStream.of(1, "rare", 0);
        double[][] rows = new double[outliers.length][columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 166; j++) {
                rows[i][j] = own[i][j];
                for (int f = 0; f < factors; f++) {
                    rows[i][j] += weights[j][f] * (common[i][f] + (outliers[i] ? 1.6 * shift[f] : 0));
                }
            }
            for (int j = 166; j < columns; j++) {
                rows[i][j] = random.below(10) < j - 165 ? 1 + random.below(3) : 0;
            }
        }
        return DataMatrix.of(rows);
    }

    @Test
    void indicatorsAloneGiveScoresThatTellRowsApart() {
        RandomStream random = RandomStream.of(1, "indicators", 0);
        double[][] rows = new double[100][5];
        for (double[] row : rows) {
            for (int j = 0; j < 5; j++) {
                row[j] = random.below(10) == 0 ? 1 : 0;
            }
        }
        rows[99] = new double[] {1, 1, 1, 1, 1};
        double[] scores = score(
                detector(DirectionAggregate.MAX, Directions.AXES_PLUS_SPHERE, Whitening.NONE), DataMatrix.of(rows));
        for (int i = 0; i < 99; i++) {
            assertTrue(scores[i] < scores[99], "row " + i + " has " + scores[i] + " of " + scores[99]);
        }
        assertTrue(Arrays.stream(scores).distinct().count() > 10);
    }

    @Test
    void reportsExactFitDirectionsAndCapsRowsOffThem() {
        double[][] rows = new double[50][2];
        for (int i = 0; i < 50; i++) {
            rows[i] = new double[] {i, 2};
        }
        RandomProjectionDepth detector = detector(DirectionAggregate.MAX, Directions.AXES_PLUS_SPHERE, Whitening.NONE);
        var model = detector.fit(DataMatrix.of(rows), CONTEXT).model();
        assertEquals(1, model.summary().get("Exact-fit directions"));
        assertEquals(1002, model.summary().get("Directions"));
        double[] scores = model.score(DataMatrix.of(new double[][] {{25, 2}, {25, 3}}), CONTEXT);
        assertTrue(scores[0] < 10);
        assertEquals(Standardizer.OFF_EXACT_FIT, scores[1]);
    }

    @Test
    void moreDirectionsFollowFromSmallerDataWithinBounds() {
        assertEquals(10_000, DirectionCount.automatic(200, 10));
        assertEquals(1_000, DirectionCount.automatic(1_000_000, 50));
        assertEquals(1_333, DirectionCount.automatic(100, 1500));
        int middle = DirectionCount.automatic(10_000, 36);
        assertTrue(middle > 3_000 && middle < 8_000, "directions " + middle);
    }

    @Test
    void quantileLiesBetweenMeanAndMaximum() {
        DataMatrix rows = DataMatrix.of(Samples.gaussian(200, 5, 15));
        double[] mean = score(detector(DirectionAggregate.MEAN, Directions.TWO_POINTS, Whitening.NONE), rows);
        double[] rms = score(detector(DirectionAggregate.RMS, Directions.TWO_POINTS, Whitening.NONE), rows);
        double[] quantile = score(detector(DirectionAggregate.QUANTILE, Directions.TWO_POINTS, Whitening.NONE), rows);
        double[] max = score(detector(DirectionAggregate.MAX, Directions.TWO_POINTS, Whitening.NONE), rows);
        for (int i = 0; i < 200; i++) {
            assertTrue(mean[i] < rms[i] && rms[i] < quantile[i] && quantile[i] < max[i]);
        }
    }

    @Test
    void ranksSatimage2WithDefaults() {
        Table table = TestData.table("satimage-2");
        double[] scores = fitAndScore(RandomProjectionDepth.SPEC.defaults(), table);
        double auc = Ranking.of(scores, TestData.outliers(table)).rocAuc();
        assertTrue(auc >= 0.99, "ROC AUC " + auc);
    }

    @Test
    void needsThreeRows() {
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> fitAndScore(RandomProjectionDepth.SPEC.defaults(), Samples.table(Samples.gaussian(1, 2, 1))));
        assertEquals("RandomProjectionDepth needs at least 3 training rows. The data has 1.", e.getMessage());
    }

    private static double[] fitAndScore(ParameterValues values, Table table) {
        return TrainedDetector.fit(RandomProjectionDepth.SPEC, values, table, CONTEXT)
                .score(table, CONTEXT);
    }

    private static double[] distances(double[][] rows) {
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (double v : rows[i]) {
                distances[i] += v * v;
            }
            distances[i] = Math.sqrt(distances[i]);
        }
        return distances;
    }

    private static double medianRatio(double[] scores, double[] distances) {
        double[] ratios = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            ratios[i] = scores[i] * KAPPA / distances[i];
        }
        return Quantiles.median(ratios);
    }
}
