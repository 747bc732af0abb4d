package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.meta.IterativeClassifierOptimizer;
import weka.classifiers.outlier.Autoencoder;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils;

/** Networks trained one by one, as Weka's iterative classifiers are, are those trained at once, to the last bit. */
@Tag("long")
class IterativeDetectorClassifierTest {
    private static final String QUICK = "-epochs 3 -ensemble-size ";

    static List<Class<?>> networks() {
        return Detectors.all().stream()
                .map(Data::classifier)
                .filter(IterativeClassifier.class::isInstance)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private static NeuralClassifier classifier(Class<?> type, String options) throws Exception {
        return (NeuralClassifier) AbstractClassifier.forName(type.getName(), Utils.splitOptions(options));
    }

    private static NeuralClassifier built(Class<?> type, int networks, Instances data) throws Exception {
        NeuralClassifier classifier = classifier(type, QUICK + networks);
        classifier.buildClassifier(data);
        return classifier;
    }

    private static void iterate(NeuralClassifier classifier, Instances data) throws Exception {
        classifier.initializeClassifier(data);
        while (classifier.next()) {
            assertTrue(classifier.hasModel());
        }
        classifier.done();
    }

    private static void assertSame(NeuralClassifier expected, NeuralClassifier actual) throws Exception {
        Instances data = Data.shipped("glass");
        assertArrayEquals(expected.outlierScores(data), actual.outlierScores(data));
        assertEquals(expected.scoreThreshold(), actual.scoreThreshold());
        String resume = "resume +(true|false)";
        assertEquals(
                expected.toString().replaceAll(resume, ""), actual.toString().replaceAll(resume, ""));
    }

    @Test
    void theSevenNeuralClassifiersIterate() {
        assertEquals(7, networks().size());
        assertTrue(networks().stream().allMatch(NeuralClassifier.class::isAssignableFrom));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void eachNumberOfIterationsIsAnEnsembleOfThatSize(Class<?> type) throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier classifier = classifier(type, QUICK + 3);
        classifier.initializeClassifier(data);
        for (int networks = 1; networks <= 3; networks++) {
            assertTrue(classifier.next());
            assertSame(built(type, networks, data), classifier);
        }
        assertFalse(classifier.next());
        classifier.done();
        assertSame(built(type, 3, data), classifier);
        assertEquals(3, classifier.getMeasure("measureNetworks"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void goesOnAfterStorageIfAskedTo(Class<?> type) throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier classifier = classifier(type, QUICK + "2 -resume");
        classifier.buildClassifier(data);
        NeuralClassifier stored = (NeuralClassifier) AbstractClassifier.makeCopy(classifier);
        stored.setOptions(Utils.splitOptions(QUICK + "1 -resume"));
        iterate(stored, data);
        assertSame(built(type, 3, data), stored);
        iterate(stored, data);
        assertSame(built(type, 4, data), stored);
        stored.setResume(false);
        stored.done();
        assertSame(built(type, 4, data), stored);
        stored.setResume(true);
        assertRefused("trained without the 'resume' flag", () -> stored.initializeClassifier(data));
        assertSame(built(type, 2, data), classifier);
    }

    /** As the command line does it: Weka writes and reads the file. */
    @ParameterizedTest
    @MethodSource("networks")
    void goesOnFromAFile(Class<?> type, @TempDir Path folder) throws Exception {
        Instances data = Data.shipped("glass");
        String table = folder.resolve("table.arff").toString();
        ConverterUtils.DataSink.write(table, data);
        String two = folder.resolve("two.model").toString();
        String four = folder.resolve("four.model").toString();
        String five = folder.resolve("five.model").toString();
        String files = " -t " + table + " -T " + table;
        evaluate(type, QUICK + "2 -resume -d " + two + files);
        evaluate(type, QUICK + "2 -resume -continue-iterating -l " + two + " -d " + four + files);
        evaluate(type, QUICK + "1 -continue-iterating -l " + four + " -d " + five + files);
        assertSame(built(type, 4, data), (NeuralClassifier) SerializationHelper.read(four));
        assertSame(built(type, 5, data), (NeuralClassifier) SerializationHelper.read(five));
    }

    private static void evaluate(Class<?> type, String options) throws Exception {
        Evaluation.evaluateModel((Classifier) type.getConstructor().newInstance(), Utils.splitOptions(options));
    }

    @Test
    void goesOnWithTheSameRowsAndParametersOnly() throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + "2 -resume");
        classifier.buildClassifier(data);
        double[] scores = classifier.outlierScores(data);
        Instances fewer = new Instances(data, 0, 100);
        assertRefused("the rows that it was begun with", () -> classifier.initializeClassifier(fewer));
        classifier.setSeed(2);
        assertRefused("'seed' was 1 and is now 2", () -> classifier.initializeClassifier(data));
        assertArrayEquals(scores, classifier.outlierScores(data));
        classifier.setSeed(1);
        classifier.setEnsembleSize(999);
        assertRefused("'ensemble-size'", () -> classifier.initializeClassifier(data));
        classifier.setEnsembleSize(2);
        classifier.buildClassifier(fewer);
        assertSame(built(Autoencoder.class, 2, fewer), classifier);
    }

    @Test
    void withoutAskingTheModelIsNoLarger() throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier iterated = classifier(Autoencoder.class, QUICK + 2);
        iterate(iterated, data);
        int size = size(iterated);
        assertEquals(size(built(Autoencoder.class, 2, data)), size);
        iterated.setResume(true);
        iterated.buildClassifier(data);
        assertTrue(size(iterated) > size + 2 * 8 * data.size());
    }

