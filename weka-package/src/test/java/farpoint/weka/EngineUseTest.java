package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.run.InvalidInputException;
import farpoint.testing.EngineProbe;
import java.lang.reflect.Field;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Instances;

/** An engine is opened where one searches, and only there; a classifier stays open from call to call. */
class EngineUseTest {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private Instances data;

    @BeforeEach
    void read() throws Exception {
        data = Data.shipped("glass");
    }

    @AfterEach
    void switchOff() {
        EngineProbe.set(EngineProbe.Mode.OFF);
    }

    @Test
    void aMahalanobisClassifierAsksForNoEngine() throws Exception {
        EngineProbe.set(EngineProbe.Mode.FAILING);
        for (String engine : new String[] {"auto", EngineProbe.NAME}) {
            GaussianMahalanobis classifier = new GaussianMahalanobis();
            classifier.setEngine(engine);
            RecordingLogger log = new RecordingLogger();
            classifier.setLog(log);
            classifier.buildClassifier(data);
            classifier.distributionsForInstances(data);
            classifier.distributionForInstance(data.get(0));
            String text = classifier.toString();
            assertFalse(text.contains("Engine: "), text);
            String unused = "The engine 'probe' is not used";
            assertEquals(engine.equals(EngineProbe.NAME), text.contains(unused), text);
            assertEquals(
                    engine.equals(EngineProbe.NAME),
                    log.messages.stream().anyMatch(line -> line.contains(unused)),
                    log.messages.toString());
        }
        assertEquals(0, EngineProbe.counts().asked.get());
        assertEquals(0, EngineProbe.counts().opened.get());
    }

    @Test
    void aSearchWithANamedEngineThatFailsIsAnError() {
        EngineProbe.set(EngineProbe.Mode.FAILING);
        assertThrows(IllegalStateException.class, () -> knn(EngineProbe.NAME).buildClassifier(data));
        assertEquals(1, EngineProbe.counts().opened.get());
    }

    @Test
    void theTrainingRowsAreIndexedOnceForAllCalls() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance classifier = knn(EngineProbe.NAME);
        classifier.buildClassifier(data);
        assertTrue(classifier.toString().contains("Engine: the probe"), classifier.toString());
        assertEquals(1, EngineProbe.counts().indexed.get());
        assertEquals(2, EngineProbe.counts().closed.get(), "training closes its index and its engine");
        double[] scores = classifier.outlierScores(data);
        IntStream.range(0, data.size()).parallel().forEach(i -> assertScores(classifier, scores, i));
        assertEquals(2, EngineProbe.counts().indexed.get());
        assertEquals(2, EngineProbe.counts().opened.get());
        assertEquals(2, EngineProbe.counts().closed.get());
    }

    private void assertScores(KNNDistance classifier, double[] scores, int row) {
        try {
            assertEquals(scores[row], classifier.outlierScore(data.get(row)));
            if (row % 20 == 0) {
                assertArrayEquals(scores, classifier.outlierScores(data));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStoredClassifierOpensAnew() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance classifier = knn(EngineProbe.NAME);
        classifier.buildClassifier(data);
        double[] scores = classifier.outlierScores(data);
        KNNDistance copy = (KNNDistance) AbstractClassifier.makeCopy(classifier);
        assertArrayEquals(scores, copy.outlierScores(data));
        assertEquals(scores[3], copy.outlierScore(data.get(3)));
        assertEquals(3, EngineProbe.counts().indexed.get());
    }

    /** No garbage collector knows how full a device is. */
    @Test
    void oneClassifierAtATimeStaysOpenOnADevice() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance first = knn(EngineProbe.NAME);
        first.buildClassifier(data);
        KNNDistance second = (KNNDistance) AbstractClassifier.makeCopy(first);
        int closed = EngineProbe.counts().closed.get();
        double[] scores = first.outlierScores(data);
        assertArrayEquals(scores, second.outlierScores(data));
        assertEquals(closed + 2, EngineProbe.counts().closed.get(), "the index and the engine of the first");
        assertArrayEquals(scores, first.outlierScores(data));
        assertArrayEquals(scores, first.outlierScores(data));
        assertEquals(closed + 4, EngineProbe.counts().closed.get(), "those of the second too");
    }

    /** The probe computes what devices do, and powers are not among that. */
    @Test
    void anEngineIsNamedOnlyIfItComputedSomething() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance classifier = new KNNDistance();
        classifier.setOptions(new String[] {"-metric", "minkowski", "-engine", "auto"});
        classifier.buildClassifier(data);
        classifier.outlierScores(data);
        assertEquals(0, EngineProbe.counts().indexed.get());
        String engine = "Engine: " + new JavaDistanceEngine().description();
        assertTrue(classifier.toString().contains(engine), classifier.toString());
        classifier.setOptions(new String[] {"-metric", "minkowski", "-engine", EngineProbe.NAME});
        String message = assertThrows(InvalidInputException.class, () -> classifier.buildClassifier(data))
                .getMessage();
        assertTrue(message.contains("'probe' does not compute the distance 'minkowski 3.0'"), message);
    }

    /** The next call opens anew; nothing holds the rows of what has failed until then. */
    @Test
    void whatFailsIsClosedAndForgottenAndTheFirstErrorIsShown() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance classifier = knn(EngineProbe.NAME);
        classifier.buildClassifier(data);
        EngineProbe.set(EngineProbe.Mode.FAILING_TO_SEARCH);
        Exception failure = assertThrows(IllegalStateException.class, () -> classifier.outlierScores(data));
        assertEquals("the probe does not search", failure.getMessage());
        assertEquals("the probe does not close its index", failure.getSuppressed()[0].getMessage());
        assertEquals(2, EngineProbe.counts().closed.get(), "index and engine");
        assertNull(keptOnDevice());
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        classifier.outlierScores(data);
        assertEquals(1, EngineProbe.counts().indexed.get());
        assertNotNull(keptOnDevice());
    }

    @Test
    void anEngineThatIndexesNothingIsClosed() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        KNNDistance classifier = knn(EngineProbe.NAME);
        classifier.buildClassifier(data);
        EngineProbe.set(EngineProbe.Mode.FAILING_TO_INDEX);
        assertThrows(IllegalStateException.class, () -> classifier.outlierScores(data));
        assertEquals(1, EngineProbe.counts().opened.get());
        assertEquals(1, EngineProbe.counts().closed.get());
    }

    private static Object keptOnDevice() throws ReflectiveOperationException {
        Field field = KeptOpen.class.getDeclaredField("onDevice");
        field.setAccessible(true);
        return field.get(null);
    }

    /** Weka closes nothing. */
    @Test
    void whatIsOpenIsClosedWithTheClassifier() throws Exception {
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        scoreAndForget();
        int closedByTraining = 2;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (EngineProbe.counts().closed.get() < closedByTraining + 2 && System.nanoTime() < end) {
            System.gc();
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(closedByTraining + 2, EngineProbe.counts().closed.get());
    }

    private void scoreAndForget() throws Exception {
        KNNDistance classifier = knn(EngineProbe.NAME);
        classifier.buildClassifier(data);
        classifier.outlierScores(data);
    }

    private static KNNDistance knn(String engine) {
        KNNDistance classifier = new KNNDistance();
        classifier.setEngine(engine);
        return classifier;
    }
}
