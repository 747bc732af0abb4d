package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.DoubleVector;
import elki.data.LabelList;
import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.ids.DBIDUtil;
import elki.database.ids.DBIDs;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.filter.FixedDBIDsFilter;
import elki.datasource.filter.ObjectFilter;
import elki.utilities.ELKIServiceRegistry;
import elki.utilities.documentation.Description;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import farpoint.cleaning.Action;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.testing.PlantedErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ZErrorFilterTest {
    private static ZErrorFilter filter(String... options) {
        SerializedParameterization config = new SerializedParameterization(options);
        ZErrorFilter.Par par = new ZErrorFilter.Par();
        par.configure(config);
        if (config.hasErrors()) {
            throw new AbortException(config.getErrors().stream()
                    .map(ParameterException::getMessage)
                    .collect(Collectors.joining()));
        }
        assertFalse(config.hasUnusedParameters());
        return par.make();
    }

    /** Vectors, and a label for each row: its number. */
    private static MultipleObjectsBundle bundle(PlantedErrors planted) {
        int d = planted.table().columns();
        List<DoubleVector> vectors = new ArrayList<>();
        List<LabelList> labels = new ArrayList<>();
        for (int i = 0; i < planted.table().rows(); i++) {
            int row = i;
            vectors.add(DoubleVector.wrap(IntStream.range(0, d)
                    .mapToDouble(j -> planted.table().value(row, j))
                    .toArray()));
            labels.add(LabelList.make(List.of("row" + i)));
        }
        return MultipleObjectsBundle.makeSimple(
                new VectorFieldTypeInformation<>(DoubleVector.FACTORY, d), vectors, TypeUtil.LABELLIST, labels);
    }

    private static Decisions core(PlantedErrors planted) {
        return new farpoint.cleaning.ZErrorFilter(Action.REMOVE, 0, 10)
                .decide(new TableMeasure(
                        farpoint.cleaning.ZErrorFilter.DETECTOR_DEFAULTS,
                        planted.table(),
                        ComputeContext.withDefaults()));
    }

    @ParameterizedTest
    @EnumSource(PlantedErrors.Kind.class)
    void removesTheRowsThatTheCoreFindsWithTheirLabels(PlantedErrors.Kind kind) {
        PlantedErrors planted = PlantedErrors.of(kind, 1000, 8, 100, 3);
        MultipleObjectsBundle cleaned = filter().filter(bundle(planted));
        Decisions decisions = core(planted);
        int[] kept =
                IntStream.range(0, 1000).filter(i -> !decisions.isOutlying(i)).toArray();
        assertEquals(kept.length, cleaned.dataLength());
        assertEquals(2, cleaned.metaLength());
        for (int i = 0; i < kept.length; i++) {
            assertEquals("row" + kept[i], cleaned.data(i, 1).toString());
            assertEquals(planted.table().value(kept[i], 5), ((NumberVector) cleaned.data(i, 0)).doubleValue(5));
        }
    }

    @Test
    void idsThatAnEarlierFilterHasGivenStayWithTheirRows() {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 100, 3, 10, 3);
        MultipleObjectsBundle numbered = new FixedDBIDsFilter(501).filter(bundle(planted));
        MultipleObjectsBundle cleaned = filter().filter(numbered);
        assertTrue(cleaned.dataLength() >= 85 && cleaned.dataLength() <= 95, cleaned.dataLength() + " rows");
        for (int i = 0; i < cleaned.dataLength(); i++) {
            int row = Integer.parseInt(cleaned.data(i, 1).toString().substring(3));
            assertEquals(501 + row, DBIDUtil.asInteger(cleaned.getDBIDs().iter().seek(i)));
        }
    }

    @Test
    void takesNoIdsFromElkisNumbering() {
        int before = nextId();
        // More rows than ELKI has given ids.
        filter().filter(bundle(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, before + 50, 3, 10, 3)));
        assertEquals(before + 1, nextId());
    }

    private static int nextId() {
        DBIDs range = DBIDUtil.generateStaticDBIDRange(1);
        return DBIDUtil.asInteger(range.iter());
    }

    @Test
    void otherActionsAddColumns() {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3);
        Decisions decisions = core(planted);
        MultipleObjectsBundle flagged = filter("-zerrorfilter.action", "flag").filter(bundle(planted));
        MultipleObjectsBundle hard = filter("-zerrorfilter.action", "weight").filter(bundle(planted));
        MultipleObjectsBundle soft =
                filter("-zerrorfilter.action", "soft-weight").filter(bundle(planted));
        assertEquals("z_error_flag", flagged.meta(3).getLabel());
        for (int i = 0; i < 300; i++) {
            assertEquals(decisions.z()[i], flagged.data(i, 2));
            assertEquals(decisions.isOutlying(i) ? 1.0 : 0.0, flagged.data(i, 3));
            assertEquals(decisions.isOutlying(i) ? 0.0 : 1.0, hard.data(i, 3));
            assertEquals(StrictMath.exp(-Math.max(0, decisions.z()[i] - decisions.tau())), soft.data(i, 3));
        }
    }

    @Test
    void labelsAreClassesForThatForm() {
        MultipleObjectsBundle bundle = bundle(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 60, 2, 0, 3));
        double[] first = IntStream.range(0, 60)
                .mapToDouble(i -> ((NumberVector) bundle.data(i, 0)).doubleValue(0))
                .toArray();
        int largest = IntStream.range(0, 60)
                .reduce((a, b) -> first[b] > first[a] ? b : a)
                .orElseThrow();
        List<LabelList> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            labels.add(LabelList.make(List.of(first[i] > 0 && i != largest ? "high" : "low")));
        }
        MultipleObjectsBundle labelled = new MultipleObjectsBundle()
                .appendColumn(bundle.meta(0), bundle.getColumn(0))
                .appendColumn(TypeUtil.LABELLIST, labels);
        MultipleObjectsBundle flagged = filter("-zerrorfilter.form", "classes", "-zerrorfilter.action", "flag")
                .filter(labelled);
        assertEquals(1.0, flagged.data(largest, 3));
    }

    /** ELKI shows warnings only, so they say what was done. */
    @Test
    void tellsWhatWasDone() {
        List<String> told = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    told.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ZErrorFilter.class.getName());
        logger.addHandler(handler);
        try {
            filter().filter(bundle(PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 300, 4, 40, 3)));
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(2, told.size(), told.toString());
        assertTrue(
                told.get(0).matches("(?s)4\\d of 300 rows removed: error above tau = .*row \\d+: .* and \\d+ more"),
                told.get(0));
        assertTrue(told.get(1).contains(" % of the rows are removed"), told.get(1));
    }

    @Test
    void reportIsWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.csv");
        filter("-zerrorfilter.report", file.toString())
                .filter(bundle(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 300, 4, 30, 3)));
        assertEquals(301, Files.readAllLines(file).size());
    }

    @Test
    void isRegisteredAndDescribed() {
        assertEquals(ZErrorFilter.class, ELKIServiceRegistry.findImplementation(ObjectFilter.class, "zerrorfilter"));
        assertEquals(
                farpoint.cleaning.ZErrorFilter.DESCRIPTION,
                ZErrorFilter.class.getAnnotation(Description.class).value());
        TrackParameters tracked = new TrackParameters(new SerializedParameterization());
        new ZErrorFilter.Par().configure(tracked);
        Map<String, String> texts = tracked.getAllParameters().stream()
                .map(TrackedParameter::getParameter)
                .collect(Collectors.toMap(
                        p -> p.getOptionID().getName(), p -> p.getOptionID().getDescription()));
        Map<String, String> expected = farpoint.cleaning.ZErrorFilter.PARAMETERS.stream()
                .collect(Collectors.toMap(p -> "zerrorfilter." + p.name(), Parameter::description));
        assertEquals(expected, texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -zerrorfilter.tau -1                                         | The 'tau' parameter must be a number in [0, inf). Got -1.0 instead.
            -zerrorfilter.tau 0.001                                      | With a tau of 0.001,
            -zerrorfilter.form target -zerrorfilter.target nosuch        | There is no attribute 'nosuch', which the 'target' parameter names. The data has, besides text and identifiers: attribute_1,
            -zerrorfilter.form classes                                   | ZError needs at least two labels with 2 or more training rows
            -zerrorfilter.max-iterations 0                               | The 'max-iterations' parameter must be an integer in [1, inf). Got 0 instead.
            -zerrorfilter.report /nowhere/at/all.csv                     | There is no folder for the file
            """)
    void mistakesGetASentence(String options, String sentence) {
        MultipleObjectsBundle bundle = bundle(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 50, 3, 5, 1));
        AbortException e = assertThrows(
                AbortException.class, () -> filter(options.split(" ")).filter(bundle));
        assertTrue(e.getMessage().startsWith(sentence), e.getMessage());
    }

    @Test
    void dataWithoutRowsOrNumbersGetASentence() {
        AbortException none = assertThrows(AbortException.class, () -> filter().filter(new MultipleObjectsBundle()));
        assertEquals("The data has no rows.", none.getMessage());
        MultipleObjectsBundle text =
                MultipleObjectsBundle.makeSimple(TypeUtil.LABELLIST, List.of(LabelList.make(List.of("a"))));
        AbortException labels = assertThrows(AbortException.class, () -> filter().filter(text));
        assertEquals("The data has no numeric attribute; text counts as a label.", labels.getMessage());
    }
}
