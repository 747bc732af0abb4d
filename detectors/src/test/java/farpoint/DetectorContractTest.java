package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.CombinedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.ensemble.MemberPreset;
import farpoint.ensemble.OutlierEnsemble;
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
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every detector of the catalogue promises, with its default parameters, but where it trains networks mostly with little
 * training: how much they have learnt is nothing to these promises.
 */
@Tag("long")
class DetectorContractTest extends DetectorContract {
    private static final ComputeContext ONE_THREAD =
            ComputeContext.withDefaults().withThreads(1);

    private static final Map<DetectorSpec, Training> OF_GLASS = new HashMap<>();

    /** Fitted once for all tests that only ask what a fit has given. */
    private static Training ofGlass(DetectorSpec spec) {
        return OF_GLASS.computeIfAbsent(
                spec, s -> Training.of(s, quickIfDear(s), TestData.table("glass"), FOUR_THREADS));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void givesTheSameBitsOnAnyNumberOfThreads(DetectorSpec spec) {
        Table table = TestData.table("ionosphere");
        ParameterValues values = quickIfDear(spec);
        if (NeuralSettings.appliesTo(spec)) {
            // More than there are threads.
            values = values.with(NeuralSettings.ENSEMBLE_SIZE, 5);
        }
        assertArrayEquals(
                Training.of(spec, values, table, ONE_THREAD).scores(),
                Training.of(spec, values, table, FOUR_THREADS).scores());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresARowAloneAsInABatchAndNoneBelowTheLowerBound(DetectorSpec spec) {
        Table table = TestData.table("glass");
        TrainedDetector trained = ofGlass(spec).detector();
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
        TrainedDetector trained = ofGlass(spec).detector();
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
        TrainedDetector trained = TrainedDetector.fit(spec, quickIfDear(spec), table, context);
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
                || spec.create(quickIfDear(spec)) instanceof CombinedDetector combined
                        && Detectors.all().stream()
                                .filter(other -> combined.memberNames().contains(other.name()))
                                .anyMatch(member -> searches(member));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void trainingScoresAreTheModelsUnlessARowWouldBeItsOwnNeighbor(DetectorSpec spec) {
        Table table = TestData.table("glass");
        Training training = ofGlass(spec);
        double[] again = training.detector().score(table, FOUR_THREADS);
        if (training.detector().model().neighborhood().isEmpty()) {
            assertArrayEquals(training.scores(), again);
        } else {
            assertFalse(Arrays.equals(training.scores(), again));
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresTheSameAfterStorage(DetectorSpec spec) {
        assertScoresTheSameAfterStorage(ofGlass(spec), TestData.table("glass"));
    }

    /** The members by default, and not those of other tests, which are quick. */
    @Test
    void anEnsembleOfAutomaticMembersScoresTheSameAfterStorage() {
        Table table = TestData.table("glass");
        DetectorSpec ensemble = Detectors.byName("OutlierEnsemble");
        ParameterValues cheap = ensemble.defaults().with(OutlierEnsemble.PRESET, MemberPreset.CHEAP);
        assertEquals("automatic", cheap.get(OutlierEnsemble.MEMBERS));
        assertScoresTheSameAfterStorage(Training.of(ensemble, cheap, table, FOUR_THREADS), table);
    }

    private static void assertScoresTheSameAfterStorage(Training training, Table table) {
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
        Training.of(spec, quickIfDear(spec), builder.build(), FOUR_THREADS);
        for (int j = 0; j < columns.length; j++) {
            assertArrayEquals(glass.column(j), columns[j]);
        }
        OutlierDetector detector = spec.create(quickIfDear(spec));
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
    void stopsWhenTheHostAsksForIt(DetectorSpec spec) {
        ComputeContext cancelled = ComputeContext.withDefaults().withCancelCheck(() -> true);
        Table table = TestData.table("glass");
        assertThrows(CancelledException.class, () -> fitAndScore(spec, table, cancelled));
    }

    /** Counted in steps of progress, on one thread: what is being done when the host asks may end, and nothing else begins. */
    @ParameterizedTest
    @MethodSource("detectors")
    void stopsAtOnceHoweverFarItIs(DetectorSpec spec) {
        AtomicInteger steps = new AtomicInteger();
        ComputeContext counting = ONE_THREAD.withProgress((task, done, total) -> steps.incrementAndGet());
        trainAndScore(spec, counting);
        int all = steps.get();
        for (double share : new double[] {0.2, 0.5, 0.8}) {
            int last = (int) Math.max(1, share * all);
            steps.set(0);
            ComputeContext stopped = counting.withCancelCheck(() -> steps.get() >= last);
            assertThrows(CancelledException.class, () -> trainAndScore(spec, stopped));
            assertTrue(steps.get() <= last + 1, steps.get() + " steps of " + all + ", stopped after " + last);
        }
    }

    private static void trainAndScore(DetectorSpec spec, ComputeContext context) {
        Table table = TestData.table("wdbc");
        TrainedDetector.fit(spec, quickIfDear(spec), table, context).score(table, context);
    }
}
