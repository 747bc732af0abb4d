package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.evaluation.outlier.OutlierROCCurve;
import elki.evaluation.scores.ROCEvaluation.ROCurve;
import elki.result.Metadata;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import elki.result.outlier.OutlierScoreMeta;
import elki.utilities.ELKIBuilder;
import elki.utilities.exceptions.AbortException;
import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class DetectorAlgorithmTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @TempDir
    Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresAreTheCoresToTheLastBit(DetectorSpec spec) {
        assertCoresScores(spec, "glass", spec.defaults(), Samples.algorithm(spec));
        assertCoresScores(spec, "breastw", QuickValues.of(spec), Samples.quick(spec));
    }

    private void assertCoresScores(DetectorSpec spec, String set, ParameterValues values, DetectorAlgorithm algorithm) {
        double[] expected =
                Training.of(spec, values, Samples.seenBy(spec, set), CONTEXT).scores();

        Database database = Samples.database(Samples.file(set, folder));
        assertArrayEquals(expected, Samples.scores(algorithm, database));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void trainsOnItsOwnSourceAndScoresTheDatabase(DetectorSpec spec) {
        Table training = Samples.seenBy(spec, "glass");
        double[][] rows = gaussian(40, training.columns());
        String[] labels = labels(40);
        DetectorAlgorithm algorithm = Samples.quick(spec, "train", Samples.connection(Samples.file("glass", folder)));

        double[] scores = Samples.scores(algorithm, Samples.database(rows, labels));

        TrainedDetector trained = TrainedDetector.fit(spec, QuickValues.of(spec), numbered(training), CONTEXT);
        assertArrayEquals(trained.score(table(rows, labels), CONTEXT), scores);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void needsNoLabels(DetectorSpec spec) {
        double[][] rows = gaussian(60, 3);

        DetectorAlgorithm algorithm = Samples.quick(spec);
        double[] withLabels = Samples.scores(algorithm, Samples.database(rows, labels(60)));

        assertArrayEquals(withLabels, Samples.scores(algorithm, Samples.database(rows)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void secondRunAndOneThreadGiveTheSameScores(DetectorSpec spec) {
        Database database = Samples.database(gaussian(300, 4));
        DetectorAlgorithm algorithm = Samples.quick(spec);
        DetectorAlgorithm oneThread = Samples.quick(spec, "threads", 1);

        double[] first = Samples.scores(algorithm, database);

        assertArrayEquals(first, Samples.scores(algorithm, database));
        assertArrayEquals(first, Samples.scores(oneThread, database));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void resultSaysRangeAndName(DetectorSpec spec) {
        Database database = Samples.database(gaussian(50, 3));
        OutlierResult result = Samples.quick(spec).autorun(database);

        double[] scores = Samples.scores(result, database);
        OutlierScoreMeta meta = result.getOutlierMeta();
        assertEquals(Arrays.stream(scores).min().orElseThrow(), meta.getActualMinimum());
        assertEquals(Arrays.stream(scores).max().orElseThrow(), meta.getActualMaximum());
        assertEquals(Double.POSITIVE_INFINITY, meta.getTheoreticalMaximum());
        assertTrue(meta.getTheoreticalMinimum() <= meta.getActualMinimum());
        assertEquals(1, meta.normalizeScore(meta.getActualMaximum()));
        assertEquals(spec.title(), result.getScores().getLongName());
        assertEquals(spec.name(), Samples.algorithm(spec).toString());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void elkisEvaluationFindsAPlantedOutlier(DetectorSpec spec) {
        double[][] rows = gaussian(80, 3);
        String[] labels = new String[80];
        Arrays.fill(labels, "normal");
        rows[17] = new double[] {9, -9, 9};
        labels[17] = "outlier";
        Database database = Samples.database(rows, labels);
        OutlierResult result = Samples.algorithm(spec).autorun(database);
        Metadata.hierarchyOf(database).addChild(result);

        OutlierROCCurve evaluation = new ELKIBuilder<>(OutlierROCCurve.class)
                .with(OutlierROCCurve.Par.POSITIVE_CLASS_NAME_ID, "outlier")
                .build();
        evaluation.processNewResult(result);

        List<ROCurve> curves = ResultUtil.filterResults(result, ROCurve.class);
        assertEquals(1, curves.get(0).getAUC());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void unusableDataGiveOneSentence(DetectorSpec spec) {
        DetectorAlgorithm algorithm = Samples.algorithm(spec);
        double missing = Double.NaN;

        assertAborts(
                "Attribute 'attribute_2' has only missing values in all 3 training rows. Remove the attribute.",
                () -> algorithm.autorun(Samples.database(new double[][] {{1, missing}, {2, missing}, {3, missing}})));
        assertAborts(
                "Row 1 of attribute 'attribute_1' is infinite. Values must be finite or missing.",
                () -> algorithm.autorun(Samples.database(new double[][] {{Double.NEGATIVE_INFINITY}, {1}, {2}})));
        AbortException tooFew =
                assertThrows(AbortException.class, () -> algorithm.autorun(Samples.database(new double[][] {{1, 2}})));
        assertTrue(tooFew.getMessage().startsWith(spec.name() + " needs at least"), tooFew.getMessage());
    }

    @Test
    void anEngineThatIsNotThereIsAnError() {
        DetectorAlgorithm algorithm = new ELKIBuilder<RandomProjectionDepth>(RandomProjectionDepth.class)
                .with("rpd.engine", "abacus")
                .build();

        AbortException e =
                assertThrows(AbortException.class, () -> algorithm.autorun(Samples.database(gaussian(20, 2))));
        assertTrue(e.getMessage().startsWith("There is no engine 'abacus'."), e.getMessage());
    }

    @Test
    void relationIsScoredWithoutADatabase() {
        Database database = Samples.database(gaussian(50, 3));
        RandomProjectionDepth algorithm = (RandomProjectionDepth) Samples.algorithm(Detectors.byName("rpd"));

        OutlierResult result = algorithm.run(database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD));

        assertArrayEquals(Samples.scores(algorithm, database), Samples.scores(result, database));
    }

    @Test
    void classesReachTheDetector() {
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Table table = Samples.table("glass");
        Database database = Samples.database(Samples.file("glass", folder));
        for (String mode : List.of("nearest", "own", "relative")) {
            DetectorAlgorithm algorithm = new ELKIBuilder<GaussianMahalanobis>(GaussianMahalanobis.class)
                    .with("mahalanobis.class-conditional", mode)
                    .build();
            var values = spec.defaults()
                    .with(
                            farpoint.mahalanobis.GaussianMahalanobis.CLASS_CONDITIONAL,
                            farpoint.mahalanobis.GaussianMahalanobis.CLASS_CONDITIONAL.parse(mode));

            OutlierResult result = algorithm.autorun(database);

            double[] expected = Training.of(spec, values, table, CONTEXT).scores();
            assertArrayEquals(expected, Samples.scores(result, database), mode);
            double bound = mode.equals("relative") ? Double.NEGATIVE_INFINITY : 0;
            assertEquals(bound, result.getOutlierMeta().getTheoreticalMinimum(), mode);
        }
    }

    @Test
    void equalScoresNormaliseToZero() {
        OutlierResult result = Samples.algorithm(Detectors.byName("mahalanobis"))
                .autorun(Samples.database(new double[][] {{1, 1}, {1, 1}, {1, 1}}));

        assertEquals(
                0,
                result.getOutlierMeta().normalizeScore(result.getOutlierMeta().getActualMaximum()));
    }

    private static void assertAborts(String message, org.junit.jupiter.api.function.Executable run) {
        assertEquals(message, assertThrows(AbortException.class, run).getMessage());
    }

    private static double[][] gaussian(int rows, int columns) {
        Random random = new Random(5);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextGaussian() * (j + 1));
        }
        return values;
    }

    private static String[] labels(int rows) {
        String[] labels = new String[rows];
        Arrays.setAll(labels, i -> i % 10 == 0 ? "outlier" : "normal");
        return labels;
    }

    /** The same table with the names of columns without a header. */
    private static Table numbered(Table table) {
        Table.Builder numbered = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            numbered.addNumeric("attribute_" + (j + 1), table.column(j));
        }
        Optional<RowClasses> classes = table.classes();
        return classes.map(numbered::classes).orElse(numbered).build();
    }

    private static Table table(double[][] rows, String[] labels) {
        Table.Builder table = Table.builder(rows.length);
        for (int j = 0; j < rows[0].length; j++) {
            int column = j;
            table.addNumeric(
                    "attribute_" + (j + 1),
                    Arrays.stream(rows).mapToDouble(r -> r[column]).toArray());
        }
        List<String> names = List.of("normal", "outlier");
        int[] ids = Arrays.stream(labels).mapToInt(names::indexOf).toArray();
        return table.classes(new RowClasses(names, ids)).build();
    }
}
