package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.Filter;

/** Where appended attributes stand, what they are called, and that a second detector does not take them for data. */
class AppendedColumnsTest {
    private static final String NEIGHBORS = "weka.classifiers.outlier.KNNDistance";
    private static final String PROJECTIONS = "weka.classifiers.outlier.RandomProjectionDepth";

    private static Instances apply(Instances data, String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static double[] column(Instances data, String name) {
        return data.attributeToDoubleArray(data.attribute(name).index());
    }

    private static List<String> names(Instances data) {
        return Collections.list(data.enumerateAttributes()).stream()
                .map(Attribute::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weka.classifiers.outlier.KNNDistance",
                "weka.classifiers.outlier.OutlierEnsemble -preset cheap",
                "weka.classifiers.outlier.DeepSVDD -epochs 2 -ensemble-size 1"
            })
    void scoresOfTwoDetectorsStandSideBySideAndTheSecondSeesTheDataOnly(String first) throws Exception {
        Instances data = Data.shipped("glass");
        List<String> options = new ArrayList<>(List.of(
                "-detector",
                first,
                "-flag",
                "-probability",
                "-confidence",
                "-reason",
                "-contributions",
                "-row-number",
                "-suffix",
                "_one"));
        if (first.contains("Ensemble")) {
            options.add("-member-scores");
        } else if (first.contains("Deep")) {
            options.add("-diagnostics");
        }
        Instances once = apply(data, options.toArray(new String[0]));
        int appended = once.numAttributes() - data.numAttributes();
        assertEquals(
                appended,
                names(once).stream().filter(name -> name.endsWith("_one")).count());
        Instances twice = apply(once, "-detector", PROJECTIONS, "-contributions");
        Instances alone = apply(data, "-detector", PROJECTIONS, "-contributions");
        assertEquals(alone.numAttributes() + appended, twice.numAttributes());
        for (String name : names(alone)) {
            assertArrayEquals(column(alone, name), column(twice, name), name);
        }
        for (String name : names(once)) {
            assertArrayEquals(column(once, name), column(twice, name), name);
        }
    }

    @Test
    void laterBatchesLeaveTheSameAttributesOut() throws Exception {
        Instances data = Data.shipped("glass");
        Instances once = apply(data, "-detector", NEIGHBORS, "-flag");
        OutlierScore second = new OutlierScore();
        second.setOptions(new String[] {"-detector", PROJECTIONS, "-suffix", "_2"});
        second.setInputFormat(once);
        Filter.useFilter(new Instances(once, 0, 100), second);
        OutlierScore alone = new OutlierScore();
        alone.setOptions(new String[] {"-detector", PROJECTIONS});
        alone.setInputFormat(data);
        Filter.useFilter(new Instances(data, 0, 100), alone);
        assertArrayEquals(
                column(Filter.useFilter(new Instances(data, 100, 114), alone), "outlier_score"),
                column(Filter.useFilter(new Instances(once, 100, 114), second), "outlier_score_2"));
    }

    @Test
    void aNameThatIsTakenIsRefusedWithTheWayOut() throws Exception {
        Instances once = apply(Data.shipped("glass"), "-detector", NEIGHBORS);
        String message = assertThrows(InvalidInputException.class, () -> apply(once, "-detector", NEIGHBORS))
                .getMessage();
        assertEquals(
                "The data already has an attribute 'outlier_score'. Remove it first, or give the new attributes a suffix"
                        + " (-suffix), such as _2.",
                message);
    }

    /** What is called like one of many diagnostics is data, unless all of them are there. */
    @Test
    void attributesOfTheUsersOwnStayData() throws Exception {
        Instances data = Data.shipped("glass");
        data.renameAttribute(0, "suspect");
        Instances once = apply(data, "-detector", NEIGHBORS);
        assertEquals(List.of("outlier_score"), EarlierColumns.names(once));
        Instances never = Data.shipped("glass");
        never.renameAttribute(0, "outlier_flag");
        assertEquals(List.of(), EarlierColumns.names(never));
    }

    @Test
    void theClassStaysLastOrWhereItIs() throws Exception {
        Instances last = Data.shipped("glass");
        Instances first = new Instances(last);
        first.setClassIndex(-1);
        first.deleteAttributeAt(0);
        first.insertAttributeAt(new Attribute("kind", List.of("a", "b")), 0);
        first.forEach(row -> row.setValue(0, row.value(last.numAttributes() - 1)));
        first.setClassIndex(0);
        Instances none = new Instances(last);
        none.setClassIndex(-1);

        Instances scored = apply(last, "-detector", NEIGHBORS, "-flag");
        int end = scored.numAttributes() - 1;
        assertEquals(List.of("outlier_score", "outlier_flag", "class"), names(scored, end - 2));
        assertEquals(end, scored.classIndex());
        assertArrayEquals(column(last, "class"), column(scored, "class"));

        scored = apply(first, "-detector", NEIGHBORS, "-flag");
        assertEquals(List.of("outlier_score", "outlier_flag"), names(scored, first.numAttributes()));
        assertEquals(0, scored.classIndex());

        scored = apply(none, "-detector", NEIGHBORS, "-flag");
        assertEquals(List.of("outlier_score", "outlier_flag"), names(scored, none.numAttributes()));
        assertEquals(-1, scored.classIndex());
    }

    private static List<String> names(Instances data, int from) {
        return names(new Instances(data), true).subList(from, data.numAttributes());
    }

    /** The class among them, which Weka leaves out of its enumeration. */
    private static List<String> names(Instances data, boolean all) {
        data.setClassIndex(all ? -1 : data.classIndex());
        return names(data);
    }

    /** The Explorer takes the last attribute of the user's own table for the class. */
    @Test
    void whatIsNotLookedAtIsTold() throws Exception {
        Instances data = Data.shipped("glass");
        data.setClassIndex(-1);
        data.deleteAttributeAt(data.numAttributes() - 1);
        String silent = told(() -> apply(data, "-detector", NEIGHBORS));
        assertEquals("", silent);
        data.setClassIndex(data.numAttributes() - 1);
        Instances[] once = new Instances[1];
        String ofClass = told(() -> once[0] = apply(data, "-detector", NEIGHBORS, "-flag"));
        assertTrue(ofClass.startsWith("Note: 'Fe' is set as the class, so that it is left out.\n"), ofClass);
        once[0].setClassIndex(-1);
        assertEquals(
                "Note: left out, as an earlier run of OutlierScore or DataAudit has appended them: outlier_score, outlier_flag.\n",
                told(() -> apply(once[0], "-detector", NEIGHBORS, "-suffix", "_2")));
    }

    private interface Run {
        void run() throws Exception;
    }

    private static String told(Run run) throws Exception {
        PrintStream original = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setErr(original);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void textsAndIdentifiersOnBothSidesAreCarriedAlong() throws Exception {
        Instances data = Data.shipped("glass");
        data.insertAttributeAt(new Attribute("customer_id"), 0);
        data.insertAttributeAt(new Attribute("remark", (List<String>) null), 1);
        for (int i = 0; i < data.size(); i++) {
            data.get(i).setValue(0, 70_000 + i);
            data.get(i).setValue(1, "it's row " + i);
        }
        Instances scored = apply(data, "-detector", NEIGHBORS, "-reason", "-row-number");
        for (int i = 0; i < data.size(); i++) {
            assertEquals("it's row " + i, scored.get(i).stringValue(1));
            assertEquals(70_000 + i, scored.get(i).value(0));
            assertEquals(i + 1, scored.get(i).value(scored.attribute("row")));
            assertEquals(data.get(i).classValue(), scored.get(i).classValue());
        }
        int why = scored.attribute("outlier_why").index();
        assertTrue(scored.stream()
                .anyMatch(row -> !row.isMissing(why) && row.stringValue(why).contains(" ")));
    }

    @Test
    void sparseRowsStaySparse() throws Exception {
        Instances data = Data.shipped("glass");
        Instances sparse = new Instances(data, 0);
        data.forEach(row -> sparse.add(new SparseInstance(row)));
        Instances scored = apply(sparse, "-detector", NEIGHBORS);
        Instances dense = apply(data, "-detector", NEIGHBORS);
        for (int i = 0; i < dense.size(); i++) {
            assertTrue(scored.get(i) instanceof SparseInstance);
            assertArrayEquals(dense.get(i).toDoubleArray(), scored.get(i).toDoubleArray());
        }
    }
}
