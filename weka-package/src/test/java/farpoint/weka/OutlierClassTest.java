package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.outlier.DeepSAD;
import weka.classifiers.outlier.DeepSVDD;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.SwapValues;
import weka.filters.unsupervised.outlier.OutlierScore;

class OutlierClassTest {
    static List<DetectorClassifier> classifiers() {
        return Detectors.all().stream().map(Data::classifier).toList();
    }

    /** Two rows of the first of some values and one of the second. */
    private static Instances data(String values) throws Exception {
        String[] names = values.split(";");
        return Data.arff(
                "@relation r",
                "@attribute x numeric",
                "@attribute c {'" + String.join("','", names) + "'}",
                "@data",
                "1,'" + names[0] + "'",
                "2,'" + names[0] + "'",
                names.length == 1 ? "3,?" : "3,'" + names[1] + "'");
    }

    private static String outlier(String values, String option) throws Exception {
        Instances data = data(values);
        return data.classAttribute().value(OutlierClass.of(data, option).outlier());
    }

    @ParameterizedTest
    @CsvSource({
        "normal;outlier, outlier",
        "outlier;normal, outlier",
        "Anomaly;Normal, Anomaly",
        "anomalous;inlier, anomalous",
        "abnormal;normal, abnormal",
        "yes;no, yes",
        "no;yes, yes",
        "1;0, 1",
        "0;1, 1",
        "0;-1, -1",
        "-1;0, -1",
        "1.0;0.0, 1.0",
        "TRUE;FALSE, TRUE",
        "y;n, y",
        "o;n, o",
        "fraud;no fraud, fraud",
        "not_fraud;fraud, fraud",
        "non-outlier;outlier, outlier",
        "outlier;nonoutlier, outlier",
        "attack;normal traffic, attack",
        "positive;negative, positive",
        "1;normal, 1",
        "normal;1, 1",
        "not normal;normal, not normal",
        "setosa;outlier, outlier",
        "outlier;setosa, outlier",
        "virginica;normal, virginica",
        "f;m, m",
        "m;f, f",
        "setosa;virginica, virginica",
        "5;7, 7",
        "anomaly;b;normal, anomaly",
        "b;normal;c, b",
        "a;b;c, b"
    })
    void theNamesSayItInAnyOrderAndElseTheOrder(String values, String expected) throws Exception {
        assertEquals(expected, outlier(values, ""));
    }

    @ParameterizedTest
    @CsvSource({"1;-1", "-1;1", "1;2", "0;2", "yes;outlier", "no;normal", "bad;anomaly"})
    void whatContradictsItselfIsAskedFor(String values) throws Exception {
        Exception refused = assertThrows(InvalidInputException.class, () -> outlier(values, ""));
        assertTrue(refused.getMessage().contains("'outlier-value'"), refused.getMessage());
        for (String value : values.split(";")) {
            assertEquals(value, outlier(values, value));
        }
    }

    @Test
    void theSettingOverrulesTheNames() throws Exception {
        assertEquals("normal", outlier("normal;outlier", "normal"));
        assertEquals("c", outlier("a;b;c", "c"));
        Exception refused = assertThrows(InvalidInputException.class, () -> outlier("normal;outlier", "Outlier"));
        assertEquals(
                "The class 'c' has no value 'Outlier', which the 'outlier-value' parameter names. It has: normal, outlier.",
                refused.getMessage());
    }

    @Test
    void saysWhatItTakesTheValuesForAndWhy() throws Exception {
        assertEquals(
                "'normal' means normal rows, 'outlier' means outliers, as their names say.",
                OutlierClass.of(data("outlier;normal"), "").meaning());
        assertEquals(
                "'a' means normal rows, 'b' means outliers, by their order, since their names do not say it; 'outlier-value' can.",
                OutlierClass.of(data("a;b"), "").meaning());
        assertEquals("'x' means normal rows.", OutlierClass.of(data("x"), "").meaning());
    }

    @Test
    void aRareNormalClassIsDoubtful() throws Exception {
        assertEquals("", OutlierClass.of(data("normal;outlier"), "").doubt());
        assertEquals(
                "Only 1 row is of the class 'b', which is taken for the normal one, and 2 of 'a': if that is wrong, set"
                        + " 'outlier-value' to b.",
                OutlierClass.of(data("a;b"), "a").doubt());
    }

    @Test
    void aClassWithoutValuesMeansNothing() throws Exception {
        Instances data = Data.arff("@relation r", "@attribute x numeric", "@attribute c {}", "@data", "1,?", "2,?");
        OutlierClass meaning = OutlierClass.of(data, "");
        assertEquals("The class has no values.", meaning.meaning());
        assertArrayEquals(
                new int[] {RowClasses.MISSING, RowClasses.MISSING},
                meaning.labels(data).ids());
    }

    @Test
    void labelsAreNormalFirst() throws Exception {
        RowClasses labels = OutlierClass.of(data("outlier;normal"), "").labels(data("outlier;normal"));
        assertEquals(List.of("normal", "outlier"), labels.names());
        assertArrayEquals(new int[] {1, 1, 0}, labels.ids());
        labels = OutlierClass.of(data("c;anomaly;normal"), "").labels(data("c;anomaly;normal"));
        assertEquals(List.of("normal", "anomaly", "c"), labels.names());
        assertArrayEquals(new int[] {2, 2, 1}, labels.ids());
        labels = OutlierClass.of(data("anomaly"), "").labels(data("anomaly"));
        assertArrayEquals(new int[] {1, 1, RowClasses.MISSING}, labels.ids());
    }

