package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ComputeContext;
import farpoint.params.Parameter;
import farpoint.testing.PlantedErrors;
import farpoint.weka.Data;
import farpoint.zerror.Action;
import farpoint.zerror.Decisions;
import farpoint.zerror.TableErrors;
import farpoint.zerror.ZError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.filters.Filter;

class ZErrorFilterTest {
    private static Instances instances(PlantedErrors planted) {
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

    private static ZErrorFilter filter(String options, Instances data) throws Exception {
        ZErrorFilter filter = new ZErrorFilter();
        filter.setOptions(Utils.splitOptions(options));
        filter.setInputFormat(data);
        return filter;
    }

    private static Decisions core(PlantedErrors planted) {
        return new farpoint.zerror.ZErrorFilter(Action.REMOVE, 0, 10)
                .decide(new TableErrors(ZError.SPEC.defaults(), planted.table(), ComputeContext.withDefaults()));
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
        assertEquals(data.classIndex(), flagged.classIndex());
        int right = 0;
        for (int i = 0; i < 1000; i++) {
            assertEquals(decisions.z()[i], flagged.get(i).value(9));
            assertEquals(decisions.isOutlying(i) ? "yes" : "no", flagged.get(i).stringValue(10));
            right += planted.wrong()[i]
                            && planted.cell()[i] == (int) flagged.get(i).value(11)
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

    @Test
    void laterBatchesAreTreatedByTheSameRule() throws Exception {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 1000, 8, 100, 3);
        Instances data = instances(planted);
        ZErrorFilter filter = filter("", data);
        Instances first = Filter.useFilter(data, filter);
        Instances again = Filter.useFilter(data, filter);
        assertEquals(first.toString(), again.toString());
        Instances wrong = new Instances(data, 0);
        data.stream().filter(r -> r.classValue() == 1).forEach(wrong::add);
        assertTrue(Filter.useFilter(wrong, filter).size() <= 5);
        assertTrue(filter.mayRemoveInstanceAfterFirstBatchDone());
    }

    /** Test rows that are taken out count as unclassified. */
    @Test
    void worksInFrontOfAClassifier() throws Exception {
        Instances data = Data.shipped("wdbc");
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new ZErrorFilter());
        filtered.setClassifier(new J48());
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(filtered, data, 5, new Random(1));
        assertTrue(evaluation.correct() > 320, evaluation.toSummaryString());
        assertTrue(evaluation.unclassified() > 0 && evaluation.unclassified() < 30, evaluation.toSummaryString());
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
        assertEquals(cleaned.size(), Filter.useFilter(data, filter).size(), 8);
    }

    @Test
    void reportIsWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a report.csv");
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3));
        Filter.useFilter(data, filter("-report \"" + file + "\"", data));
        assertEquals(301, Files.readAllLines(file).size());
    }

    @Test
    void optionsAreThoseOfTheParameters() throws Exception {
        ZErrorFilter filter = new ZErrorFilter();
        Map<String, Option> options = Collections.list(filter.listOptions()).stream()
                .collect(Collectors.toMap(Option::name, Function.identity()));
        for (Parameter<?> p : filter.parameters()) {
            String words = options.get(p.name()).description().replaceAll("\\s+", " ");
            assertTrue(words.contains(p.description()), words);
            String name = Arrays.stream(p.name().split("-"))
                    .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                    .collect(Collectors.joining());
            String property = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            assertEquals(
                    p.description(),
                    ZErrorFilter.class.getMethod(property + "TipText").invoke(filter));
            ZErrorFilter.class.getMethod("get" + name);
        }
        CheckOptionHandler handler = new CheckOptionHandler();
        handler.setOptionHandler(filter);
        handler.setSilent(true);
        handler.doTests();
        assertTrue(handler.getSuccess());
        CheckGOE sheet = new CheckGOE();
        sheet.setObject(filter);
        sheet.setSilent(true);
        sheet.doTests();
        assertTrue(sheet.getSuccess());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -tau -1                                       | The 'tau' parameter must be a number in [0, inf). Got -1.0 instead.
            -tau 0.001                                    | With a tau of 0.001,
            -form target -target nosuch                   | There is no attribute 'nosuch', which the 'target' parameter names.
            -form target -target nosuch -use-regressor    | There is no attribute 'nosuch', which the 'target' parameter names.
            -form target -use-regressor                   | The target 'class' is not numeric, which the regressor needs.
            -use-regressor                                | The 'use-regressor' flag is for the form target only.
            -target a                                     | The 'target' parameter names 'a', but the 'form' parameter is attributes.
            -report /nowhere/at/all.csv                   | There is no folder for the file
            -action explode                               | The 'action' parameter must be one of remove, flag, weight, soft-weight.
            -nonsense                                     | Illegal options: -nonsense
            """)
    void mistakesGetASentence(String options, String sentence) throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 50, 3, 5, 1));
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter(options, data)));
        assertTrue(e.getMessage().strip().startsWith(sentence), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numeric | 1                 | ZError needs at least 3 training rows. The data has 1.
            numeric | ''                | There are no training rows.
            numeric | ?;?;?;?           | Attribute 'a' has only missing values in all 4 training rows.
            string  | x;y;z             | There are no attributes to work on: all are left out, since they are text
            """)
    void unusableDataGetASentence(String type, String rows, String sentence) throws Exception {
        List<String> lines = new ArrayList<>(List.of("@relation r", "@attribute a " + type, "@data"));
        lines.addAll(Arrays.asList(rows.split(";")));
        Instances data = Data.arff(lines.toArray(new String[0]));
        data.setClassIndex(-1);
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter("", data)));
        assertTrue(e.getMessage().startsWith(sentence), e.getMessage());
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

    @Test
    void aConstantTableStaysAsItIs() throws Exception {
        Instances data = Data.arff("@relation r", "@attribute a numeric", "@data", "3", "3", "3", "3");
        data.setClassIndex(-1);
        assertEquals(4, Filter.useFilter(data, filter("", data)).size());
    }
}
