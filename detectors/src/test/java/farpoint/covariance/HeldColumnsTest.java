package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.mahalanobis.GaussianMahalanobis;
import farpoint.mahalanobisautoencoder.MahalanobisAutoencoder;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.projectiondepth.Whitening;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import farpoint.zerror.ZError;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The robust covariance where half or more of a column is one value: far rows first, and the model tells. */
@Tag("long")
class HeldColumnsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(2);
    private static final String HELD = "Half or more of the values are equal in";

    private static ParameterValues mahalanobis(Scaling scaling) {
        return GaussianMahalanobis.SPEC
                .defaults()
                .with(GaussianMahalanobis.ESTIMATOR, CovarianceEstimator.MCD)
                .with(GaussianMahalanobis.SCALING, scaling);
    }

    private static ParameterValues depth(Scaling scaling) {
        return RandomProjectionDepth.SPEC
                .defaults()
                .with(RandomProjectionDepth.WHITENING, Whitening.MCD)
                .with(RandomProjectionDepth.NUM_DIRECTIONS, 100)
                .with(RandomProjectionDepth.SCALING, scaling);
    }

    private static TrainedDetector fit(DetectorSpec spec, ParameterValues values, Table table) {
        TrainedDetector trained = TrainedDetector.fit(spec, values, table, CONTEXT);
        assertTrue(trained.summary().containsKey(CovarianceEstimator.REGULARISED), spec + " tells");
        return trained;
    }

    /** Ten values, seven of them 0.1, which has no exact binary form: rounding noise is no variance. */
    @Test
    void roundingNoiseIsNoVariance() {
        double[] values = {0.5, 0.1, 0.1, 0.1, 0.957, 0.1, 0.1, 0.1, 0.43, 0.1};
        Table table = Table.builder(10).addNumeric("v", values).build();
        for (Scaling scaling : Scaling.values()) {
            TrainedDetector trained = fit(GaussianMahalanobis.SPEC, mahalanobis(scaling), table);
            double[] scores = trained.score(table, CONTEXT);
            assertEquals("v", trained.summary().get(HELD));
            assertEquals(0, rank(scores, 4), scaling + " " + Arrays.toString(scores));
            assertTrue(scores[4] > 3 && scores[4] < 20, "score " + scores[4]);
            assertTrue(scores[0] < 6, "an ordinary rare value has " + scores[0]);
        }
    }

    /** Counts of which seven in ten are 0, then 50 and 60: these two lead, and no ordinary count comes near. */
    @Test
    void findsFarCountsAmongManyZeros() {
        double[] counts = new double[200];
        RandomStream random = RandomStream.of(1, "counts", 0);
        for (int i = 0; i < 198; i++) {
            counts[i] = random.uniform() < 0.7 ? 0 : 1 + random.below(4);
        }
        counts[198] = 50;
        counts[199] = 60;
        Table table = Table.builder(200).addNumeric("n", counts).build();
        for (Scaling scaling : Scaling.values()) {
            double[] scores =
                    fit(GaussianMahalanobis.SPEC, mahalanobis(scaling), table).score(table, CONTEXT);
            double usual =
                    IntStream.range(0, 198).mapToDouble(i -> scores[i]).max().orElseThrow();
            assertEquals(0, rank(scores, 199));
            assertEquals(1, rank(scores, 198));
            assertTrue(usual < 6 && scores[198] > 5 * usual, usual + " and " + scores[198]);
            double[] depths =
                    fit(RandomProjectionDepth.SPEC, depth(scaling), table).score(table, CONTEXT);
            assertTrue(rank(depths, 198) < 2 && rank(depths, 199) < 2);
        }
        ParameterValues zError = ZError.SPEC.defaults().with(ZError.ESTIMATOR, CovarianceEstimator.MCD);
        double[] errors = fit(ZError.SPEC, zError, table).score(table, CONTEXT);
        assertTrue(rank(errors, 198) < 2 && rank(errors, 199) < 2);
    }

    /** Five independent indicators, mostly 0: a row with three of them is the oddest, one with a single one is not. */
    @Test
    void scoresIndicatorsByTheirRarity() {
        double[][] rows = new double[300][5];
        for (int i = 0; i < 300; i++) {
            rows[i][i % 5] = i % 7 == 0 ? 1 : 0;
        }
        rows[11] = new double[] {1, 1, 1, 0, 0};
        Table table = Samples.table(rows);
        TrainedDetector trained = fit(GaussianMahalanobis.SPEC, mahalanobis(Scaling.STANDARD), table);
        assertEquals("x1, x2, x3, x4, x5", trained.summary().get(HELD));
        double[] scores = trained.score(table, CONTEXT);
        assertEquals(0, rank(scores, 11));
        assertTrue(Arrays.stream(scores).allMatch(s -> s < 20), "no score of rounding noise");
        assertTrue(scores[7] < 7, "a single indicator has " + scores[7]);
    }

    @Test
    void tellsOfCodesOfWhichHalfAreEqualAndNotOfRegularRows() {
        ParameterValues values = QuickValues.of(MahalanobisAutoencoder.SPEC)
                .with(MahalanobisAutoencoder.ESTIMATOR, CovarianceEstimator.MCD);
        double[][] rows = new double[60][2];
        for (int i = 0; i < 60; i++) {
            rows[i] = i < 40 ? new double[] {1, 2} : new double[] {i, -i};
        }
        fit(MahalanobisAutoencoder.SPEC, values, Samples.table(rows));
        Table regular = Samples.table(Samples.gaussian(60, 2, 3));
        TrainedDetector trained =
                TrainedDetector.fit(GaussianMahalanobis.SPEC, mahalanobis(Scaling.STANDARD), regular, CONTEXT);
        assertFalse(trained.summary().containsKey(CovarianceEstimator.REGULARISED));
    }

    /** 720 tables, 10 to 300 rows, 1 to 6 columns, one of them 50 to 95 % one value, one row far out in it. */
    @Test
    void theFarRowIsAmongTheFirstTwentiethOfEveryTable() {
        for (int t = 0; t < 720; t++) {
            ZeroInflated planted = ZeroInflated.of(t);
            Scaling scaling = Scaling.values()[t % Scaling.values().length];
            assertLeads(planted, GaussianMahalanobis.SPEC, mahalanobis(scaling), t);
            if (t % 4 == 0) {
                assertLeads(planted, RandomProjectionDepth.SPEC, depth(scaling), t);
            }
        }
    }

    private static void assertLeads(ZeroInflated planted, DetectorSpec spec, ParameterValues values, int t) {
        double[] scores = Training.of(spec, values, planted.table(), CONTEXT).scores();
        int first = Math.max(1, scores.length / 20);
        assertTrue(
                rank(scores, planted.row()) < first, spec + ", table " + t + ": rank " + rank(scores, planted.row()));
    }

    /** How many other rows score as high as a row or higher. */
    private static int rank(double[] scores, int row) {
        return (int) IntStream.range(0, scores.length)
                .filter(i -> i != row && !(scores[i] < scores[row]))
                .count();
    }
}
