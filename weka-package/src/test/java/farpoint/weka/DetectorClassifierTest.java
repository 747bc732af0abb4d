package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.outlier.FastLOF;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.KNNDistance;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.Utils;

class DetectorClassifierTest {
    static List<DetectorClassifier> classifiers() {
        return Detectors.all().stream().map(Data::classifier).toList();
    }

    static List<DetectorClassifier> quickClassifiers() {
        return Detectors.all().stream().map(Data::quick).toList();
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    @Tag("long")
    void scoresAreThoseOfTheCore(DetectorClassifier classifier) throws Exception {
        Instances data = Data.shipped("ionosphere");
        DetectorSpec spec = Detectors.byName(classifier.getClass().getSimpleName());
        Table.Builder rows = Table.builder(data.size());
        for (int a = 0; a < data.numAttributes() - 1; a++) {
            rows.addNumeric(data.attribute(a).name(), data.attributeToDoubleArray(a));
        }
        if (spec.classUse() == ClassUse.OUTLIER_LABELS) {
            int[] ids = data.stream().mapToInt(row -> (int) row.classValue()).toArray();
            rows.classes(new RowClasses(List.of("normal", "outlier"), ids));
        }
        Table table = rows.build();
        ComputeContext context = ComputeContext.withDefaults();
        double[] expected =
                TrainedDetector.fit(spec, spec.defaults(), table, context).score(table, context);
        classifier.buildClassifier(data);
        assertArrayEquals(expected, classifier.outlierScores(data));
        assertEquals(expected[5], classifier.outlierScore(data.get(5)));
    }

    @ParameterizedTest
    @MethodSource("quickClassifiers")
    @Tag("long")
    void singleRowsAndBatchesAgree(DetectorClassifier classifier) throws Exception {
        Instances data = Data.mixed();
        data.addAll(Data.mixed());
        classifier.buildClassifier(data);
        double[][] batch = classifier.distributionsForInstances(data);
        for (int i = 0; i < batch.length; i++) {
            assertArrayEquals(batch[i], classifier.distributionForInstance(data.get(i)));
            Instance alone = (Instance) data.get(i).copy();
            alone.setDataset(null);
            assertArrayEquals(batch[i], classifier.distributionForInstance(alone), "row without a data set");
        }
    }

    private static String[] withContamination(String[] options) throws Exception {
        Utils.getOption("contamination", options);
        return Stream.concat(Stream.of("-contamination", "0.1"), Arrays.stream(options))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    @Tag("long")
    void probabilityIsAboveOneHalfExactlyIfFlagged(DetectorClassifier classifier) throws Exception {
        Instances data = Data.shipped("glass");
        classifier.setOptions(withContamination(classifier.getOptions()));
        classifier.buildClassifier(data);
        double[] scores = classifier.outlierScores(data);
        double[][] distributions = classifier.distributionsForInstances(data);
        int flagged = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean flag = scores[i] > classifier.scoreThreshold().value();
            flagged += flag ? 1 : 0;
            assertEquals(flag, distributions[i][1] > 0.5);
            assertEquals(1.0, distributions[i][0] + distributions[i][1], 1e-15);
        }
        if (classifier instanceof weka.classifiers.outlier.ScoreBoost) {
            // In training each row is scored by what has not learnt from it, so that fewer are flagged when they are
            // scored again.
            assertTrue(flagged > 0 && flagged <= Math.round(0.1 * scores.length), flagged + " flagged");
        } else {
            assertEquals(Math.round(0.1 * scores.length), flagged, 1);
        }
        assertEquals(classifier.scoreThreshold().value(), classifier.getMeasure("measureThreshold"));
        assertTrue(Collections.list(classifier.enumerateMeasures()).size() > 1);
        assertThrows(IllegalArgumentException.class, () -> classifier.getMeasure("measureNothing"));
    }

    @ParameterizedTest
    @MethodSource("quickClassifiers")
    @Tag("long")
    void survivesSerialisation(DetectorClassifier classifier) throws Exception {
        Instances data = Data.shipped("glass");
        classifier.setLog(new RecordingLogger());
        classifier.buildClassifier(data);
        DetectorClassifier copy = (DetectorClassifier) AbstractClassifier.makeCopy(classifier);
        assertArrayEquals(classifier.outlierScores(data), copy.outlierScores(data));
        assertEquals(classifier.toString(), copy.toString());
        assertEquals(null, copy.getLog());
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    @Tag("long")
    void crossValidationRanksOutliersFirst(DetectorClassifier classifier) throws Exception {
        Instances data = Data.shipped("wdbc");
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(classifier, data, 3, new Random(1));
        assertEquals(0, evaluation.unclassified());
        assertTrue(evaluation.areaUnderROC(1) > 0.8, "area " + evaluation.areaUnderROC(1));
    }

    @Test
    void labelsAreIgnoredUnlessTheNormalClassIsAskedFor() throws Exception {
        Instances data = Data.shipped("glass");
        Instances swapped = new Instances(data);
        swapped.forEach(row -> row.setClassValue(1 - row.classValue()));
        double[] expected = scores(new GaussianMahalanobis(), data, data);
        assertArrayEquals(expected, scores(new GaussianMahalanobis(), swapped, data));
        Instances unlabelled = new Instances(data);
        unlabelled.forEach(Instance::setClassMissing);
        assertArrayEquals(expected, scores(new GaussianMahalanobis(), unlabelled, data));

        Instances normal = new Instances(data, 0);
        data.stream().filter(row -> row.classValue() == 0).forEach(normal::add);
        GaussianMahalanobis normalOnly = new GaussianMahalanobis();
        normalOnly.setNormalClassOnly(true);
        double[] clean = scores(normalOnly, data, data);
        assertArrayEquals(scores(new GaussianMahalanobis(), normal, data), clean);
        assertNotEquals(expected[0], clean[0]);
        assertRefused(normalOnly, unlabelled, "There is no training row of class 'normal'");
    }

    private static double[] scores(DetectorClassifier classifier, Instances training, Instances rows) throws Exception {
        classifier.buildClassifier(training);
        return classifier.outlierScores(rows);
    }

    @Test
    void aUnaryClassGivesTheProbabilityOfBeingNormal() throws Exception {
        Instances data = Data.arff(
                "@relation r", "@attribute x numeric", "@attribute c {normal}", "@data", "1,normal", "2,normal", "3,?");
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.buildClassifier(data);
        double outlying = classifier.scoreThreshold().probability(classifier.outlierScore(data.get(0)));
        assertArrayEquals(new double[] {1 - outlying}, classifier.distributionForInstance(data.get(0)));
    }

    @Test
    void refusesWhatCannotBeUsedAndSaysWhatToDo() throws Exception {
        DetectorClassifier classifier = new GaussianMahalanobis();
        Instances numericClass =
                Data.arff("@relation r", "@attribute x numeric", "@attribute y numeric", "@data", "1,2", "2,3");
        assertRefused(classifier, numericClass, "the class 'y' is numeric");
        assertRefused(classifier, numericClass, "use the filter weka.filters.unsupervised.outlier.OutlierScore");
        Instances threeClasses = Data.arff("@relation r", "@attribute x numeric", "@attribute y {a,b,c}", "@data");
        assertRefused(classifier, threeClasses, "the class 'y' has 3 values");
        Instances noClass = new Instances(threeClasses);
        noClass.setClassIndex(-1);
        assertRefused(classifier, noClass, "no class is set");
        Instances noRows = Data.arff("@relation r", "@attribute x numeric", "@attribute y {a,b}", "@data");
        assertRefused(classifier, noRows, "There are no training rows.");
        Instances missing =
                Data.arff("@relation r", "@attribute x numeric", "@attribute y {a,b}", "@data", "?,a", "?,b");
        assertRefused(classifier, missing, "Attribute 'x' has only missing values");
        Instances onlyClass = Data.arff("@relation r", "@attribute y {a,b}", "@data", "a", "b");
        assertRefused(classifier, onlyClass, "There are no attributes");
        Instances good = Data.mixed();
        GaussianMahalanobis grouped = new GaussianMahalanobis();
        grouped.setClassConditional(
                new SelectedTag("nearest", grouped.getClassConditional().getTags()));
        assertRefused(grouped, good, "weka.filters.unsupervised.outlier.OutlierScore");
        RandomProjectionDepth engine = new RandomProjectionDepth();
        engine.setEngine("abacus");
        assertRefused(engine, good, "There is no engine 'abacus'");
        assertThrows(IllegalStateException.class, () -> engine.outlierScore(good.get(0)));
    }

    @Test
    void refusesWeightedRows() throws Exception {
        Instances data = Data.mixed();
        data.get(0).setWeight(2);
        Exception refused = assertThrows(Exception.class, () -> new GaussianMahalanobis().buildClassifier(data));
        assertTrue(refused.getMessage().contains("weight"), refused.getMessage());
    }

    private static void assertRefused(DetectorClassifier classifier, Instances data, String part) {
        Exception refused = assertThrows(InvalidInputException.class, () -> classifier.buildClassifier(data));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void reportsItselfOnceTrained() throws Exception {
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.setOptions(Utils.splitOptions("-num-directions 50 -seed 3"));
        Instances data = Data.shipped("ionosphere");
        classifier.buildClassifier(data);
        String text = classifier.toString();
        assertTrue(text.contains("num-directions     50"), text);
        assertTrue(text.contains("Trained on 351 rows with 34 attributes"), text);
        assertTrue(text.contains("constant in the training data: a02"), text);
        assertFalse(text.contains("Engine: "), text);
    }

    @Test
    void tellsTheLogTheSeedOnceAndTheEngineWhereOneSearches() throws Exception {
        RecordingLogger log = new RecordingLogger();
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.setSeed(42);
        classifier.setLog(log);
        classifier.buildClassifier(Data.shipped("ionosphere"));
        assertEquals(2, log.messages.size(), log.messages.toString());
        assertTrue(log.messages.get(0).contains("'outlier' means outliers"), log.messages.get(0));
        assertTrue(log.messages.get(1).contains("seed 42"), log.messages.get(1));
        log.messages.clear();
        KNNDistance searching = new KNNDistance();
        searching.setLog(log);
        searching.buildClassifier(Data.shipped("ionosphere"));
        assertEquals(3, log.messages.size(), log.messages.toString());
        assertTrue(log.messages.get(2).contains("Engine: "), log.messages.get(2));
        assertTrue(log.statuses.size() >= 1);
    }

    @Test
    void anInterruptStopsTrainingAndLeavesNoModel() throws Exception {
        RandomProjectionDepth classifier = new RandomProjectionDepth();
        classifier.setOptions(Utils.splitOptions("-num-directions 1000000 -threads 1"));
        Instances data = Data.shipped("satellite");
        CountDownLatch begun = new CountDownLatch(1);
        classifier.setLog(Interruption.tellingOfSteps(begun));
        Interruption.assertStops(begun, () -> classifier.buildClassifier(data));
        assertThrows(IllegalStateException.class, () -> classifier.outlierScore(data.get(0)));
    }

    /** With one neighbour each training row has itself, so that all scores are 0. */
    @Test
    void warnsOnceWhereTrainingRowsAreTheirOwnNeighbors() throws Exception {
        Instances data = Data.shipped("glass");
        RecordingLogger log = new RecordingLogger();
        KNNDistance classifier = new KNNDistance();
        classifier.setNumNeighbors(1);
        classifier.setLog(log);
        classifier.buildClassifier(data);
        assertArrayEquals(new double[data.size()], classifier.outlierScores(data));
        classifier.outlierScores(data);
        List<String> warnings = log.messages.stream()
                .filter(message -> message.contains("equal training rows"))
                .toList();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("214 of these 214 rows"), warnings.get(0));
        assertTrue(warnings.get(0).contains("cross-validation"), warnings.get(0));
        assertTrue(warnings.get(0).contains("weka.filters.unsupervised.outlier.OutlierScore"), warnings.get(0));
        assertTrue(classifier.toString().contains("Training rows scored again"), classifier.toString());
    }

    /** Cross-validation and other rows are as they should be. */
    @Test
    void doesNotWarnOfOtherRows() throws Exception {
        Instances data = Data.shipped("glass");
        RecordingLogger log = new RecordingLogger();
        FastLOF classifier = new FastLOF();
        classifier.setLog(log);
        classifier.buildClassifier(data.trainCV(2, 0));
        classifier.outlierScores(data.testCV(2, 0));
        classifier.outlierScore(data.get(0));
        List<String> warnings = log.messages.stream()
                .filter(message -> message.contains("equal training rows"))
                .toList();
        assertEquals(List.of(), warnings);
    }
}
