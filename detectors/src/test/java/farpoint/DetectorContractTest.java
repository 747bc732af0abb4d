package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CombinedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.neighbors.EngineSource;
import farpoint.neighbors.Engines;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector of the catalogue promises, with its default parameters unless said otherwise. */
@Tag("long")
class DetectorContractTest {
    private static final ComputeContext ONE_THREAD =
            ComputeContext.withDefaults().withThreads(1);
    private static final ComputeContext FOUR_THREADS =
            ComputeContext.withDefaults().withThreads(4);

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    static Stream<Arguments> detectorsAndSets() {
        return detectors().stream().flatMap(spec -> TestData.ALL.stream().map(set -> Arguments.of(spec, set)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void ranksAPlantedOutlierFirst(DetectorSpec spec) {
        double[][] rows = Samples.gaussian(200, 4, 1);
        rows[77] = new double[] {9, -9, 9, -9};
        assertEquals(77, indexOfMax(fitAndScore(spec, Samples.table(rows), FOUR_THREADS)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void givesTheSameBitsOnAnyNumberOfThreads(DetectorSpec spec) {
        Table table = TestData.table("ionosphere");
        assertArrayEquals(fitAndScore(spec, table, ONE_THREAD), fitAndScore(spec, table, FOUR_THREADS));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresARowAloneAsInABatchAndNoneBelowTheLowerBound(DetectorSpec spec) {
        Table table = TestData.table("glass");
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), table, FOUR_THREADS);
        double[] batch = trained.score(table, FOUR_THREADS);
        double bound = trained.model().lowerBound();
        assertTrue(Double.isFinite(bound), "the bound is " + bound);
        for (int i = 0; i < table.rows(); i++) {
            assertEquals(batch[i], trained.score(Samples.slice(table, i, i + 1), ONE_THREAD)[0], "row " + i);
            assertTrue(batch[i] >= bound, batch[i] + " < " + bound);
        }
    }

    /** Rows alone and batches, from several threads at a time. */
    @ParameterizedTest
    @MethodSource("detectors")
    void anOpenDetectorScoresToTheSameBits(DetectorSpec spec) {
        Table table = TestData.table("glass");
        TrainedDetector trained = TrainedDetector.fit(spec, quickIfNetwork(spec), table, FOUR_THREADS);
        double[] batch = trained.score(table, FOUR_THREADS);
        try (OpenDetector open = trained.open(FOUR_THREADS)) {
            IntStream.range(0, 2 * table.rows()).parallel().forEach(i -> {
                int row = i / 2;
                int to = i % 2 == 0 ? row + 1 : table.rows();
                double[] scores = open.score(Samples.slice(table, row, to), ONE_THREAD);
                assertArrayEquals(Arrays.copyOfRange(batch, row, to), scores, "rows from " + row);
            });
        }
    }

    /** Others start no driver, and do not say that they have used one. */
    @ParameterizedTest
    @MethodSource("detectors")
    void onlyWhoSearchesAsksForAnEngine(DetectorSpec spec) {
        Table table = TestData.table("glass");
        boolean searches = searches(spec);
        AtomicInteger asked = new AtomicInteger();
        EngineSource source = metric -> {
            asked.incrementAndGet();
            return new JavaDistanceEngine();
        };
        ComputeContext context = Engines.use(source, FOUR_THREADS);
        TrainedDetector trained = TrainedDetector.fit(spec, quickIfNetwork(spec), table, context);
        assertEquals(searches, asked.get() > 0);
        asked.set(0);
        trained.score(table, context);
        assertEquals(searches, asked.get() > 0);
        String engine = searches ? new JavaDistanceEngine().description() : "";
        assertEquals(engine, trained.provenance().engine());
        assertEquals(searches, ModelDescription.of(trained).contains("\nEngine: "));
    }

    /** Searches for neighbours itself, or by a member. */
    private static boolean searches(DetectorSpec spec) {
        return spec == KNNDistance.SPEC
                || spec == FastLOF.SPEC
                || spec.create(spec.defaults()) instanceof CombinedDetector combined
                        && combined.memberNames().stream()
                                .map(Detectors::byName)
                                .anyMatch(member -> searches(member));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void trainingScoresAreTheModelsUnlessARowWouldBeItsOwnNeighbor(DetectorSpec spec) {
        Table table = TestData.table("glass");
        Training training = Training.of(spec, quickIfNetwork(spec), table, FOUR_THREADS);
        double[] again = training.detector().score(table, FOUR_THREADS);
        if (training.detector().model().neighborhood().isEmpty()) {
            assertArrayEquals(training.scores(), again);
        } else {
            assertFalse(Arrays.equals(training.scores(), again));
        }
    }

    @ParameterizedTest
    @MethodSource("detectorsAndSets")
    void givesFiniteAndDiverseScoresOnEverySet(DetectorSpec spec, String set) {
        Table table = TestData.table(set);
        double[] scores =
                Training.of(spec, quickIfNetwork(spec), table, FOUR_THREADS).scores();
        assertFinite(scores);
        long distinctRows = distinctRows(table);
        // Whole numbers, as in shuttle, have few different distances.
        double enough = Math.min(0.5 * distinctRows, 100);
        assertTrue(Arrays.stream(scores).distinct().count() > enough, "many rows differ in score");
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresTheSameAfterStorage(DetectorSpec spec) {
        Table table = TestData.table("wdbc");
        Training training = Training.of(spec, spec.defaults(), table, FOUR_THREADS);
        TrainedDetector trained = training.detector();
        ModelFile file = ModelFile.withDefaultThreshold(trained, training.scores());
        TrainedDetector read = ModelFile.fromBytes(file.toBytes()).detector();
        assertArrayEquals(trained.score(table, FOUR_THREADS), read.score(table, FOUR_THREADS));
        assertEquals(trained.provenance(), read.provenance());
        assertEquals(trained.summary(), read.summary());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void leavesItsInputAlone(DetectorSpec spec) {
        Table glass = TestData.table("glass");
        RowClasses classes = glass.classes().orElseThrow();
        int[] ids = classes.ids().clone();
        // A table keeps the arrays that it is given, and a matrix hands out its own.
        double[][] columns =
                IntStream.range(0, glass.columns()).mapToObj(glass::column).toArray(double[][]::new);
        Table.Builder builder = Table.builder(glass.rows()).classes(classes);
        IntStream.range(0, columns.length).forEach(j -> builder.add(glass.attribute(j), columns[j]));
        fitAndScore(spec, builder.build(), FOUR_THREADS);
        for (int j = 0; j < columns.length; j++) {
            assertArrayEquals(glass.column(j), columns[j]);
        }
        OutlierDetector detector = spec.create(quickIfNetwork(spec));
        DataMatrix rows = Preprocessing.fit(glass, detector.scaling(), ComputeContext.withDefaults())
                .transform(glass, ComputeContext.withDefaults())
                .withClasses(classes);
        double[] values = rows.values().clone();
        Fitted fitted = detector.fit(rows, FOUR_THREADS);
        OutlierModel model = fitted.model();
        fitted.scores();
        model.score(rows, FOUR_THREADS);
        if (model instanceof Explainable explainable) {
            explainable.contributions(rows, FOUR_THREADS);
        }
        assertArrayEquals(values, rows.values());
        assertArrayEquals(ids, classes.ids());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void survivesDegenerateTables(DetectorSpec spec) {
        double[][] gaussian = Samples.gaussian(60, 3, 2);
        double[][] constantColumn = copy(gaussian);
        double[][] huge = copy(gaussian);
        double[][] binary = copy(gaussian);
        double[][] missing = copy(gaussian);
        for (int i = 0; i < gaussian.length; i++) {
            constantColumn[i][1] = 5;
            for (int j = 0; j < 3; j++) {
                binary[i][j] = gaussian[i][j] > 1 ? 1 : 0;
            }
        }
        huge[5][0] = 1e300;
        huge[6][1] = -1e300;
        missing[4][2] = Double.NaN;
        missing[9][0] = Double.NaN;
        assertFinite(fitAndScore(spec, Samples.table(constantColumn), FOUR_THREADS));
        assertFinite(fitAndScore(spec, Samples.table(huge), FOUR_THREADS));
        assertFinite(fitAndScore(spec, Samples.table(binary), FOUR_THREADS));
        assertFinite(fitAndScore(spec, Samples.table(missing), FOUR_THREADS));
        assertFinite(fitAndScore(spec, Samples.table(Samples.gaussian(100, 1, 3)), FOUR_THREADS));
        Table wide = Samples.table(Samples.gaussian(40, 1500, 4));
        assertFinite(TrainedDetector.fit(spec, quickIfNetwork(spec), wide, FOUR_THREADS)
                .score(wide, FOUR_THREADS));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void ranksHugeValuesFirstAndTellsTheOtherRowsApart(DetectorSpec spec) {
        for (int d : new int[] {1, 2, 4}) {
            for (double huge : new double[] {1e9, 1e20, 1e100, 1e160, -1.7e308, 1.7e308}) {
                double[][] rows = Samples.gaussian(120, d, 3);
                rows[17][d - 1] = huge;
                assertEquals(17, indexOfMaxOfDistinct(spec, rows), d + " attributes, " + huge);
                rows[30][0] = -huge;
                int first = indexOfMaxOfDistinct(spec, rows);
                assertTrue(first == 17 || first == 30, d + " attributes, twice " + huge + ": row " + first);
            }
        }
    }

    private static int indexOfMaxOfDistinct(DetectorSpec spec, double[][] rows) {
        Table table = Samples.table(rows);
        double[] scores =
                Training.of(spec, quickIfNetwork(spec), table, FOUR_THREADS).scores();
        assertFinite(scores);
        long distinct = Arrays.stream(scores).distinct().count();
        assertTrue(distinct >= 100, distinct + " different scores");
        return indexOfMax(scores);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresDuplicatesAlikeAndFindsTheOneRowThatDiffers(DetectorSpec spec) {
        double[][] rows = new double[100][];
        Arrays.fill(rows, new double[] {1, 2, 3});
        double[] equal = fitAndScore(spec, Samples.table(rows), FOUR_THREADS);
        assertFinite(equal);
        assertEquals(1, Arrays.stream(equal).distinct().count());
        rows[42] = new double[] {1, 2.5, 3};
        assertEquals(42, indexOfMax(fitAndScore(spec, Samples.table(rows), FOUR_THREADS)));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresOrRefusesVeryFewRowsInOneSentence(DetectorSpec spec) {
        for (int n : new int[] {1, 2, 5}) {
            try {
                assertFinite(fitAndScore(spec, Samples.table(Samples.gaussian(n, 2, 5)), FOUR_THREADS));
            } catch (InvalidInputException e) {
                assertTrue(e.getMessage().contains("training rows"), e.getMessage());
            }
        }
        InvalidInputException none = assertThrows(
                InvalidInputException.class, () -> fitAndScore(spec, Samples.table(new double[0][]), FOUR_THREADS));
        assertEquals("There are no training rows.", none.getMessage());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void usesNominalAttributes(DetectorSpec spec) {
        double[][] circle = new double[100][];
        double[] colours = new double[100];
        for (int i = 0; i < 100; i++) {
            circle[i] = new double[] {Math.cos(i * Math.PI / 50), Math.sin(i * Math.PI / 50)};
            colours[i] = i % 2;
        }
        colours[30] = 2;
        colours[31] = Double.NaN;
        Table numeric = Samples.table(circle);
        Table table = Table.builder(100)
                .add(numeric.attribute(0), numeric.column(0))
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), colours)
                .add(numeric.attribute(1), numeric.column(1))
                .build();
        double[] scores = fitAndScore(spec, table, FOUR_THREADS);
        assertFinite(scores);
        long above = Arrays.stream(scores).filter(s -> s > scores[30]).count();
        assertTrue(above < 33, above + " rows above the only blue row");
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void stopsWhenTheHostAsksForIt(DetectorSpec spec) {
        ComputeContext cancelled = ComputeContext.withDefaults().withCancelCheck(() -> true);
        Table table = TestData.table("glass");
        assertThrows(CancelledException.class, () -> fitAndScore(spec, table, cancelled));
    }

    /** The defaults, but a short training for networks, which have accuracy tests of their own. */
    private static ParameterValues quickIfNetwork(DetectorSpec spec) {
        boolean network = spec.parameters().stream().anyMatch(p -> p.name().equals("epochs"));
        return network ? QuickValues.of(spec) : spec.defaults();
    }

    private static double[] fitAndScore(DetectorSpec spec, Table table, ComputeContext context) {
        return Training.of(spec, spec.defaults(), table, context).scores();
    }

    private static void assertFinite(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            int row = i;
            assertTrue(Double.isFinite(scores[i]), () -> "score of row " + row + " is " + scores[row]);
        }
    }

    private static int indexOfMax(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static long distinctRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(i -> IntStream.range(0, table.columns())
                        .mapToObj(j -> table.value(i, j))
                        .toList())
                .distinct()
                .count();
    }
}
