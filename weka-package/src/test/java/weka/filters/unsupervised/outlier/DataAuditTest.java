package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import farpoint.weka.RowAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSink;
import weka.filters.Filter;

class DataAuditTest {
    @TempDir
    private Path folder;

    private static DataAudit filter(String options) throws Exception {
        DataAudit filter = new DataAudit();
        filter.setOptions(Utils.splitOptions(options));
        return filter;
    }

    private static Instances apply(DataAudit filter, Instances data) throws Exception {
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static Finding finding(Question question, MarkedRow... rows) {
        Observation seen = Observation.fact(question, "", "It is so.", "", List.of(), List.of(rows));
        return new Finding(seen, Double.NaN);
    }

    @Test
    void rowsGetTheNumberOfFindingsAndTheirNotes() throws Exception {
        Instances data = Data.mixed();
        AuditReport report = new AuditReport(
                7,
                7,
                0.05,
                List.of(
                        finding(
                                Question.EQUAL_ROWS,
                                new MarkedRow(0, "equal to row 6"),
                                new MarkedRow(5, "equal to row 1")),
                        finding(
                                Question.WRONG_LABELS,
                                new MarkedRow(0, "labelled b"),
                                new MarkedRow(0, "like rows of a")),
                        finding(Question.MISSING_BLOCK, new MarkedRow(4, ""))),
                List.of(),
                List.of());
        Instances rows =
                new AuditColumns(false).rows(data, Optional.of(new RowAudit.Outcome(report, Optional.empty())));
        assertEquals(data.numAttributes() + 2, rows.numAttributes());
        assertEquals("class", rows.classAttribute().name());
        assertArrayEquals(new double[] {2, 0, 0, 0, 1, 1, 0}, rows.attributeToDoubleArray(3));
        assertEquals("equal to row 6; labelled b; like rows of a", rows.get(0).stringValue(4));
        assertTrue(rows.get(1).isMissing(4));
        assertEquals("missing values in blocks", rows.get(4).stringValue(4));
        assertEquals("red", rows.get(0).stringValue(0));
    }

    /** Rows 1 and 41 are equal; both stand out by nothing else. */
    @Test
    void rowsAreMeasuredIfThatIsAskedFor() throws Exception {
        StringBuilder lines = new StringBuilder("@relation r\n@attribute x numeric\n@attribute y numeric\n@data");
        for (int i = 0; i < 40; i++) {
            lines.append("\n").append(i * i % 17).append(',').append(i * 7 % 40);
        }
        Instances data = Data.arff(lines + "\n0,0");
        data.setClassIndex(-1);
        Instances rows = apply(filter("-row-scores"), data);
        double[] distinctness =
                rows.attributeToDoubleArray(rows.attribute("audit_distinctness").index());
        assertEquals(0, distinctness[0]);
        assertEquals(0, distinctness[40]);
        assertTrue(distinctness[1] > 0 && distinctness[1] < 1);
        double[] place =
                rows.attributeToDoubleArray(rows.attribute("audit_place").index());
        assertTrue(Arrays.stream(place).allMatch(p -> p > 0 && p <= 1), Arrays.toString(place));
        assertEquals(AuditColumns.earlier(rows), EarlierColumns.names(rows));
        assertEquals(4, AuditColumns.earlier(rows).size());
    }

    @Test
    void labelsAreMeasuredToo() throws Exception {
        StringBuilder lines =
                new StringBuilder("@relation r\n@attribute x numeric\n@attribute c {none,low,high}\n@data");
        for (int i = 0; i < 60; i++) {
            lines.append("\n").append(i % 2 * 100 + i * 37 % 61).append(i % 2 == 1 ? ",high" : ",low");
        }
        Instances data = Data.arff(lines + "\n31.5,high\n130.5,?");
        Instances rows = apply(filter("-row-scores"), data);
        assertEquals("c", rows.classAttribute().name());
        Attribute margin = rows.attribute("audit_label_margin");
        Attribute suggested = rows.attribute("audit_suggested_label");
        assertTrue(rows.get(60).value(margin) < 0.2, "labelled high among low ones");
        assertEquals("low", rows.get(60).stringValue(suggested));
        assertTrue(rows.get(1).value(margin) > 0.8);
        assertEquals("high", rows.get(1).stringValue(suggested));
        assertTrue(rows.get(61).isMissing(margin) && rows.get(61).isMissing(suggested), "has no label");
        data.setClassIndex(0);
        assertNull(apply(filter("-row-scores"), data).attribute("audit_label_margin"));
    }

    @Test
    void laterBatchesAreNotLookedAt() throws Exception {
        Instances data = Data.shipped("glass");
        DataAudit filter = filter("");
        Instances first = apply(filter, data);
        assertEquals(data.size(), first.size());
        assertTrue(filter.report().contains(" in 214 rows"), filter.report());
        assertTrue(
                filter.report().endsWith("\nLabels: class 'class'.\nNot asked for: another file, by -against.\n"),
                filter.report());
        String told = filter.report();
        Instances later = Filter.useFilter(new Instances(data, 0, 9), filter);
        assertEquals(9, later.size());
        for (Instance row : later) {
            assertTrue(row.isMissing(later.attribute(AuditColumns.FINDINGS)));
            assertTrue(row.isMissing(later.attribute(AuditColumns.NOTES)));
        }
        assertEquals(told, filter.report());
        assertTrue(first.stream().noneMatch(row -> row.isMissing(first.attribute(AuditColumns.FINDINGS))));
    }

    @Test
    void findingsGoToAPage() throws Exception {
        Path file = folder.resolve("audit.html");
        apply(filter("-report " + Utils.quote(file.toString())), Data.shipped("glass"));
        assertTrue(Files.readString(file).contains(" in 214 rows of 9 attributes"));
        Path data = Files.writeString(folder.resolve("data.arff"), "@relation x");
        DataAudit other = filter("-report " + Utils.quote(data.toString()));
        assertThrows(InvalidInputException.class, () -> other.setInputFormat(Data.shipped("glass")));
    }

    @Test
    void whatTheFiltersAppendIsNoDataForEachOther() throws Exception {
        Instances data = Data.shipped("glass");
        DataAudit plain = filter("");
        Instances audited = apply(plain, data);
        Instances scored = Filter.useFilter(data, scores(data));
        DataAudit again = filter("");
        apply(again, scored);
        assertEquals(plain.report(), again.report());
        Path file = folder.resolve("scored.arff");
        DataSink.write(file.toString(), audited);
        DataAudit against = filter("-against " + Utils.quote(file.toString()));
        apply(against, data);
        assertFalse(against.report().contains(AuditColumns.NOTES), against.report());
        assertFalse(against.report().contains("Only the other file has"), against.report());
        Instances both = Filter.useFilter(audited, scores(audited));
        assertArrayEquals(
                scored.attributeToDoubleArray(
                        scored.attribute(ScoreColumns.SCORE).index()),
                both.attributeToDoubleArray(both.attribute(ScoreColumns.SCORE).index()));
    }

    private static OutlierScore scores(Instances data) throws Exception {
        OutlierScore scores = new OutlierScore();
        scores.setOptions(new String[] {"-detector", "weka.classifiers.outlier.GaussianMahalanobis"});
        scores.setInputFormat(data);
        return scores;
    }

    @Test
    void optionsAreThoseOfTheParameters() throws Exception {
        DataAudit filter = new DataAudit();
        Map<String, Option> options = Collections.list(filter.listOptions()).stream()
                .collect(Collectors.toMap(Option::name, Function.identity()));
        for (Parameter<?> p : filter.parameters()) {
            String words = options.get(p.name()).description().replaceAll("\\s+", " ");
            assertTrue(words.contains(p.description()), words);
            String name = Arrays.stream(p.name().split("-"))
                    .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                    .collect(Collectors.joining());
            OptionMetadata row = DataAudit.class.getMethod("get" + name).getAnnotation(OptionMetadata.class);
            assertEquals(p.description(), row.description());
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

    @Test
    void aClassifierIsUsedIfItIsNamed() throws Exception {
        assertFalse(filter("").getUseClassifier());
        DataAudit filter = filter("-seed 3 -W \"weka.classifiers.trees.J48 -M 5\"");
        assertTrue(filter.getUseClassifier());
        assertEquals(5, assertInstanceOf(J48.class, filter.getClassifier()).getMinNumObj());
        DataAudit again = filter(Utils.joinOptions(filter.getOptions()));
        assertArrayEquals(filter.getOptions(), again.getOptions());
        assertEquals(3, again.getSeed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -false-discovery-rate 2 | The 'false-discovery-rate' parameter must be a number in (0, 0.5]. Got 2.0 instead.
            -compared-rows 5        | The 'compared-rows' parameter must be
            -against /nowhere.csv   | There is no file '/nowhere.csv'.
            -report /nowhere/at/all | There is no folder for the file
            -outlier-value purple   | The class 'class' has no value 'purple', which the 'outlier-value' parameter names.
            -W nonsense.Klass       | There is no classifier 'nonsense.Klass', which -W names.
            -W weka.core.Utils      | There is no classifier 'weka.core.Utils', which -W names.
            -nonsense               | Illegal options: -nonsense
            """)
    void mistakesGetASentence(String options, String sentence) throws Exception {
        Instances data = Data.shipped("glass");
        Exception e = assertThrows(Exception.class, () -> apply(filter(options), data));
        assertTrue(e.getMessage().strip().startsWith(sentence), e.getMessage());
    }

    @Test
    void unusableDataGetASentence() throws Exception {
        Instances none = Data.arff("@relation r", "@attribute a numeric", "@data");
        none.setClassIndex(-1);
        assertEquals(
                "There are no rows to look at.",
                assertThrows(Exception.class, () -> apply(filter(""), none)).getMessage());
        Instances one = Data.arff("@relation r", "@attribute a numeric", "@data", "1");
        one.setClassIndex(-1);
        assertTrue(assertThrows(Exception.class, () -> apply(filter(""), one))
                .getMessage()
                .contains("an audit needs two rows"));
        Instances again = apply(filter(""), Data.shipped("glass"));
        assertEquals(
                "The data already has an attribute 'audit_findings'. Remove it first.",
                assertThrows(Exception.class, () -> apply(filter(""), again)).getMessage());
    }
}