    private static int size(Object stored) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SerializationHelper.write(bytes, stored);
        return bytes.size();
    }

    @Test
    void classifiesNoRowBeforeTheFirstNetwork() throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + 1);
        assertThrows(IllegalStateException.class, classifier::next);
        classifier.initializeClassifier(data);
        Evaluation evaluation = new Evaluation(data);
        evaluation.evaluateModel(classifier, data);
        assertEquals(data.size(), evaluation.unclassified());
        assertTrue(Utils.isMissingValue(classifier.classifyInstance(data.get(0))));
        assertThrows(IllegalStateException.class, () -> classifier.outlierScore(data.get(0)));
        assertRefused("No network was asked for", classifier::done);
        assertThrows(IllegalStateException.class, classifier::next);
    }

    @Test
    void refusesDataBeforeTheFirstNetwork() throws Exception {
        Instances few = new Instances(Data.shipped("glass"), 0, 9);
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + 1);
        assertRefused("needs at least 10 training rows", () -> classifier.initializeClassifier(few));
        assertThrows(IllegalStateException.class, classifier::next);
    }

    @Test
    void collapseIsAnErrorAtTheEnd() throws Exception {
        Instances flattened = new Instances(Data.shipped("glass"), 0, 100);
        for (int i = 0; i < flattened.size(); i++) {
            // Rows that differ, by less than a network's scores can tell.
            flattened.get(i).setValue(0, 1e9 + 1e-3 * i);
            flattened.get(i).setValue(1, 1e9 - 1e-3 * i);
        }
        for (int a = flattened.numAttributes() - 2; a > 1; a--) {
            flattened.deleteAttributeAt(a);
        }
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + "2 -scaling none");
        classifier.initializeClassifier(flattened);
        for (int networks = 1; networks <= 2; networks++) {
            assertTrue(classifier.next());
            assertArrayEquals(new double[2], classifier.distributionForInstance(flattened.get(0)));
            assertArrayEquals(new double[2], classifier.distributionsForInstances(flattened)[0]);
        }
        assertFalse(classifier.next());
        assertRefused("Autoencoder has collapsed", classifier::done);
        assertRefused("Autoencoder has collapsed", () -> classifier.buildClassifier(flattened));
    }

    @Test
    void anInterruptStopsANetworkAndItCanBeTrainedAgain() throws Exception {
        Instances data = Data.shipped("satellite");
        NeuralClassifier classifier = classifier(Autoencoder.class, "-epochs 100000 -ensemble-size 2");
        CountDownLatch begun = new CountDownLatch(1);
        classifier.setLog(Interruption.tellingOfSteps(begun));
        classifier.initializeClassifier(data);
        Interruption.assertStops(begun, classifier::next);
        assertRefused("No network was asked for", classifier::done);
    }

    @Test
    void anInterruptBetweenNetworksChangesNothing() throws Exception {
        Instances data = Data.shipped("glass");
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + 2);
        classifier.initializeClassifier(data);
        classifier.next();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, classifier::next);
        assertSame(built(Autoencoder.class, 1, data), classifier);
        assertTrue(classifier.next());
        classifier.done();
        assertSame(built(Autoencoder.class, 2, data), classifier);
    }

    @Test
    void tellsTheLogAndWritesFilesOnce(@TempDir Path folder) throws Exception {
        Instances data = new Instances(Data.shipped("glass"), 0, 40);
        Path file = folder.resolve("m.farpoint");
        NeuralClassifier classifier = classifier(Autoencoder.class, QUICK + 2);
        classifier.setSaveModelFile(file.toFile());
        RecordingLogger log = new RecordingLogger();
        classifier.setLog(log);
        classifier.initializeClassifier(data);
        assertTrue(classifier.next() && classifier.next());
        assertFalse(Files.exists(file));
        assertEquals(2, log.messages.size(), log.messages.toString());
        classifier.done();
        assertEquals(3, log.messages.size(), log.messages.toString());
        assertTrue(log.messages.get(2).contains("Trained on 40 rows only"), log.messages.get(2));
        assertTrue(log.messages.stream().noneMatch(m -> m.contains("Engine: ")), log.messages.toString());
        double[] read = ScoringModel.read(file.toString()).scores(InstancesTables.table(data), null);
        assertArrayEquals(classifier.outlierScores(data), read);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void wekasOptimizerChoosesTheNumberOfNetworks(Class<?> type) throws Exception {
        Instances data = Data.shipped("glass");
        IterativeClassifierOptimizer optimizer = new IterativeClassifierOptimizer();
        optimizer.setIterativeClassifier(classifier(type, QUICK + 4));
        optimizer.setEvaluationMetric(new SelectedTag("roc area", IterativeClassifierOptimizer.TAGS_EVAL));
        optimizer.setNumFolds(3);
        optimizer.setNumThreads(2);
        optimizer.setPoolSize(2);
        optimizer.buildClassifier(data);

        int best = (int) optimizer.measureBestNumIts();
        assertTrue(best >= 1 && best <= 4, best + " networks");
        assertTrue(optimizer.measureBestVal() > 0.5 && optimizer.measureBestVal() <= 1);
        NeuralClassifier chosen = (NeuralClassifier) optimizer.getIterativeClassifier();
        assertArrayEquals(built(type, best, data).outlierScores(data), chosen.outlierScores(data));
        assertEquals(best, chosen.getMeasure("measureNetworks"));
    }

    @Test
    void stoppingTheOptimizerStopsItsNetworks() throws Exception {
        Instances data = Data.shipped("satellite");
        IterativeClassifierOptimizer optimizer = new IterativeClassifierOptimizer();
        Watched network = new Watched();
        network.setOptions(Utils.splitOptions("-epochs 100000"));
        optimizer.setIterativeClassifier(network);
        optimizer.setNumFolds(2);
        Interruption.assertEnds(Watched.BEGUN, () -> optimizer.buildClassifier(data));
        // The optimizer does not wait for its threads.
        assertTrue(Watched.TRAINING.writeLock().tryLock(Interruption.LIMIT_SECONDS, TimeUnit.SECONDS));
        Interruption.assertNobodyWorks();
    }

    /** Tells when it trains; Weka copies it by its bytes. */
    public static final class Watched extends Autoencoder {
        private static final long serialVersionUID = 1L;
        private static final CountDownLatch BEGUN = new CountDownLatch(1);
        /** Held for reading by those that train. */
        private static final ReadWriteLock TRAINING = new ReentrantReadWriteLock();

        @Override
        public boolean next() throws Exception {
            TRAINING.readLock().lock();
            try {
                setLog(Interruption.tellingOfSteps(BEGUN));
                return super.next();
            } finally {
                TRAINING.readLock().unlock();
            }
        }
    }

    private static void assertRefused(String part, Executable action) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, action);
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
