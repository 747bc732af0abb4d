package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Training;
import farpoint.cleaning.Action;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.run.ComputeContext;
import farpoint.testing.PlantedErrors;
import farpoint.weka.Data;
import farpoint.weka.InstancesTables;
import farpoint.zerror.Form;
import farpoint.zerror.ZError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

class ZErrorFilterTest {
    static Instances instances(PlantedErrors planted) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < planted.table().columns(); j++) {
            attributes.add(new Attribute(planted.table().attribute(j).name()));
        }
        attributes.add(new Attribute("class", List.of("clean", "wrong")));
        Instances data = new Instances("planted", attributes, planted.table().rows());
        for (int i = 0; i < planted.table().rows(); i++) {
            double[] values = new double[attributes.size()];
            for (int j = 0; j < planted.table().columns(); j++) {
                values[j] = planted.table().value(i, j);
            }
            values[values.length - 1] = planted.wrong()[i] ? 1 : 0;
            data.add(new DenseInstance(1 + i, values));
        }
        data.setClassIndex(data.numAttributes() - 1);
        return data;
    }

    static ZErrorFilter filter(String options, Instances data) throws Exception {
        ZErrorFilter filter = new ZErrorFilter();
        filter.setOptions(Utils.splitOptions(options));
        filter.setInputFormat(data);
        return filter;
    }

    private static Decisions core(PlantedErrors planted) {
        return new farpoint.cleaning.ZErrorFilter(Action.REMOVE, 0, 10)
                .decide(new TableMeasure(
                        farpoint.cleaning.ZErrorFilter.DETECTOR_DEFAULTS,
                        planted.table(),
                        ComputeContext.withDefaults()));
    }

    /** The class stays with its row, and is not looked at. */
    @ParameterizedTest
    @EnumSource(PlantedErrors.Kind.class)
    void removesTheRowsThatTheCoreFinds(PlantedErrors.Kind kind) throws Exception {
        PlantedErrors planted = PlantedErrors.of(kind, 1000, 8, 100, 3);
        Instances data = instances(planted);
        Instances cleaned = Filter.useFilter(data, filter("", data));
        Decisions decisions = core(planted);
        int[] kept =
                IntStream.range(0, 1000).filter(i -> !decisions.isOutlying(i)).toArray();
        assertEquals(kept.length, cleaned.size());
        for (int i = 0; i < kept.length; i++) {
            assertArrayEquals(data.get(kept[i]).toDoubleArray(), cleaned.get(i).toDoubleArray());
            assertEquals(data.get(kept[i]).weight(), cleaned.get(i).weight());
        }
        long wrong = cleaned.stream().filter(r -> r.classValue() == 1).count();
        assertTrue(wrong <= 5, wrong + " wrong rows are left");
    }

    @Test
    void flagsSayWhatWasDecidedAndWhichCellIsWrong() throws Exception {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 1000, 8, 100, 3);
        Instances data = instances(planted);
        Instances flagged = Filter.useFilter(data, filter("-action flag", data));
        Decisions decisions = core(planted);
        assertEquals(flagged.numAttributes() - 1, flagged.classIndex());
        int right = 0;
        for (int i = 0; i < 1000; i++) {
            assertEquals(decisions.z()[i], flagged.get(i).value(8));
            assertEquals(decisions.isOutlying(i) ? "yes" : "no", flagged.get(i).stringValue(9));
            right += planted.wrong()[i]
                            && planted.cell()[i] == (int) flagged.get(i).value(10)
                    ? 1
                    : 0;
        }
        assertTrue(right >= 90, right + " of 100 cells");
    }

    @Test
    void weightsAreMultiplied() throws Exception {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3);
        Instances data = instances(planted);
        Decisions decisions = core(planted);
        Instances hard = Filter.useFilter(data, filter("-action weight", data));
        Instances soft = Filter.useFilter(data, filter("-action soft-weight", data));
        for (int i = 0; i < 300; i++) {
            assertEquals(decisions.isOutlying(i) ? 0 : 1 + i, hard.get(i).weight());
            double weight = Math.exp(-Math.max(0, decisions.z()[i] - decisions.tau()));
            assertEquals((1 + i) * weight, soft.get(i).weight(), 1e-12 * i);
        }
    }

    /** Rows are taken out of the first batch only; flags and weights of later ones are by what was learnt there. */
    @Test
    void noRowOfALaterBatchIsTakenOut() throws Exception {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 1000, 8, 100, 3);
        Instances data = instances(planted);
        Instances wrong = new Instances(data, 0);
        data.stream().filter(r -> r.classValue() == 1).forEach(wrong::add);
        ZErrorFilter filter = filter("", data);
        assertTrue(Filter.useFilter(data, filter).size() < 910);
        assertFalse(filter.mayRemoveInstanceAfterFirstBatchDone());
        Instances later = Filter.useFilter(wrong, filter);
        assertEquals(
                wrong.stream().map(String::valueOf).toList(),
                later.stream().map(String::valueOf).toList());
        ZErrorFilter flags = filter("-action flag", data);
        Filter.useFilter(data, flags);
        long flagged = Filter.useFilter(wrong, flags).stream()
                .filter(r -> r.stringValue(9).equals("yes"))
                .count();
        assertTrue(flagged >= 95, flagged + " of 100 flagged");
        ZErrorFilter weights = filter("-action weight", data);
        Filter.useFilter(data, weights);
        long without = Filter.useFilter(wrong, weights).stream()
                .filter(r -> r.weight() == 0)
                .count();
        assertEquals(flagged, without);
    }

    /** The classifier learns without the rows that are taken out, and every test row is classified. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-action flag", "-action weight"})
    @Tag("long")
    void worksInFrontOfAClassifier(String options) throws Exception {
        Instances data = Data.shipped("wdbc");
        ZErrorFilter filter = new ZErrorFilter();
        filter.setOptions(Utils.splitOptions(options));
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(filter);
        filtered.setClassifier(new J48());
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(filtered, data, 5, new Random(1));
        assertTrue(evaluation.correct() > 320, evaluation.toSummaryString());
        assertEquals(0, evaluation.unclassified());
        assertEquals(data.size(), evaluation.numInstances());
    }

    /** Row by row, as the KnowledgeFlow hands instances over. */
    @Test
    void worksOnStreamsOfRows() throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 300, 4, 30, 3));
        ZErrorFilter filter = filter("", data);
        data.forEach(row -> assertFalse(accepts(filter, row)));
        filter.batchFinished();
        int first = filter.numPendingOutput();
        assertTrue(first <= 272 && first >= 260, first + " rows");
        while (filter.numPendingOutput() > 0) {
            filter.output();
        }
        for (Instance row : data) {
            if (!filter.input(row)) {
                filter.batchFinished();
            }
            assertEquals(1, filter.numPendingOutput());
            assertEquals(row.toString(), filter.output().toString());
        }
    }

    private static boolean accepts(ZErrorFilter filter, Instance row) {
        try {
            return filter.input(row);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What was done is told without being asked for, and a large share is a warning. */
    @ParameterizedTest
    @CsvSource({"remove,removed", "flag,flagged", "weight,weighted down", "soft-weight,weighted down"})
    void tellsWhatWasDone(String action, String done) throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 300, 4, 40, 3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream original = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Filter.useFilter(data, filter("-action " + action, data));
        } finally {
            System.setErr(original);
        }
        List<String> told = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(
                told.get(0).matches("4\\d of 300 rows " + done + ": error above tau = .* \\(automatic: .*"),
                told.get(0));
        assertTrue(told.get(1).matches("  row \\d+: [0-9.]+ at x1 = [0-9.]+, iteration 1"), told.get(1));
        assertEquals(8, told.size(), told.toString());
        assertTrue(told.get(7).startsWith("Warning: 1"), told.get(7));
        assertTrue(told.get(7).contains(" % of the rows are " + done), told.get(7));
    }

    /** As in the detector, the class says nothing about a target, unless it is itself the target. */
    @ParameterizedTest
    @CsvSource({"''", "-use-regressor"})
    void theClassPredictsNoTarget(String regressor) throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3));
        Instances without = new Instances(data);
        without.setClassIndex(-1);
        without.deleteAttributeAt(4);
        String options = "-form target -target x2 -action flag " + regressor;
        Instances expected = Filter.useFilter(without, filter(options, without));
        Instances flagged = Filter.useFilter(data, filter(options, data));
        Instances ofLast = Filter.useFilter(data, filter("-form target -action flag " + regressor, data));
        for (int i = 0; i < 300; i++) {
            assertEquals(
                    expected.get(i).value(expected.attribute("z_error")),
                    flagged.get(i).value(flagged.attribute("z_error")));
            assertEquals("x2", flagged.get(i).stringValue(flagged.attribute("z_error_attribute")));
            assertEquals("x4", ofLast.get(i).stringValue(ofLast.attribute("z_error_attribute")));
        }
        Training fitted = Training.of(
                ZError.SPEC,
                ZError.SPEC.defaults().with(ZError.FORM, Form.TARGET).with(ZError.TARGET, "x2"),
                InstancesTables.table(data),
                ComputeContext.withDefaults());
        Instances once = Filter.useFilter(data, filter("-form target -target x2 -action flag -max-iterations 1", data));
        double[] scores = fitted.scores();
        for (int i = 0; i < 300; i++) {
            assertEquals(scores[i], once.get(i).value(once.attribute("z_error")));
        }
    }

    @Test
    void findsWrongClasses() throws Exception {
        Instances data = Data.shipped("wdbc");
        data.get(7).setClassValue(1 - data.get(7).classValue());
        Instances flagged = Filter.useFilter(data, filter("-form classes -action flag -max-iterations 1", data));
        Attribute error = flagged.attribute("z_error");
        double own = flagged.get(7).value(error);
        long above = flagged.stream().filter(r -> r.value(error) > own).count();
        assertTrue(above < 10, above + " rows above the one with the wrong class");
        assertTrue(flagged.get(7).isMissing(flagged.attribute("z_error_attribute")));
    }

    @ParameterizedTest
    @CsvSource({"''", "-use-regressor", "-use-regressor -regressor weka.classifiers.trees.M5P"})
    void findsWrongValuesOfATarget(String regressor) throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 400, 4, 0, 5));
        data.forEach(row -> row.setWeight(1));
        for (int i = 0; i < 400; i += 10) {
            data.get(i).setValue(2, data.get(i).value(2) + (i % 20 == 0 ? 7 : -7));
        }
        data.setClassIndex(2);
        ZErrorFilter filter = filter("-form target -target x3 " + regressor, data);
        Instances cleaned = Filter.useFilter(data, filter);
        assertTrue(cleaned.size() <= 360 && cleaned.size() >= 349, cleaned.size() + " rows are left");
        assertTrue(filter.report().contains(" at x3 = "), filter.report());
        assertEquals(400, Filter.useFilter(data, filter).size());
    }

    @Test
    void reportIsWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a report.csv");
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3));
        Filter.useFilter(data, filter("-report \"" + file + "\"", data));
        assertEquals(301, Files.readAllLines(file).size());
    }

    @Test
    void stopsWhenTheThreadIsInterrupted() throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 50, 3, 5, 1));
        for (String options : new String[] {"", "-form target -target x2 -use-regressor"}) {
            Interrupted filter = new Interrupted();
            filter.setOptions(Utils.splitOptions(options));
            filter.setInputFormat(data);
            assertThrows(InterruptedException.class, () -> filter.processAfterInterrupt(data));
            assertFalse(Thread.interrupted());
        }
    }

    /** Is interrupted when Weka, which asks itself before, has handed the rows over. */
    private static final class Interrupted extends ZErrorFilter {
        private static final long serialVersionUID = 1L;

        Instances processAfterInterrupt(Instances data) throws Exception {
            Thread.currentThread().interrupt();
            return process(data);
        }
    }

    /** Weka takes a byte order mark for a part of the first name in a CSV file, and the tables' names are without it. */
    @Test
    void theWorstAttributeMayHaveAByteOrderMarkInItsName() throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 300, 4, 30, 3));
        Instances expected = Filter.useFilter(data, filter("-action flag", data));
        Instances marked = new Instances(data);
        marked.renameAttribute(0, "\uFEFFx1");
        Instances flagged = Filter.useFilter(marked, filter("-action flag", marked));
        int worst = expected.attribute("z_error_attribute").index();
        long ofFirst = expected.stream()
                .filter(row -> !row.isMissing(worst) && row.stringValue(worst).equals("x1"))
                .count();
        assertTrue(ofFirst >= 25, ofFirst + " rows");
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).value(worst), flagged.get(i).value(worst));
        }
    }

    @Test
    void aConstantTableStaysAsItIs() throws Exception {
        Instances data = Data.arff("@relation r", "@attribute a numeric", "@data", "3", "3", "3", "3");
        data.setClassIndex(-1);
        assertEquals(4, Filter.useFilter(data, filter("", data)).size());
    }
}
