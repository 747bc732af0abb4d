package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.SureReasons;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.ScoreCommand;
import farpoint.weka.Data;
import farpoint.weka.InstancesTables;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;

/** The attributes that matter for the scores of flagged rows. */
class FlaggedAttributesTest {
    private static final String PACKAGE = "weka.classifiers.outlier.";

    @TempDir
    private Path folder;

    private static OutlierScore filter(String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        return filter;
    }

    private static Instances apply(Instances data, String... options) throws Exception {
        OutlierScore filter = filter(options);
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    /** 200 rows of four attributes of chance; in the first ones the third attribute is far off. */
    private static Instances planted(int rows, int wrong) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        IntStream.range(0, 4).forEach(j -> attributes.add(new Attribute("x" + j)));
        Instances data = new Instances("planted", attributes, rows);
        RandomStream random = RandomStream.of(rows, "planted", 0);
        for (int i = 0; i < rows; i++) {
            double[] values =
                    IntStream.range(0, 4).mapToDouble(j -> random.gaussian()).toArray();
            values[2] += i < wrong ? 12 : 0;
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    private static String text(Instance row, Attribute attribute) {
        return row.isMissing(attribute) ? null : row.stringValue(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNNDistance", "GaussianMahalanobis"})
    void areThoseOfTheCommandLine(String detector) throws Exception {
        Path file = folder.resolve("glass.arff");
        try (InputStream in = Data.class.getResourceAsStream("/farpoint/data/glass.arff")) {
            Files.copy(in, file);
        }
        Map<Integer, String> expected = ScoreCommand.column(
                "outlier_attributes",
                file,
                "--ignore",
                "class",
                "--detector",
                detector,
                "--contamination",
                "0.05",
                "--sure-reasons",
                "0.1");
        Instances scored = apply(
                Data.shipped("glass"),
                "-detector",
                PACKAGE + detector + " -contamination 0.05",
                "-flag",
                "-sure-reasons",
                "0.1",
                "-suffix",
                "_2");
        Attribute flag = scored.attribute("outlier_flag_2");
        Attribute attributes = scored.attribute("outlier_attributes_2");
        assertEquals(scored.size(), expected.size());
        for (int i = 0; i < scored.size(); i++) {
            boolean isFlagged = scored.get(i).value(flag) == 1;
            assertEquals(isFlagged ? expected.get(i) : null, text(scored.get(i), attributes), "row " + i);
        }
        assertTrue(expected.values().stream().filter(names -> !names.isEmpty()).count() > 3, expected.toString());
        assertEquals(
                List.of("outlier_score_2", "outlier_flag_2", "outlier_attributes_2"), EarlierColumns.names(scored));
    }

    /** They are no training rows, so that the detector is the one that it was. */
    @Test
    void ofALaterBatchAndByAModelFileTheDetectorStaysAsItIs() throws Exception {
        Path model = folder.resolve("m.farpoint");
        String detector = PACKAGE + "KNNDistance -contamination 0.02 -save-model-file \"" + model + "\"";
        OutlierScore filter = filter("-detector", detector, "-sure-reasons", "0.1");
        Instances training = planted(200, 0);
        Instances later = planted(60, 3);
        filter.setInputFormat(training);
        Filter.useFilter(training, filter);
        Instances scored = Filter.useFilter(later, filter);
        Training core = Training.of(
                filter.scoringModel().spec(),
                filter.scoringModel().spec().defaults(),
                InstancesTables.table(training),
                ComputeContext.withDefaults());
        Table table = InstancesTables.table(later);
        Attribute attributes = scored.attribute("outlier_attributes");
        int[] flagged = IntStream.range(0, 60)
                .filter(i -> !scored.get(i).isMissing(attributes))
                .toArray();
        SureReasons expected =
                SureReasons.of(core.detector(), table, new boolean[60], flagged, 0.1, ComputeContext.withDefaults());
        for (int row : flagged) {
            assertEquals(expected.names(row, table), scored.get(row).stringValue(attributes));
        }
        for (int row = 0; row < 3; row++) {
            assertTrue(scored.get(row).stringValue(attributes).contains("x2"));
        }
        Instances byFile = apply(later, "-model-file", model.toString(), "-sure-reasons", "0.1");
        for (int i = 0; i < later.size(); i++) {
            assertEquals(text(scored.get(i), attributes), text(byFile.get(i), byFile.attribute("outlier_attributes")));
        }
    }

    @Test
    void areNotThereUnlessAskedFor() throws Exception {
        Instances scored = apply(planted(60, 3), "-detector", PACKAGE + "KNNDistance", "-flag");
        assertEquals(null, scored.attribute("outlier_attributes"));
    }

    @Test
    void tooFewRowsThatAreNotFlaggedAreAnError() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> apply(
                                planted(20, 3),
                                "-detector",
                                PACKAGE + "KNNDistance -num-neighbors 3 -contamination 0.2",
                                "-sure-reasons",
                                "0.1"))
                .getMessage();
        assertEquals("Testing the attributes of 4 rows needs at least 20 other rows. The data has 16.", message);
    }

    /** Its ensemble is trained again with the labels of the other rows. */
    @Test
    @Tag("long")
    void ofADetectorThatLearnsFromLabels() throws Exception {
        Instances data = planted(120, 6);
        data.insertAttributeAt(new Attribute("class", List.of("normal", "outlier")), 4);
        data.setClassIndex(4);
        IntStream.range(0, 120).forEach(i -> data.get(i).setClassValue(i < 4 ? 1 : 0));
        Instances scored = apply(data, "-detector", PACKAGE + "ScoreBoost -contamination 0.05", "-sure-reasons", "0.1");
        Attribute attributes = scored.attribute("outlier_attributes");
        String[] texts = scored.stream().map(row -> text(row, attributes)).toArray(String[]::new);
        assertTrue(Arrays.stream(texts).limit(4).allMatch(t -> t != null && t.contains("x2")), Arrays.toString(texts));
    }
}
