package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.outlier.OutlierScore;
import weka.filters.unsupervised.outlier.ZErrorFilter;

/** Names and comments, whether Weka has them as strings or as nominal attributes, and what the schemes say of them. */
class TextAttributesTest {
    private static final List<Integer> PLANTED = List.of(18, 59, 122, 200, 251, 284);
    private static final List<Set<String>> TYPES = List.of(Set.of(), Set.of("comment"));

    private static Instances orders(Set<String> strings) {
        Instances data = Data.cases("orders", strings);
        data.setClassIndex(-1);
        return data;
    }

    private static Instances apply(Filter filter, Instances data, String... options) throws Exception {
        ((weka.core.OptionHandler) filter).setOptions(options);
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static String errors(Action action) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Action {
        void run() throws Exception;
    }

    /** A numeric identifier in the place of a measured value, say: nothing fits, and all rows would be flagged in silence. */
    @Test
    void anAttributeThatLooksLikeAnotherOneIsAWarning(@TempDir Path folder) throws Exception {
        Instances data = Data.shipped("glass");
        data.setClassIndex(data.numAttributes() - 1);
        String model = folder.resolve("m.farpoint").toString();
        String detector = "weka.classifiers.outlier.GaussianMahalanobis -save-model-file " + model;
        apply(new OutlierScore(), data, "-detector", detector);
        String same = errors(() -> apply(new OutlierScore(), data, "-model-file", model));
        assertEquals("", same);
        Instances other = new Instances(data);
        for (int i = 0; i < other.size(); i++) {
            other.get(i).setValue(2, 10_000 + i);
        }
        String told = errors(() -> apply(new OutlierScore(), other, "-model-file", model));
        String name = data.attribute(2).name();
        assertTrue(told.contains("Warning: All values of " + name + " lie far from those"), told);
    }

    /** No value is unusual for its attribute, but together they are. */
    @Test
    void scoresFromElsewhereAreAWarning(@TempDir Path folder) throws Exception {
        Instances data = Data.shipped("glass");
        data.setClassIndex(data.numAttributes() - 1);
        String model = folder.resolve("m.farpoint").toString();
        String detector = "weka.classifiers.outlier.GaussianMahalanobis -save-model-file " + model;
        apply(new OutlierScore(), data, "-detector", detector);
        Instances other = new Instances(data);
        for (int i = 0; i < other.size(); i++) {
            other.get(i).setValue(2, data.get((i + 101) % data.size()).value(2));
        }
        String told = errors(() -> apply(new OutlierScore(), other, "-model-file", model));
        String warning = "Warning: The scores of these 214 rows come from elsewhere than the training rows'";
        assertTrue(told.startsWith(warning) && told.indexOf(warning, 1) < 0, told);
    }

    private static void assertCarriedAlong(Instances data, Instances out, int[] rows) {
        assertEquals(data.attribute(1).type(), out.attribute(1).type());
        for (int i = 0; i < rows.length; i++) {
            assertEquals(data.get(rows[i]).value(0), out.get(i).value(0));
            assertEquals(data.get(rows[i]).stringValue(1), out.get(i).stringValue(1));
        }
    }

    private static int[] allBut(Instances data, Instances kept) {
        int[] rows = new int[kept.size()];
        int row = 0;
        for (int i = 0; i < rows.length; i++, row++) {
            while (data.get(row).value(0) != kept.get(i).value(0)) {
                row++;
            }
            rows[i] = row;
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RandomProjectionDepth", "GaussianMahalanobis", "KNNDistance"})
    void theFilterScoresAsWithoutThemKeepsThemAndTells(String detector) throws Exception {
        Instances bare = orders(Set.of());
        bare.deleteAttributeAt(1);
        bare.deleteAttributeAt(0);
        String options = "weka.classifiers.outlier." + detector;
        Instances expected = apply(new OutlierScore(), bare, "-detector", options);
        for (Set<String> strings : TYPES) {
            Instances data = orders(strings);
            OutlierScore filter = new OutlierScore();
            Instances[] scored = new Instances[1];
            String told = errors(() -> scored[0] = apply(filter, data, "-detector", options, "-flag"));
            assertArrayEquals(
                    expected.attributeToDoubleArray(expected.numAttributes() - 1),
                    scored[0].attributeToDoubleArray(
                            scored[0].attribute("outlier_score").index()));
            assertCarriedAlong(data, scored[0], allBut(data, data));
            assertTrue(told.contains("Note: Left out of the arithmetic: order_id"), told);
            assertTrue(told.contains("comment ("), told);
            for (Instance row : data) {
                filter.input(row);
                assertEquals(row.stringValue(1), filter.output().stringValue(1), "a later batch");
            }
        }
    }

    @Test
    void contributionsOfThemAreNothing() throws Exception {
        Instances data = orders(Set.of("comment"));
        Instances scored = apply(
                new OutlierScore(),
                data,
                "-detector",
                "weka.classifiers.outlier.GaussianMahalanobis",
                "-contributions");
        assertEquals(0, scored.get(17).value(scored.attribute("contribution_comment")));
        assertEquals(0, scored.get(17).value(scored.attribute("contribution_order_id")));
        assertTrue(scored.get(17).value(scored.attribute("contribution_price")) > 10);
    }

    /** The six planted errors come first, and row 91, which lacks a weight, is not among the first half. */
    @ParameterizedTest
    @ValueSource(strings = {"RandomProjectionDepth -whitening mcd", "ZError -estimator mcd"})
    void plantedErrorsComeFirstAndAMissingValueIsNone(String detector) throws Exception {
        Instances data = orders(Set.of("comment"));
        Instances scored = apply(new OutlierScore(), data, "-detector", "weka.classifiers.outlier." + detector);
        double[] scores = scored.attributeToDoubleArray(scored.numAttributes() - 1);
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        for (int row : PLANTED) {
            assertTrue(scores[row - 1] >= sorted[sorted.length - PLANTED.size()], "row " + row);
        }
        assertTrue(scores[90] < sorted[sorted.length / 2]);
    }

    @Test
    void theCleaningFilterFindsThePlantedErrorsAndNoMissingValue() throws Exception {
        Instances data = orders(Set.of("comment"));
        Instances flagged = apply(new ZErrorFilter(), data, "-action", "flag");
        List<String> wrong = List.of("price", "weight_kg", "delivery_hours", "price", "distance_km", "quantity");
        for (int k = 0; k < PLANTED.size(); k++) {
            Instance row = flagged.get(PLANTED.get(k) - 1);
            assertEquals("yes", row.stringValue(flagged.attribute("z_error_flag")), "row " + PLANTED.get(k));
            assertEquals(wrong.get(k), row.stringValue(flagged.attribute("z_error_attribute")));
        }
        assertEquals("no", flagged.get(90).stringValue(flagged.attribute("z_error_flag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "flag", "weight"})
    void theCleaningFilterKeepsThem(String action) throws Exception {
        for (Set<String> strings : TYPES) {
            Instances data = orders(strings);
            Instances[] cleaned = new Instances[1];
            String told = errors(() -> cleaned[0] = apply(new ZErrorFilter(), data, "-action", action, "-tau", "6"));
            assertEquals(!action.equals("remove"), cleaned[0].size() == data.size());
            assertCarriedAlong(data, cleaned[0], allBut(data, cleaned[0]));
            assertTrue(told.contains("Note: Left out of the arithmetic: order_id"), told);
        }
    }

    @Test
    void classifiersLeaveThemOutAndTell() throws Exception {
        Instances people = Data.cases("people", Set.of());
        Instances strings = Data.cases("people", Set.of("name"));
        for (Instances data : List.of(people, strings)) {
            GaussianMahalanobis classifier = new GaussianMahalanobis();
            RecordingLogger log = new RecordingLogger();
            classifier.setLog(log);
            classifier.buildClassifier(data);
            assertTrue(classifier.toString().contains("Left out of the arithmetic: name ("), classifier.toString());
            assertTrue(log.messages.toString().contains("Left out of the arithmetic: name ("), log.messages.toString());
            double[] scores = classifier.outlierScores(data);
            for (int i = 0; i < 45; i++) {
                assertTrue(scores[i] < Math.min(scores[45], Math.min(scores[46], scores[47])));
            }
            assertEquals(scores[3], classifier.outlierScore(data.get(3)));
        }
    }

    /** Of twenty rows so many that are alike, and others that differ from them and each other. */
    private static Instances alike(int count) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rows.append("\n").append(i < count ? 4 : 2.5 * i).append(",normal");
        }
        return Data.arff("@relation r", "@attribute x numeric", "@attribute c {normal,outlier}", "@data" + rows);
    }

    @ParameterizedTest
    @CsvSource({"20, All 20 rows have the same score", "11, 11 of 20 rows share the score"})
    void equalScoresAreTold(int count, String warning) throws Exception {
        Instances data = alike(count);
        weka.classifiers.outlier.RandomProjectionDepth classifier =
                new weka.classifiers.outlier.RandomProjectionDepth();
        RecordingLogger log = new RecordingLogger();
        classifier.setLog(log);
        classifier.buildClassifier(data);
        assertTrue(classifier.toString().contains("Warning: " + warning), classifier.toString());
        assertTrue(log.messages.toString().contains("warning: " + warning), log.messages.toString());
        OutlierScore filter = new OutlierScore();
        String told = errors(() -> apply(filter, data));
        assertEquals(2, told.split(warning, -1).length, "once: " + told);
        told = errors(() -> Filter.useFilter(data, filter));
        assertTrue(told.contains("Warning: " + warning), "a later batch: " + told);
    }

    @Test
    void relationNamesStayShort() throws Exception {
        Instances data = Data.shipped("glass");
        data.setRelationName("glass");
        Instances scored = apply(new OutlierScore(), data, "-flag");
        assertEquals("glass-OutlierScore", scored.relationName());
        Instances cleaned = apply(new ZErrorFilter(), scored);
        assertEquals("glass-OutlierScore-ZErrorFilter", cleaned.relationName());
        assertEquals(
                "glass-OutlierScore-ZErrorFilter",
                apply(new ZErrorFilter(), cleaned).relationName());
        data.setRelationName("x".repeat(400));
        assertEquals(
                "x".repeat(60) + "-ZErrorFilter",
                apply(new ZErrorFilter(), data).relationName());
    }
}