    private static Instances swapped(Instances data) throws Exception {
        SwapValues swap = new SwapValues();
        swap.setInputFormat(data);
        Instances swapped = Filter.useFilter(data, swap);
        assertNotEquals(data.classAttribute().value(0), swapped.classAttribute().value(0));
        return swapped;
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    @Tag("long")
    void theOrderOfTheValuesMakesNoDifference(DetectorClassifier classifier) throws Exception {
        Instances outlierFirst = Data.cases("outfirst");
        assertEquals("outlier", outlierFirst.classAttribute().value(0));
        Instances normalFirst = swapped(outlierFirst);
        for (boolean normalOnly : new boolean[] {false, true}) {
            classifier.setNormalClassOnly(normalOnly);
            classifier.buildClassifier(normalFirst);
            double[] expected = classifier.outlierScores(normalFirst);
            double[][] distributions = classifier.distributionsForInstances(normalFirst);
            classifier.buildClassifier(outlierFirst);
            assertArrayEquals(expected, classifier.outlierScores(outlierFirst));
            int rows = classifier.trained().detector().provenance().rows();
            assertEquals(normalOnly ? 100 : 103, rows);
            double[][] reversed = classifier.distributionsForInstances(outlierFirst);
            double leastOutlying = IntStream.range(0, 103)
                    .filter(i -> outlierFirst.get(i).classValue() == 0)
                    .mapToDouble(i -> reversed[i][0])
                    .min()
                    .orElseThrow();
            for (int i = 0; i < 103; i++) {
                assertArrayEquals(new double[] {distributions[i][1], distributions[i][0]}, reversed[i]);
                assertTrue(outlierFirst.get(i).classValue() == 0 || reversed[i][0] < leastOutlying, "row " + (i + 1));
            }
            String text = classifier.toString();
            assertTrue(text.contains("Class: 'normal' means normal rows, 'outlier' means outliers"), text);
        }
    }

    @Test
    void aWrongReadingIsWarnedOfAndCanBeSetRight() throws Exception {
        Instances data = Data.cases("outfirst");
        data.renameAttributeValue(data.classAttribute(), "normal", "b");
        data.renameAttributeValue(data.classAttribute(), "outlier", "a");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        RecordingLogger log = new RecordingLogger();
        classifier.setLog(log);
        classifier.buildClassifier(data);
        assertTrue(
                log.messages.toString().contains("warning: Only 3 rows are of the class 'a'"), log.messages.toString());
        assertTrue(classifier.toString().contains("Warning: Only 3 rows"), classifier.toString());
        classifier.setOptions(new String[] {"-outlier-value", "a", "-normal-class-only"});
        classifier.buildClassifier(data);
        DetectorClassifier trained = classifier;
        assertEquals(100, trained.trained().detector().provenance().rows());
        assertTrue(classifier.distributionForInstance(data.get(0))[0] > 0.5);
        assertTrue(!classifier.toString().contains("Warning"), classifier.toString());
    }

    @Test
    void contradictionsStopTheTraining() throws Exception {
        Instances data = Data.cases("outfirst");
        data.renameAttributeValue(data.classAttribute(), "normal", "1");
        data.renameAttributeValue(data.classAttribute(), "outlier", "-1");
        assertThrows(InvalidInputException.class, () -> new GaussianMahalanobis().buildClassifier(data));
        assertThrows(InvalidInputException.class, () -> new DeepSVDD().initializeClassifier(data));
        OutlierScore filter = new OutlierScore();
        filter.setInputFormat(data);
        Filter.useFilter(data, filter);
        filter.setOptions(new String[] {"-detector", "weka.classifiers.outlier.DeepSAD -epochs 1"});
        filter.setInputFormat(data);
        Exception refused = assertThrows(InvalidInputException.class, () -> Filter.useFilter(data, filter));
        assertTrue(refused.getMessage().contains("'outlier-value'"), refused.getMessage());
    }

    @Test
    void iterationsAndTheFilterReadTheClassLikewise() throws Exception {
        Instances outlierFirst = Data.cases("outfirst");
        DeepSAD whole = new DeepSAD();
        whole.setOptions(new String[] {"-epochs", "2", "-pretrain-epochs", "1", "-ensemble-size", "1"});
        whole.buildClassifier(outlierFirst);
        DeepSAD steps = new DeepSAD();
        steps.setOptions(whole.getOptions());
        steps.initializeClassifier(outlierFirst);
        steps.next();
        steps.done();
        assertArrayEquals(whole.distributionsForInstances(outlierFirst), steps.distributionsForInstances(outlierFirst));
        for (Instances data : List.of(outlierFirst, swapped(outlierFirst))) {
            for (String more : List.of("", " -normal-class-only")) {
                OutlierScore filter = new OutlierScore();
                filter.setOptions(new String[] {
                    "-detector", "weka.classifiers.outlier.DeepSAD -epochs 2 -pretrain-epochs 1 -ensemble-size 1" + more
                });
                filter.setInputFormat(data);
                Instances scored = Filter.useFilter(data, filter);
                whole.setNormalClassOnly(!more.isEmpty());
                whole.buildClassifier(outlierFirst);
                assertArrayEquals(
                        whole.outlierScores(outlierFirst),
                        scored.attributeToDoubleArray(
                                scored.attribute("outlier_score").index()));
            }
        }
    }

    @Test
    void aUnaryClassOfOutliersHasTheProbabilityOfOutliers() throws Exception {
        Instances data = data("outlier");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.buildClassifier(data);
        double probability = classifier.scoreThreshold().probability(classifier.outlierScore(data.get(1)));
        assertArrayEquals(new double[] {probability}, classifier.distributionForInstance(data.get(1)));
        Instances normal = data("normal");
        classifier.buildClassifier(normal);
        assertArrayEquals(new double[] {1 - probability}, classifier.distributionForInstance(normal.get(1)));
    }
}
