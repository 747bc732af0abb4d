package weka.core.neighboursearch.farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.core.neighboursearch.farpoint.Searches.assertSame;
import static weka.core.neighboursearch.farpoint.Searches.with;

import farpoint.weka.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.lazy.IBk;
import weka.classifiers.lazy.LWL;
import weka.core.ChebyshevDistance;
import weka.core.DenseInstance;
import weka.core.DistanceFunction;
import weka.core.EuclideanDistance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.ManhattanDistance;
import weka.core.SerializedObject;
import weka.core.neighboursearch.LinearNNSearch;

/** The same neighbours, order and distances as Weka's linear search. */
class AcceleratedNNSearchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glass|weka.core.EuclideanDistance",
                "glass|weka.core.EuclideanDistance -D -R 2-5",
                "glass|weka.core.EuclideanDistance -V -R 1,3",
                "ionosphere|weka.core.ManhattanDistance",
                "digits|weka.core.EuclideanDistance",
                "breastw|weka.core.ManhattanDistance -D",
                "glass|weka.core.ChebyshevDistance"
            })
    void neighborsAreThoseOfTheLinearSearch(String set, String distance) throws Exception {
        Instances data = head(Data.shipped(set), 400);
        LinearNNSearch linear = with(new LinearNNSearch(), distance, data);
        LinearNNSearch fast = with(new AcceleratedNNSearch(), distance, data);
        for (int k : new int[] {1, 2, 10, data.size() - 1, data.size() + 5}) {
            for (int i = 0; i < data.size(); i += k > 10 ? 37 : 1) {
                assertSame(linear, fast, data.instance(i), k);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void targetsOutsideTheRangesChangeThem(boolean skipIdentical) throws Exception {
        Instances data = head(Data.shipped("digits"), 300);
        LinearNNSearch linear = with(new LinearNNSearch(), "weka.core.EuclideanDistance", data);
        LinearNNSearch fast = with(new AcceleratedNNSearch(), "weka.core.EuclideanDistance", data);
        linear.setSkipIdentical(skipIdentical);
        fast.setSkipIdentical(skipIdentical);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            Instance target =
                    (Instance) data.instance(random.nextInt(data.size())).copy();
            if (i % 3 > 0) {
                target.setValue(random.nextInt(data.numAttributes() - 1), 20 * random.nextGaussian());
            }
            linear.addInstanceInfo(target);
            fast.addInstanceInfo(target);
            assertSame(linear, fast, target, 5);
        }
    }

    @Test
    void instancesMayBeAddedAndRemoved() throws Exception {
        Instances data = Data.shipped("glass");
        LinearNNSearch linear = with(new LinearNNSearch(), "weka.core.EuclideanDistance", data);
        LinearNNSearch fast = with(new AcceleratedNNSearch(), "weka.core.EuclideanDistance", data);
        Instance target = data.instance(3);
        assertSame(linear, fast, target, 3);
        data.add(new DenseInstance(1, target.toDoubleArray()));
        linear.update(data.lastInstance());
        fast.update(data.lastInstance());
        assertSame(linear, fast, target, 3);
        assertEquals(0, fast.getDistances()[0]);
        data.delete(7);
        assertSame(linear, fast, target, 3);
        data.delete(7);
        data.add(new DenseInstance(1, target.toDoubleArray()));
        assertSame(linear, fast, target, 3);
    }

    @Test
    void missingValuesGoToTheDistanceFunction() throws Exception {
        Instances data = Data.shipped("glass");
        data.instance(9).setMissing(2);
        assertFalse(isServed(data, new EuclideanDistance(data)));
        assertSame(
                with(new LinearNNSearch(), "weka.core.EuclideanDistance", data),
                with(new AcceleratedNNSearch(), "weka.core.EuclideanDistance", data),
                data.instance(4),
                5);
    }

    @Test
    void plainNumericDataIsServed() throws Exception {
        Instances data = Data.shipped("glass");
        assertTrue(isServed(data, new EuclideanDistance(data)));
        assertTrue(isServed(data, new ManhattanDistance(data)));
        assertFalse(isServed(data, new ChebyshevDistance(data)));
        assertFalse(isServed(data, new EuclideanDistance(Data.shipped("glass"))));
        assertFalse(isServed(Data.mixed(), new EuclideanDistance(Data.mixed())));
    }

    private static boolean isServed(Instances data, DistanceFunction function) throws Exception {
        NormalizedRows rows = NormalizedRows.of(data, function);
        return rows != null && rows.columns() != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionosphere", "glass", "breastw"})
    void predictionsAreThoseOfTheLinearSearch(String set) throws Exception {
        Instances data = Data.shipped(set);
        IBk linear = new IBk(5);
        IBk fast = new IBk(5);
        fast.setNearestNeighbourSearchAlgorithm(new AcceleratedNNSearch());
        assertEquals(predictions(linear, data), predictions(fast, data));
        LWL linearWeights = new LWL();
        LWL fastWeights = new LWL();
        linearWeights.setKNN(20);
        fastWeights.setKNN(20);
        fastWeights.setNearestNeighbourSearchAlgorithm(new AcceleratedNNSearch());
        assertEquals(predictions(linearWeights, data), predictions(fastWeights, data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionosphere", "glass", "breastw"})
    void leavingOneOutChoosesTheSameK(String set) throws Exception {
        Instances data = Data.shipped(set);
        AcceleratedNNSearch search = new AcceleratedNNSearch();
        search.setEngine("java");
        IBk linear = new IBk(12);
        IBk fast = new IBk(12);
        fast.setNearestNeighbourSearchAlgorithm(search);
        linear.setCrossValidate(true);
        fast.setCrossValidate(true);
        assertEquals(predictions(linear, data), predictions(fast, data));
        linear.buildClassifier(data);
        fast.buildClassifier(data);
        assertEquals(linear.toString(), fast.toString());
        assertEquals(linear.getKNN(), fast.getKNN());
    }

    @Test
    void worksAfterSerialization() throws Exception {
        Instances data = Data.shipped("glass");
        LinearNNSearch fast = with(new AcceleratedNNSearch(), "weka.core.EuclideanDistance", data);
        fast.kNearestNeighbours(data.instance(0), 3);
        LinearNNSearch copy = (LinearNNSearch) new SerializedObject(fast).getObject();
        assertSame(
                with(new LinearNNSearch(), "weka.core.EuclideanDistance", copy.getInstances()),
                copy,
                copy.getInstances().instance(8),
                4);
    }

    private static List<String> predictions(Classifier classifier, Instances data) throws Exception {
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(classifier, data, 5, new Random(1));
        List<String> predictions = new ArrayList<>();
        for (Prediction prediction : evaluation.predictions()) {
            predictions.add(prediction.toString());
        }
        return predictions;
    }

    private static Instances head(Instances data, int rows) {
        return new Instances(data, 0, Math.min(rows, data.size()));
    }
}
