package farpoint.spark.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.BlockedTraining;
import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.Training;
import farpoint.cli.command.LearningOptions;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.FarpointSpark;
import farpoint.spark.LocalSpark;
import farpoint.spark.table.OrderedRows;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import farpoint.testing.QuickValues;
import farpoint.threshold.ThresholdRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learnt on Spark is what is learnt from a file with the same rows in the order of the key. */
class SparkFitTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final FitOptions OPTIONS = FitOptions.DEFAULTS.with(FitOptions.KEY, OrderedRows.KEY);
    private static final String LEFT_OUT =
            "Left out of the arithmetic: id (an identifier by its name, with whole numbers that"
                    + " hardly repeat), comment (its values hardly repeat).";
    private static final List<Row> ROWS = OrderedRows.of(1500);

    private static Table file;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void readFile(@TempDir Path folder) throws IOException {
        file = WholeTable.read(
                        OrderedRows.csv(ROWS, folder).toString(),
                        SourceFormat.of(ParameterValues.defaultsOf(SourceFormat.PARAMETERS)),
                        Set.of())
                .table();
    }

    private static Stream<DetectorSpec> blocked() {
        return Detectors.all().stream().filter(BlockedTraining::isPossible);
    }

    private ModelFile fit(int partitions, FitOptions options) {
        return FarpointSpark.fit(OrderedRows.shuffled(ROWS, partitions), options, told::add);
    }

    private static FitOptions of(String detector) {
        return OPTIONS.with(LearningOptions.DETECTOR, detector);
    }

    private static ModelFile here(Training training, Table rows) {
        return new ModelFile(training.detector(), training.threshold(OPTIONS.values(), rows, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void theModelIsThatOfTheFile(DetectorSpec spec) {
        ModelFile here = here(Training.of(spec, QuickValues.of(spec), file, CONTEXT), file);
        StringBuilder text = new StringBuilder(spec.name());
        QuickValues.options(spec)
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        for (int partitions : new int[] {1, 2, 7}) {
            assertArrayEquals(
                    here.toBytes(), fit(partitions, of(text.toString())).toBytes(), partitions + " partitions");
            assertTrue(told.contains(LEFT_OUT), told.toString());
            told.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void aSampleIsDrawnByRowNumbers(int partitions) {
        DetectorSpec spec = Detectors.byName("OneClassSVM");
        Table sample = file.select(RowSample.of(1500, 300, 5));
        ModelFile here =
                here(Training.of(spec, spec.defaults(), sample, CONTEXT).ofSample(1500, 5), sample);
        ModelFile there =
                fit(partitions, of("OCSVM").with(FitOptions.SAMPLE, 300).with(FitOptions.SAMPLE_SEED, 5));
        assertArrayEquals(here.toBytes(), there.toBytes());
        String note = "Training rows: a sample of 300 of 1,500, drawn by seed 5.";
        assertEquals(List.of(LEFT_OUT, note), told);
        ModelFile read = ModelFile.fromBytes(there.toBytes());
        assertEquals(List.of(LEFT_OUT, note), read.detector().notes());
        assertEquals(
                "a sample of 300 of 1,500, drawn by seed 5",
                read.detector().summary().get("Training rows"));
    }

    @Test
    void detectorsThatKeepTheirRowsLearnFromAll() {
        DetectorSpec spec = Detectors.byName("KNNDistance");
        ModelFile here = here(Training.of(spec, spec.defaults(), file, CONTEXT), file);
        ModelFile there = fit(3, of("KNNDistance"));
        assertEquals(1500, there.detector().provenance().rows());
        assertArrayEquals(here.toBytes(), there.toBytes());
    }

    @Test
    void aSampleMayBeAskedOfAnyDetector() {
        ModelFile there = fit(2, of("GaussianMahalanobis").with(FitOptions.SAMPLE, 200));
        assertEquals(200, there.detector().provenance().rows());
    }

    @Test
    void conformalNeedsRowsInOnePlace() {
        FitOptions conformal =
                of("ExtendedIsolationForest num-trees=5").with(RunParameters.THRESHOLD, ThresholdRule.CONFORMAL);
        Dataset<Row> unreadable =
                OrderedRows.shuffled(ROWS, 2).withColumn("x", functions.raise_error(functions.lit("was read")));
        String message = assertThrows(
                        InvalidInputException.class, () -> FarpointSpark.fit(unreadable, conformal, told::add))
                .getMessage();
        assertEquals(
                "The rule conformal learns again from parts of the training rows, for which they must be in one place: set the"
                        + " option sample to a number of rows, or take another rule.",
                message);
        ModelFile there = fit(2, conformal.with(FitOptions.SAMPLE, 200));
        assertTrue(
                there.threshold().text().contains("conformal"),
                there.threshold().text());
        assertEquals(
                1500,
                fit(2, conformal.with(FitOptions.SAMPLE, 2000))
                        .detector()
                        .provenance()
                        .rows());
    }

    @Test
    void withoutAKeyThereIsAWarning() {
        Dataset<Row> rows = LocalSpark.rows(ROWS, OrderedRows.DDL, 2);
        FarpointSpark.fit(
                rows,
                FitOptions.of(Map.of("detector", "KNNDistance", "ignore", "key, comment", "sample", "100")),
                told::add);
        assertEquals(
                "Warning: No column is named as the key, so that rows are in the order in which Spark reads them; samples and last"
                        + " bits of results may differ when files or partitions change.",
                told.get(0));
        assertEquals("Not looked at, as told: key, comment.", told.get(1));
    }

    @Test
    void aModelNeedsTwoRows() {
        Dataset<Row> one = LocalSpark.rows(List.of(RowFactory.create(1L, 2.0)), "key long, x double", 2);
        String message = assertThrows(
                        InvalidInputException.class, () -> FarpointSpark.fit(one, of("KNNDistance"), told::add))
                .getMessage();
        assertEquals("The data has one row, and a detector needs at least two.", message);
    }

    @Test
    void samplesAreUniform() {
        int[] counts = new int[10];
        for (int seed = 0; seed < 3000; seed++) {
            int[] drawn = RowSample.of(10, 4, seed);
            assertEquals(4, Arrays.stream(drawn).distinct().count());
            assertArrayEquals(Arrays.stream(drawn).sorted().toArray(), drawn);
            Arrays.stream(drawn).forEach(row -> counts[row]++);
        }
        // Each is drawn 1200 times on average, with a standard deviation of 27.
        assertTrue(Arrays.stream(counts).allMatch(c -> Math.abs(c - 1200) < 4 * 27), Arrays.toString(counts));
        assertArrayEquals(new int[] {0, 1, 2}, RowSample.of(3, 3, 1));
        assertEquals(2, RowSample.of(Integer.MAX_VALUE, 2, 1).length);
    }
}
