package farpoint.deepsvdd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.deep.Centre;
import farpoint.deep.NeuralModel;
import farpoint.deep.scoring.SphereScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.CleanSplit;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepSVDDTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** One network, as the thresholds were set for: two to three standard deviations below the mean of the reference. */
    private static final ParameterValues SINGLE =
            DeepSVDD.SPEC.defaults().with(NeuralSettings.CLEAN_TRAINING, true).with(NeuralSettings.ENSEMBLE_SIZE, 1);

    @ParameterizedTest
    @CsvSource({"satellite, 0.80", "satimage-2, 0.93"})
    @Tag("long")
    void findsOutliersAfterCleanTrainingAndBeatsTheUntrainedNetwork(String set, double least) {
        ParameterValues untrained = SINGLE.with(DeepSVDD.PRETRAIN_EPOCHS, 0)
                .with(NeuralSettings.EPOCHS, 1)
                .with(NeuralSettings.LEARNING_RATE, 1e-12);
        double trainedSum = 0;
        double untrainedSum = 0;
        int seeds = 5;
        for (int seed = 1; seed <= seeds; seed++) {
            CleanSplit split = CleanSplit.of(TestData.table(set), seed, 0);
            trainedSum += split.rocAuc(DeepSVDD.SPEC, SINGLE, seed);
            untrainedSum += split.rocAuc(DeepSVDD.SPEC, untrained, seed);
        }
        assertTrue(trainedSum / seeds >= least, set + ": " + trainedSum / seeds);
        assertTrue(trainedSum > untrainedSum, trainedSum / seeds + " trained, " + untrainedSum / seeds + " untrained");
    }

    @Test
    @Tag("long")
    void theDefaultEnsembleReachesTheTargets() {
        ParameterValues clean = DeepSVDD.SPEC.defaults().with(NeuralSettings.CLEAN_TRAINING, true);
        double satellite = CleanSplit.of(TestData.table("satellite"), 1, 0).rocAuc(DeepSVDD.SPEC, clean, 1);
        double satimage = CleanSplit.of(TestData.table("satimage-2"), 1, 0).rocAuc(DeepSVDD.SPEC, clean, 1);
        assertTrue(satellite >= 0.85, "satellite " + satellite);
        assertTrue(satimage >= 0.975, "satimage-2 " + satimage);
    }

    @Test
    void scoresAreDiverse() {
        Table table = TestData.table("satellite");
        TrainedDetector trained = TrainedDetector.fit(DeepSVDD.SPEC, SINGLE, table, CONTEXT);
        double[] scores = trained.score(table, CONTEXT);
        double largest = Arrays.stream(scores).max().orElseThrow();
        long distinct = Arrays.stream(scores)
                .map(s -> Math.rint(s / largest * 1e8))
                .distinct()
                .count();
        assertTrue(distinct >= 0.95 * table.rows(), distinct + " distinct scores of " + table.rows());
    }

    @Test
    void softBoundaryLeavesAboutNuOutside() {
        Table table = Samples.table(Samples.gaussian(2000, 6, 3));
        ParameterValues soft = SINGLE.with(DeepSVDD.OBJECTIVE, SphereObjective.SOFT_BOUNDARY);
        for (double nu : new double[] {0.05, 0.1, 0.3}) {
            TrainedDetector trained = TrainedDetector.fit(DeepSVDD.SPEC, soft.with(DeepSVDD.NU, nu), table, CONTEXT);
            double[] scores = trained.score(table, CONTEXT);
            double outside = Arrays.stream(scores).filter(s -> s > 0).count() / 2000.0;
            assertEquals(nu, outside, 0.05);
        }
    }

    @Test
    void severalCentresServeSeveralGroups() {
        double[][] rows = Samples.gaussian(600, 4, 8);
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] += 12 * (i % 3);
        }
        rows[17] = new double[] {6, 8, -8, 8};
        TrainedDetector trained = TrainedDetector.fit(
                DeepSVDD.SPEC,
                SINGLE.with(DeepSVDD.OBJECTIVE, SphereObjective.MULTI_CENTRE),
                Samples.table(rows),
                CONTEXT);
        NeuralModel model = (NeuralModel) trained.model();
        assertTrue(((SphereScorer) model.members().get(0)).centres().length > 1);
        double[] scores = trained.score(Samples.table(rows), CONTEXT);
        long above = Arrays.stream(scores).filter(s -> s > scores[17]).count();
        assertTrue(above < 10, above + " rows above the planted one");
    }

    @Test
    void theCentreKeepsAwayFromZero() {
        assertArrayEquals(new double[] {-0.1, 0.1, 0.1, 0.5}, Centre.awayFromZero(new double[] {-0.03, 0.02, 0, 0.5}));
        NeuralModel model = (NeuralModel) TrainedDetector.fit(
                        DeepSVDD.SPEC, SINGLE.with(NeuralSettings.EPOCHS, 1), TestData.table("glass"), CONTEXT)
                .model();
        SphereScorer scorer = (SphereScorer) model.members().get(0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new SphereScorer(scorer.network(), new double[][] {new double[8]}, new double[1]));
    }

    @Test
    void theSummaryShowsTheLossCurve() {
        TrainedDetector trained = TrainedDetector.fit(DeepSVDD.SPEC, SINGLE, TestData.table("glass"), CONTEXT);
        String curve = String.valueOf(trained.model().summary().get("Training loss by epoch"));
        assertTrue(curve.matches("1: [0-9.e-]+, .*, \\d+: [0-9.e-]+"), curve);
    }
}
