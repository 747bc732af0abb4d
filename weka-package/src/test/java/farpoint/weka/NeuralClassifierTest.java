package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.outlier.DeepSAD;
import weka.classifiers.outlier.DeepSVDD;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** What Weka's user sees of networks in training, and what Deep SAD learns from. */
class NeuralClassifierTest {
    static List<DetectorClassifier> networks() {
        return Detectors.all().stream()
                .map(Data::classifier)
                .filter(NeuralClassifier.class::isInstance)
                .toList();
    }

    private static void set(DetectorClassifier classifier, String options) throws Exception {
        classifier.setOptions(Utils.splitOptions(options));
    }

    private static double[] scores(DetectorClassifier classifier, Instances training, Instances rows) throws Exception {
        classifier.buildClassifier(training);
        return classifier.outlierScores(rows);
    }

    @ParameterizedTest
    @MethodSource("networks")
    @Tag("long")
    void tellsEpochsInTheStatusLineAndLossesInItsText(DetectorClassifier classifier) throws Exception {
        RecordingLogger log = new RecordingLogger();
        set(classifier, "-epochs 4 -ensemble-size 2");
        classifier.setLog(log);
        classifier.buildClassifier(Data.shipped("glass"));
        assertTrue(
                log.statuses.stream().anyMatch(s -> s.matches("Training epochs: \\d+/\\d+")), log.statuses.toString());
        String text = classifier.toString();
        assertTrue(text.matches("(?s).*loss by epoch +1: [-0-9.e]+, .*4: [-0-9.e]+\n.*"), text);
    }

    @ParameterizedTest
    @MethodSource("networks")
    @Tag("long")
    void anInterruptStopsTrainingAndLeavesNoModel(DetectorClassifier classifier) throws Exception {
        set(classifier, "-epochs 100000");
        Instances data = Data.shipped("satellite");
        CountDownLatch begun = new CountDownLatch(1);
        classifier.setLog(Interruption.tellingOfSteps(begun));
        Interruption.assertStops(begun, () -> classifier.buildClassifier(data));
        assertThrows(IllegalStateException.class, () -> classifier.outlierScore(data.get(0)));
    }

    @Test
    void warningsStandInTheLogAndInTheText() throws Exception {
        RecordingLogger log = new RecordingLogger();
        DeepSVDD classifier = new DeepSVDD();
        classifier.setLog(log);
        classifier.buildClassifier(new Instances(Data.shipped("glass"), 0, 30));
        String warning = "Trained on 30 rows only: prefer RandomProjectionDepth or GaussianMahalanobis.";
        assertEquals("Deep SVDD, warning: " + warning, log.messages.get(2));
        assertTrue(classifier.toString().contains(warning), classifier.toString());
    }

    @Test
    @Tag("long")
    void withoutLabelsDeepSadIsDeepSvdd() throws Exception {
        Instances data = Data.shipped("glass");
        Instances unlabelled = new Instances(data);
        unlabelled.forEach(Instance::setClassMissing);
        double[] expected = scores(new DeepSVDD(), data, data);
        assertArrayEquals(expected, scores(new DeepSAD(), unlabelled, data));
        DeepSAD ignoring = new DeepSAD();
        set(ignoring, "-labels none");
        assertArrayEquals(expected, scores(ignoring, data, data));
    }

    @Test
    @Tag("long")
    void deepSadLearnsFromLabelsAndTellsHowMany() throws Exception {
        Instances data = Data.shipped("glass");
        Instances half = new Instances(data);
        for (int i = 0; i < half.size(); i += 2) {
            half.get(i).setClassMissing();
        }
        DeepSAD all = new DeepSAD();
        DeepSAD some = new DeepSAD();
        assertFalse(Arrays.equals(scores(all, data, data), scores(some, half, data)));
        int[] counts = new int[3];
        half.forEach(row -> counts[row.classIsMissing() ? 2 : (int) row.classValue()]++);
        assertEquals(counts[0], some.getMeasure("measureRowsLabelledNormal"));
        assertEquals(counts[1], some.getMeasure("measureRowsLabelledOutlier"));
        assertEquals(counts[2], some.getMeasure("measureRowsWithoutALabel"));

        DeepSAD fraction = new DeepSAD();
        set(fraction, "-labeled-fraction 0.3 -seed 4");
        fraction.buildClassifier(data);
        assertEquals(Math.ceil(0.3 * 9), fraction.getMeasure("measureRowsLabelledOutlier"));
    }
}
