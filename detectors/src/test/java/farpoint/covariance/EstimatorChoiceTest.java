package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.BlockedRows;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.mahalanobis.GaussianMahalanobis;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import farpoint.zerror.ZError;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The automatic estimator is one of the named ones, by clean-training, rows and columns; the model tells and keeps which. */
class EstimatorChoiceTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final Table ENOUGH = Samples.table(Samples.gaussian(70, 10, 1));
    private static final Table FEW = Samples.table(Samples.gaussian(69, 10, 1));

    static Stream<Arguments> detectors() {
        return Stream.of(
                Arguments.of(GaussianMahalanobis.SPEC, GaussianMahalanobis.ESTIMATOR, "ledoit-wolf"),
                Arguments.of(ZError.SPEC, ZError.ESTIMATOR, "ledoit-wolf"),
                Arguments.of(RandomProjectionDepth.SPEC, RandomProjectionDepth.WHITENING, "none"));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void dependsOnCleanTrainingRowsAndColumns(DetectorSpec spec, Parameter<?> parameter, String secondBest) {
        assertChosen(spec, parameter, false, ENOUGH, "mcd");
        assertChosen(spec, parameter, true, ENOUGH, "ledoit-wolf");
        assertChosen(spec, parameter, false, FEW, secondBest);
        assertChosen(spec, parameter, true, FEW, "ledoit-wolf");
    }

    private static void assertChosen(
            DetectorSpec spec, Parameter<?> parameter, boolean clean, Table table, String expected) {
        ParameterValues values = quick(spec);
        for (Parameter<?> other : spec.parameters()) {
            values = other.name().equals("clean-training") ? values.with(other, clean) : values;
        }
        Training training = Training.of(spec, values, table, CONTEXT);
        TrainedDetector chosen = training.detector();
        Training named = Training.of(spec, values.with(parameter, (Object) parameter.parse(expected)), table, CONTEXT);
        assertArrayEquals(named.scores(), training.scores());
        String told = (String) chosen.summary().get(EstimatorChoice.CHOSEN);
        assertTrue(told.startsWith(expected + ", as "), told);
        assertFalse(named.detector().summary().containsKey(EstimatorChoice.CHOSEN));
        boolean feared = !clean && expected.equals("ledoit-wolf");
        assertEquals(feared ? 1 : 0, chosen.warnings().size(), chosen.warnings().toString());
        byte[] file = ModelFile.withDefaultThreshold(chosen, training.scores()).toBytes();
        TrainedDetector read = ModelFile.fromBytes(file).detector();
        assertArrayEquals(chosen.score(table, CONTEXT), read.score(table, CONTEXT));
        assertEquals(chosen.model().theoreticalThreshold(), read.model().theoreticalThreshold());
    }

    /** In as many directions as the suite needs. */
    private static ParameterValues quick(DetectorSpec spec) {
        ParameterValues values = spec.defaults().with(CommonParameters.SEED, 2);
        return spec == RandomProjectionDepth.SPEC ? values.with(RandomProjectionDepth.NUM_DIRECTIONS, 50) : values;
    }

    @Test
    void manyColumnsTakeTooLong() {
        assertEquals(CovarianceEstimator.MCD, choice(700, 100).estimator());
        EstimatorChoice many = choice(707, 101);
        assertEquals(CovarianceEstimator.LEDOIT_WOLF, many.estimator());
        assertTrue(many.isSecondBest());
        assertEquals("as there are 101 columns, and mcd takes long with more than 100", many.reason());
    }

    private static EstimatorChoice choice(int rows, int columns) {
        return EstimatorChoice.of(CovarianceEstimator.AUTOMATIC, matrix(rows, columns), false);
    }

    private static BlockedRows matrix(int rows, int columns) {
        return BlockedRows.of(Samples.matrix(rows, columns, (i, j) -> i), CONTEXT);
    }

    /** Of 100 values 20 may be missing. */
    @Test
    void aColumnOfManyGapsIsNoneForRobustEstimators() {
        double[][] rows = Samples.gaussian(100, 3, 1);
        for (int i = 0; i < 20; i++) {
            rows[i][1] = Double.NaN;
        }
        assertNull(told(rows).get("Warning about the estimator"));
        rows[20][1] = Double.NaN;
        assertEquals(
                "Outliers among the training rows can spoil the covariance, since it is estimated by ledoit-wolf, as 'x2' lacks"
                        + " more than a fifth of its values, and mcd takes what stands in for them for precise.",
                told(rows).get("Warning about the estimator"));
    }

    private static Map<String, Object> told(double[][] rows) {
        DetectorSpec spec = GaussianMahalanobis.SPEC;
        return TrainedDetector.fit(spec, spec.defaults(), Samples.table(rows), CONTEXT)
                .summary();
    }

    @Test
    void ofManyRowsSomeAreDrawn() {
        BlockedRows rows = matrix(5001, 100);
        assertEquals(5000, EstimatorChoice.sample(rows, 1).rows());
        assertArrayEquals(
                EstimatorChoice.sample(rows, 1).values(),
                EstimatorChoice.sample(rows, 1).values());
        assertFalse(Arrays.equals(
                EstimatorChoice.sample(rows, 1).values(),
                EstimatorChoice.sample(rows, 2).values()));
        assertEquals(14_000, EstimatorChoice.sample(matrix(14_000, 59), 1).rows());
    }

    @Test
    void theSameRowsAreDrawnElsewhere() {
        Table table = Samples.table(Samples.gaussian(5001, 100, 1));
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.STANDARD, CONTEXT);
        BlockedRows here = BlockedRows.of(preprocessing.transform(table, CONTEXT), CONTEXT);
        try (BlockedRows there = new TableInBlocks(table).prepared(preprocessing)) {
            assertArrayEquals(
                    EstimatorChoice.sample(here, 1).values(),
                    EstimatorChoice.sample(there, 1).values());
        }
    }

    @Test
    void classesHaveMeansOfTheirOwn() {
        assertEquals(
                CovarianceEstimator.LEDOIT_WOLF,
                EstimatorChoice.ofClasses(CovarianceEstimator.AUTOMATIC).estimator());
        assertEquals(
                CovarianceEstimator.OAS,
                EstimatorChoice.ofClasses(CovarianceEstimator.OAS).estimator());
    }
}
