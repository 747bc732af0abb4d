package farpoint.deeprpo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.BatchSource;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.SmallNet;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.CleanSplit;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeepRPOTest {
    private static final BatchSource ROWS = SmallNet.rows();

    /** Five directions in the plane, fitted to the codes of {@link SmallNet}; expected values: tools/golden/small_net.py. */
    private static Projections golden(Network network) {
        double[] directions = new double[10];
        for (int k = 0; k < 5; k++) {
            directions[2 * k] = Math.cos(k * Math.PI / 5);
            directions[2 * k + 1] = Math.sin(k * Math.PI / 5);
        }
        double[] codes = Stream.of(SmallNet.outputs(network, ROWS))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new Projections(2, directions, new double[5], new double[5]).fitted(codes, () -> {});
    }

    @Test
    void mediansAndDeviations() {
        Projections projections = golden(SmallNet.plain());
        double[] medians = {-.1416686199, .0086492834, .1460477403, .2697407280, .2884635778};
        double[] deviations = {.1061059362, .0825553505, .0640725323, .0695946960, .1053936240};
        assertArrayEquals(medians, projections.medians(), 1e-7);
        assertArrayEquals(deviations, projections.deviations(), 1e-7);
    }

    @Test
    void trainingOnTheMeanAgreesWithNumpy() {
        Network network = SmallNet.plain();
        Projections projections = golden(network);
        Objective objective = objective(projections, Aggregation.MEAN);
        double[] gradient = SmallNet.gradient(network, ROWS, objective);
        assertEquals(.3104784801284083, gradient[0], 1e-6);
        assertEquals(.6597018323177942, gradient[12], 1e-6);
        double[] losses = SmallNet.train(network, ROWS, objective, 10, 0);
        double[] picked = {losses[0], losses[1], losses[2], losses[5], SmallNet.loss(network, ROWS, objective)};
        assertArrayEquals(
                new double[] {1.0251210443, .9377291014, .8671387768, .7004764455, .5771457764}, picked, 1e-5);
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void gradientIsThatOfTheLoss(Aggregation aggregation) {
        Network network = SmallNet.plain();
        Objective objective = objective(golden(network), aggregation);
        double[] gradient = SmallNet.gradient(network, ROWS, objective);
        assertArrayEquals(SmallNet.differences(network, ROWS, objective), gradient, 1e-3);
    }

    private static Objective objective(Projections projections, Aggregation aggregation) {
        return new OutlyingnessObjective(projections, aggregation, 0, RandomStream.of(1, "dropout", 0));
    }

    @Test
    void directionsStayWhatTheyWereAtTheStart() {
        Network network = SmallNet.plain();
        Projections projections = golden(network);
        double[] directions = projections.directions().clone();
        double[] medians = projections.medians().clone();
        double[] deviations = projections.deviations().clone();
        SmallNet.train(network, ROWS, objective(projections, Aggregation.MAX), 10, 0);
        assertArrayEquals(directions, projections.directions());
        assertArrayEquals(medians, projections.medians());
        assertArrayEquals(deviations, projections.deviations());
    }

    @Test
    void randomDirectionsAreUniformOnTheSphere() {
        Projections projections = Projections.random(20_000, 3, RandomStream.of(1, "directions", 0));
        double[] sums = new double[3];
        for (int k = 0; k < projections.count(); k++) {
            double square = 0;
            for (int j = 0; j < 3; j++) {
                double u = projections.directions()[3 * k + j];
                square += u * u;
                sums[j] += u * u / projections.count();
            }
            assertEquals(1, square, 1e-12);
        }
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, sums, 0.01);
    }

    @Test
    void dropoutLeavesDirectionsOutAndKeepsTheScaleOfTheLoss() {
        Network network = SmallNet.plain();
        Projections projections = golden(network);
        Objective dropping =
                new OutlyingnessObjective(projections, Aggregation.MEAN, 0.99, RandomStream.of(1, "dropout", 0));
        double whole = SmallNet.loss(network, ROWS, objective(projections, Aggregation.MEAN));
        double[] losses = IntStream.range(0, 4000)
                .mapToDouble(i -> SmallNet.loss(network, ROWS, dropping))
                .toArray();
        // One direction of five is left nearly always, each as often as the others; four standard errors are 2 %.
        assertEquals(whole, Arrays.stream(losses).average().orElseThrow(), 0.02 * whole);
        assertTrue(Arrays.stream(losses).distinct().count() >= 5);
    }

    @Test
    void aCodeOnTheMedianHasOutlyingnessZero() {
        double[] target = new double[1];
        Projections one = new Projections(1, new double[] {1}, new double[] {4}, new double[] {2});
        one.standardise(new double[][] {{4}}, 1, 0, target);
        assertEquals(0, target[0]);
        one.standardise(new double[][] {{7}}, 1, 0, target);
        assertEquals(1.5, target[0]);
    }

    @ParameterizedTest
    @CsvSource({"satimage-2, 0.95", "satellite, 0.75"})
    @Tag("long")
    void findsOutliersAfterCleanTraining(String set, double least) {
        ParameterValues clean = DeepRPO.SPEC.defaults().with(NeuralSettings.CLEAN_TRAINING, true);
        double auc = CleanSplit.of(TestData.table(set), 1, 0).rocAuc(DeepRPO.SPEC, clean, 1);
        assertTrue(auc >= least, set + " " + auc);
    }

    @Test
    void refittingChangesTheScores() {
        Table table = TestData.table("glass");
        ComputeContext context = ComputeContext.withDefaults();
        ParameterValues values = DeepRPO.SPEC.defaults().with(NeuralSettings.ENSEMBLE_SIZE, 1);
        double[] kept =
                TrainedDetector.fit(DeepRPO.SPEC, values, table, context).score(table, context);
        double[] refitted = TrainedDetector.fit(DeepRPO.SPEC, values.with(DeepRPO.REFIT, true), table, context)
                .score(table, context);
        assertTrue(!Arrays.equals(kept, refitted));
    }
}
