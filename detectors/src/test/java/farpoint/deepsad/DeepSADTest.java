package farpoint.deepsad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deepsvdd.DeepSVDD;
import farpoint.detector.DetectorSpec;
import farpoint.labels.LabelUse;
import farpoint.labels.Labels;
import farpoint.network.BatchSource;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.SmallNet;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.CleanSplit;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepSADTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final List<String> CLASSES = List.of("normal", "outlier");

    /** Values of tools/golden/small_net.py. */
    @Test
    void objectiveAndGradientAgreeWithNumpy() {
        BatchSource rows = SmallNet.rows();
        Network network = SmallNet.plain();
        int[] ids = {0, -1, -1, -1, -1, -1, -1, 1};
        Labels labels =
                Labels.of("DeepSAD", DataMatrix.of(8, 1, new double[8]).withClasses(new RowClasses(CLASSES, ids)));
        Objective objective = new LabelledObjective(SmallNet.meanOutput(network, rows), labels, 2);
        double[] gradient = SmallNet.gradient(network, rows, objective);
        assertEquals(.4110290598120461, gradient[0], 1e-5);
        assertEquals(1.1272561875661227, gradient[12], 1e-5);
        double[] losses = SmallNet.train(network, rows, objective, 10, 0);
        double[] picked = {losses[0], losses[1], losses[2], losses[5], SmallNet.loss(network, rows, objective)};
        assertArrayEquals(
                new double[] {21.0478206028, 15.5465699706, 12.2569142134, 8.0251404050, 5.5283714927}, picked, 1e-3);
    }

    @Test
    void withoutLabelsItIsDeepSVDDToTheLastBit() {
        Table table = CleanSplit.of(TestData.table("ionosphere"), 1, 0).training();
        assertArrayEquals(scores(DeepSVDD.SPEC, table), scores(DeepSAD.SPEC, table));
    }

    @Test
    void withoutLabelsItSaysWhatItIs() {
        Table table = CleanSplit.of(TestData.table("glass"), 1, 0).training();
        ParameterValues values = DeepSAD.SPEC
                .defaults()
                .with(NeuralSettings.ENSEMBLE_SIZE, 1)
                .with(NeuralSettings.EPOCHS, 1)
                .with(DeepSAD.PRETRAIN_EPOCHS, 0);
        List<String> warnings =
                TrainedDetector.fit(DeepSAD.SPEC, values, table, CONTEXT).warnings();
        assertTrue(warnings.toString().contains("No training row has a label"), warnings.toString());
        List<String> meant = TrainedDetector.fit(
                        DeepSAD.SPEC, values.with(DeepSAD.LABELS, LabelUse.NONE), table, CONTEXT)
                .warnings();
        assertFalse(meant.toString().contains("label"), meant.toString());
    }

    private static double[] scores(DetectorSpec spec, Table table) {
        ParameterValues values = QuickValues.narrowTrainedLong(spec);
        return TrainedDetector.fit(spec, values, table, CONTEXT).score(table, CONTEXT);
    }

    @ParameterizedTest
    @CsvSource({"satellite, 0.89", "satimage-2, 0.985"})
    @Tag("long")
    void fewLabelsHelp(String set, double least) {
        ParameterValues clean = DeepSAD.SPEC
                .defaults()
                .with(NeuralSettings.CLEAN_TRAINING, true)
                .with(NeuralSettings.ENSEMBLE_SIZE, 2);
        Table table = TestData.table(set);
        double[] sums = new double[3];
        double[] shares = {0, 0.01, 0.05};
        int seeds = 3;
        for (int seed = 1; seed <= seeds; seed++) {
            for (int s = 0; s < shares.length; s++) {
                sums[s] += CleanSplit.of(table, seed, shares[s]).rocAuc(DeepSAD.SPEC, clean, seed) / seeds;
            }
        }
        assertTrue(sums[1] >= least, set + ": " + Arrays.toString(sums));
        assertTrue(sums[1] >= sums[0] - 0.01 && sums[2] >= sums[1] - 0.01, set + ": " + Arrays.toString(sums));
    }

    @Test
    void ignoresLabelsIfAskedTo() {
        Table table = CleanSplit.of(TestData.table("glass"), 1, 0).training();
        ParameterValues none = QuickValues.narrowTrainedLong(DeepSAD.SPEC).with(DeepSAD.LABELS, LabelUse.NONE);
        double[] ignored = TrainedDetector.fit(DeepSAD.SPEC, none, TestData.table("glass"), CONTEXT)
                .score(table, CONTEXT);
        ParameterValues svdd = QuickValues.narrowTrainedLong(DeepSVDD.SPEC);
        double[] plain = TrainedDetector.fit(DeepSVDD.SPEC, svdd, TestData.table("glass"), CONTEXT)
                .score(table, CONTEXT);
        assertArrayEquals(plain, ignored);
    }

    @Test
    void refusesRowsThatAreAllLabelledOutliers() {
        double[][] gaussian = Samples.gaussian(20, 2, 1);
        int[] ids = new int[20];
        Arrays.fill(ids, 1);
        DataMatrix rows = DataMatrix.of(gaussian).withClasses(new RowClasses(CLASSES, ids));
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> DeepSAD.SPEC.create(DeepSAD.SPEC.defaults()).fit(rows, CONTEXT));
        assertTrue(e.getMessage().contains("training rows"), e.getMessage());
    }

    @Test
    void balancedOrderHasItsShareOfAnomalies() {
        int[] ids = new int[100];
        Arrays.fill(ids, -1);
        ids[7] = 1;
        ids[50] = 1;
        Labels labels =
                Labels.of("DeepSAD", DataMatrix.of(100, 1, new double[100]).withClasses(new RowClasses(CLASSES, ids)));
        int[] rows = new int[100];
        new BalancedOrder(labels, 0.25, 3).fill(0, rows);
        assertEquals(25, Arrays.stream(rows).filter(labels::isAnomaly).count());
        assertEquals(
                75,
                Arrays.stream(rows).filter(r -> !labels.isAnomaly(r)).distinct().count());
    }
}
