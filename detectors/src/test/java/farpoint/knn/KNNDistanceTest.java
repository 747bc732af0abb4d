package farpoint.knn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.neighbors.metric.MetricKind;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Aggregate;
import farpoint.testing.GoldenNeighbors;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KNNDistanceTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix LINE = DataMatrix.of(new double[][] {{0}, {1}, {3}, {7}});

    @ParameterizedTest
    @ValueSource(strings = {"wdbc", "vowel", "glass"})
    void agreesWithScikitLearn(String set) {
        GoldenNeighbors golden = GoldenNeighbors.of(set);
        for (Aggregate plain : Aggregate.values()) {
            DistanceAggregate aggregate = DistanceAggregate.valueOf(plain.name());
            Fitted fitted = new KNNDistance(6, aggregate, Scaling.NONE).fit(golden.training(), CONTEXT);
            OutlierModel model = fitted.model();
            double[] training = fitted.scores();
            double[] others = model.score(golden.others(), CONTEXT);
            var column = GoldenNeighbors.Column.valueOf(aggregate.name());
            assertTrue(golden.largestDifference(column, training, others) < 1e-9, aggregate.name());
        }
    }

    /** Values of numpy in double arithmetic, by the definitions, on waves of three columns. */
    @Test
    void agreesWithTheDefinitionsOfTheAggregates() {
        DataMatrix waves =
                Samples.matrix(40, 3, (k, i) -> Math.sin(0.7 * k + 1.3 * i) + 0.3 * Math.cos(2.1 * k * (i + 1)));
        Map<DistanceAggregate, double[]> expected = Map.of(
                DistanceAggregate.MAX, new double[] {0.861288232397, 0.758548335909, 0.465155929951, 0.306425550204},
                DistanceAggregate.MEAN, new double[] {0.231012116318, 0.220474477162, 0.187733038163, 0.115124119135},
                DistanceAggregate.RMS, new double[] {0.392266424369, 0.350127694533, 0.238429474173, 0.153133758332});
        expected.forEach((aggregate, values) -> assertArrayEquals(
                values,
                Arrays.copyOf(
                        new KNNDistance(5, aggregate, Scaling.NONE)
                                .fit(waves, CONTEXT)
                                .scores(),
                        4),
                1e-12));
        OutlierModel rms = new KNNDistance(5, DistanceAggregate.RMS, Scaling.NONE)
                .fit(waves, CONTEXT)
                .model();
        double[] others = rms.score(DataMatrix.of(new double[][] {{0, 0, 0}, {3, 3, 3}}), CONTEXT);
        assertArrayEquals(new double[] {0.9484853265979, 3.8900512289908}, others, 1e-12);
    }

    @Test
    void aggregatesTheDistances() {
        assertArrayEquals(new double[] {3, 2, 3, 6}, scores(2, DistanceAggregate.MAX));
        assertArrayEquals(new double[] {2, 1.5, 2.5, 5}, scores(2, DistanceAggregate.MEAN));
        assertArrayEquals(new double[] {3, 2, 3, 6}, scores(3, DistanceAggregate.MEDIAN));
        assertArrayEquals(new double[] {2, 1.5, 2.5, 5}, scores(2, DistanceAggregate.MEDIAN));
        assertArrayEquals(scores(1, DistanceAggregate.MAX), scores(1, DistanceAggregate.RMS));
    }

    @Test
    void takesAllOtherRowsWhereThereAreFewer() {
        assertArrayEquals(scores(3, DistanceAggregate.MEAN), scores(50, DistanceAggregate.MEAN));
        OutlierModel model = new KNNDistance(50, DistanceAggregate.MAX, Scaling.NONE)
                .fit(LINE, CONTEXT)
                .model();
        assertEquals(3, model.summary().get("Neighbours"));
        assertArrayEquals(new double[] {4}, model.score(DataMatrix.of(new double[][] {{4}}), CONTEXT));
    }

    @Test
    void scoresANewRowThatEqualsATrainingRowByIt() {
        Fitted fitted = new KNNDistance(1, DistanceAggregate.MAX, Scaling.NONE).fit(LINE, CONTEXT);
        OutlierModel model = fitted.model();
        assertArrayEquals(new double[] {1, 1, 2, 4}, fitted.scores());
        assertArrayEquals(new double[] {0, 0, 0, 0}, model.score(LINE, CONTEXT));
    }

    /** Powers of ordinary differences stay in the range of numbers up to the largest exponent; larger ones would not. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 1, 1e12})
    void theLargestMinkowskiExponentGivesDistances(double scale) {
        double[] values = LINE.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        DataMatrix line = DataMatrix.of(LINE.rows(), 1, values);
        double[] scores =
                KNNDistance.SPEC.create(minkowski(16)).fit(line, CONTEXT).scores();
        for (int i = 0; i < scores.length; i++) {
            assertEquals(new double[] {1, 1, 2, 4}[i] * scale, scores[i], 1e-12 * scale);
        }
    }

    @Test
    void aLargerMinkowskiExponentIsRefused() {
        String message = assertThrows(InvalidInputException.class, () -> KNNDistance.SPEC.create(minkowski(400)))
                .getMessage();
        assertTrue(message.contains("minkowski-exponent") && message.contains("[1, 16]"), message);
    }

    private static ParameterValues minkowski(double exponent) {
        return KNNDistance.SPEC
                .defaults()
                .with(CommonParameters.METRIC, MetricKind.MINKOWSKI)
                .with(CommonParameters.MINKOWSKI_EXPONENT, exponent)
                .with(KNNDistance.NUM_NEIGHBORS, 1)
                .with(KNNDistance.SCALING, Scaling.NONE);
    }

    private static double[] scores(int k, DistanceAggregate aggregate) {
        return new KNNDistance(k, aggregate, Scaling.NONE).fit(LINE, CONTEXT).scores();
    }
}
