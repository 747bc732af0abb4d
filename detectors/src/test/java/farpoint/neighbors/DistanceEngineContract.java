package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.ReferenceNeighbors.Neighbor;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every distance engine must do: give the neighbours and the distances of plain double arithmetic, bit for bit, with
 * ties by index, for all sizes, metrics and scales. Implemented by the test of each engine.
 */
public interface DistanceEngineContract {
    /** The engine under test; not closed by the tests of this suite. */
    DistanceEngine engine();

    /** The metrics that this engine computes; it refuses the others, which is a test of its own. */
    private List<Metric> computed() {
        return Metric.all().stream().filter(engine()::computes).toList();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    default void refusesAMetricThatItDoesNotCompute(Metric metric) {
        DataMatrix rows = EngineData.GAUSSIAN.rows(20, 3, 26);
        if (engine().computes(metric)) {
            check(rows, rows, metric, 5, true);
        } else {
            assertRefused(
                    "The engine '" + engine().name() + "' does not compute the distance '" + metric
                            + "'; the engines 'java' and 'auto' do.",
                    () -> NeighborIndex.of(engine(), rows, metric));
        }
    }

    /** All metrics. Where float arithmetic is of no use to one, fewer rows meet all that can go wrong. */
    static Stream<Metric> metrics() {
        return Metric.all().stream();
    }

    /** Every awkward data set of {@link EngineData}. */
    static Stream<EngineData> dataSets() {
        return Arrays.stream(EngineData.values());
    }

    @ParameterizedTest(name = "{0} reference rows, {1} query rows, {2} columns, k = {3}")
    @CsvSource({
        "1, 1, 1, 1",
        "2, 3, 2, 1",
        "3, 1, 7, 3",
        "31, 5, 3, 7",
        "32, 32, 1, 31",
        "33, 127, 33, 33",
        "127, 31, 32, 5",
        "256, 9, 31, 10",
        "257, 65, 4, 256",
        "300, 64, 5, 1",
        "511, 63, 127, 12",
        "512, 129, 12, 3",
        "513, 128, 17, 200",
        "1023, 33, 16, 10",
        "1025, 66, 2, 64",
        "1500, 200, 130, 5",
        "2049, 17, 260, 10"
    })
    default void findsTheNeighborsOfOtherRows(int n, int m, int d, int k) {
        DataMatrix reference = EngineData.GAUSSIAN.rows(n, d, 1);
        DataMatrix query = EngineData.GAUSSIAN.rows(m, d, 2);
        check(reference, query, Metrics.EUCLIDEAN, k, false);
    }

    @ParameterizedTest(name = "{0} rows, {1} columns, k = {2}")
    @CsvSource({
        "2, 1, 1",
        "3, 2, 2",
        "31, 3, 30",
        "33, 1, 5",
        "64, 8, 63",
        "127, 5, 126",
        "255, 2, 17",
        "256, 16, 10",
        "257, 33, 5",
        "511, 7, 100",
        "512, 4, 20",
        "513, 20, 512",
        "1023, 64, 10",
        "1024, 31, 3",
        "1025, 129, 10",
        "1537, 6, 40",
        "2100, 13, 10"
    })
    default void findsTheNeighborsOfItsOwnRows(int n, int d, int k) {
        DataMatrix rows = EngineData.GAUSSIAN.rows(n, d, 3);
        check(rows, rows, Metrics.EUCLIDEAN, k, true);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    default void agreesInEveryMetric(Metric metric) {
        if (!engine().computes(metric)) {
            return; // see refusesAMetricThatItDoesNotCompute
        }
        for (int d : new int[] {1, 3, 4, 18}) {
            DataMatrix rows = EngineData.GAUSSIAN.rows(700, d, 4);
            check(rows, rows, metric, 8, true);
            check(rows, EngineData.GAUSSIAN.rows(70, d, 5), metric, 8, false);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    default void agreesOnAwkwardData(EngineData data) {
        for (Metric metric : computed()) {
            DataMatrix rows = data.rows(metric.euclideanForm().isPresent() ? 900 : 300, 6, 6);
            ReferenceNeighbors others = new ReferenceNeighbors(rows, rows, metric, true);
            check(rows, rows, metric, 5, true, others);
            check(rows, rows, metric, 5, false, others.withSelf());
            check(rows, data.rows(40, 6, 7), metric, 5, false);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    default void agreesOnAwkwardDataOfManyColumns(EngineData data) {
        DataMatrix rows = data.rows(600, 70, 8);
        check(rows, rows, Metrics.SQUARED_EUCLIDEAN, 9, true);
        check(rows, data.rows(40, 70, 9), Metrics.SQUARED_EUCLIDEAN, 9, false);
    }

    @Test
    default void answersQueriesFarOutsideTheReferenceRows() {
        DataMatrix reference = EngineData.GAUSSIAN.rows(600, 5, 10);
        double[] far = EngineData.GAUSSIAN.rows(30, 5, 11).values().clone();
        for (int i = 0; i < far.length; i++) {
            far[i] *= Math.pow(10, i / 5 * 10 - 150);
        }
        DataMatrix query = DataMatrix.of(30, 5, far);
        for (Metric metric : computed()) {
            check(reference, query, metric, 4, false);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    default void completesTies(EngineData data) {
        for (Metric metric : computed()) {
            int n = metric.euclideanForm().isPresent() ? 530 : 270;
            DataMatrix rows = data.rows(n, 3, 12);
            checkTies(rows, rows, metric, true, 1, 6, n - 2);
            checkTies(rows, data.rows(50, 3, 13), metric, false, 1, 6, n - 2);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    default void findsAllWithinARadius(Metric metric) {
        if (!engine().computes(metric)) {
            return; // see refusesAMetricThatItDoesNotCompute
        }
        DataMatrix rows = EngineData.INTEGERS.rows(540, 4, 14);
        ReferenceNeighbors expected = new ReferenceNeighbors(rows, rows, metric, true);
        double radius = expected.all(0).get(20).distance();
        try (NeighborIndex index = NeighborIndex.of(engine(), rows, metric)) {
            NeighborLists lists = index.within(rows, radius, true, context());
            for (int i = 0; i < rows.rows(); i++) {
                NeighborChecks.checkList(
                        expected.all(i).stream()
                                .filter(n -> n.distance() <= radius)
                                .toList(),
                        lists,
                        i,
                        i);
            }
        }
    }

    /** 1 + 2.2e-16 is no more than the radius 1 once the cube root is taken. */
    @Test
    default void findsARowWhoseDistanceRoundsToTheRadius() {
        if (!engine().computes(Metrics.minkowski(3))) {
            return; // as above
        }
        DataMatrix reference = DataMatrix.of(new double[][] {{1, 6.06e-6}, {1.1, 0}});
        DataMatrix query = DataMatrix.of(new double[][] {{0, 0}});
        try (NeighborIndex index = NeighborIndex.of(engine(), reference, Metrics.minkowski(3))) {
            NeighborLists lists = index.within(query, 1, false, context());
            assertArrayEquals(new double[] {1}, lists.distances());
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    default void deliversEveryPairOnce(Metric metric) {
        if (!engine().computes(metric)) {
            return; // see refusesAMetricThatItDoesNotCompute
        }
        DataMatrix reference = EngineData.GAUSSIAN.rows(517, 5, 15);
        DataMatrix query = EngineData.GAUSSIAN.rows(131, 5, 16);
        double[] values = new double[517 * 131];
        Arrays.fill(values, Double.NaN);
        AtomicBoolean twice = new AtomicBoolean();
        try (NeighborIndex index = NeighborIndex.of(engine(), reference, metric)) {
            index.distances(
                    query,
                    (firstQuery, queries, first, count, tile) -> {
                        for (int i = 0; i < queries * count; i++) {
                            int place = (firstQuery + i / count) * 517 + first + i % count;
                            twice.compareAndExchange(false, !Double.isNaN(values[place]));
                            values[place] = tile[i];
                        }
                    },
                    context());
        }
        assertTrue(!twice.get(), "a pair came twice");
        ReferenceNeighbors expected = new ReferenceNeighbors(reference, query, metric, false);
        for (int i = 0; i < query.rows(); i++) {
            for (Neighbor neighbor : expected.all(i)) {
                assertEquals(neighbor.distance(), values[i * 517 + neighbor.index()]);
            }
        }
    }

    @Test
    default void doesNotDependOnThreads() {
        DataMatrix rows = EngineData.CLUSTERS.rows(3000, 10, 17);
        NeighborTable one = NeighborIndex.nearest(
                engine(), rows, rows, Metrics.EUCLIDEAN, 7, true, context().withThreads(1));
        NeighborTable many = NeighborIndex.nearest(
                engine(), rows, rows, Metrics.EUCLIDEAN, 7, true, context().withThreads(5));
        assertArrayEquals(one.indices(), many.indices());
        assertArrayEquals(one.distances(), many.distances());
    }

    @Test
    default void answersManyThreadsAtOnce() {
        DataMatrix rows = EngineData.GAUSSIAN.rows(900, 8, 18);
        try (NeighborIndex index = NeighborIndex.of(engine(), rows, Metrics.EUCLIDEAN)) {
            NeighborTable expected = index.nearest(rows, 5, true, context());
            AtomicInteger equal = new AtomicInteger();
            context().withThreads(4).forEachChunk("queries", 16, 1, (chunk, from, to) -> {
                NeighborTable again = index.nearest(rows, 5, true, ComputeContext.withDefaults());
                boolean same = Arrays.equals(expected.indices(), again.indices())
                        && Arrays.equals(expected.distances(), again.distances());
                equal.addAndGet(same ? 1 : 0);
            });
            assertEquals(16, equal.get());
        }
    }

    @Test
    default void leavesTheInputAlone() {
        DataMatrix rows = EngineData.GAUSSIAN.rows(600, 6, 19);
        double[] before = rows.values().clone();
        NeighborIndex.nearest(engine(), rows, rows, Metrics.EUCLIDEAN, 5, true, context());
        assertArrayEquals(before, rows.values());
    }

    @Test
    default void stopsWhenCancelledAndCanGoOn() {
        DataMatrix rows = EngineData.GAUSSIAN.rows(24000, 32, 20);
        AtomicInteger reports = new AtomicInteger();
        ComputeContext stopping = context()
                .withProgress((task, done, total) -> reports.incrementAndGet())
                .withCancelCheck(() -> reports.get() > 0);
        assertThrows(
                CancelledException.class,
                () -> NeighborIndex.nearest(engine(), rows, rows, Metrics.EUCLIDEAN, 5, true, stopping));
        ComputeContext stopped = context().withCancelCheck(() -> true);
        assertThrows(
                CancelledException.class,
                () -> NeighborIndex.nearest(engine(), rows, rows, Metrics.EUCLIDEAN, 5, true, stopped));
        check(EngineData.GAUSSIAN.rows(700, 9, 20), EngineData.GAUSSIAN.rows(90, 9, 23), Metrics.EUCLIDEAN, 5, false);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    default void stopsAmongAFewQueries(Metric metric) {
        if (!engine().computes(metric)) {
            return; // see refusesAMetricThatItDoesNotCompute
        }
        DataMatrix reference = EngineData.GAUSSIAN.rows(5000, 8, 24);
        DataMatrix query = EngineData.GAUSSIAN.rows(6, 8, 25);
        AtomicInteger asked = new AtomicInteger();
        ComputeContext stopping = context().withThreads(1).withCancelCheck(() -> asked.incrementAndGet() > 1);
        assertThrows(
                CancelledException.class,
                () -> NeighborIndex.nearest(engine(), reference, query, metric, 3, false, stopping));
    }

    @Test
    default void refusesWhatDoesNotFit() {
        DataMatrix rows = EngineData.GAUSSIAN.rows(5, 3, 21);
        DataMatrix wide = EngineData.GAUSSIAN.rows(5, 4, 22);
        assertRefused("between 1 and the number of other rows, 4. Got 5", () -> nearest(rows, rows, 5, true));
        assertRefused("between 1 and the number of rows, 5. Got 6", () -> nearest(rows, rows, 6, false));
        assertRefused("Got 0 instead", () -> nearest(rows, rows, 0, false));
        assertRefused("have 4 columns, the reference rows 3", () -> nearest(rows, wide, 1, false));
        assertRefused("no rows", () -> nearest(DataMatrix.of(0, 3, new double[0]), rows, 1, false));
        assertEquals(
                0, nearest(rows, DataMatrix.of(0, 3, new double[0]), 2, false).rows());
    }

    private NeighborTable nearest(DataMatrix reference, DataMatrix query, int k, boolean excludeSelf) {
        return NeighborIndex.nearest(engine(), reference, query, Metrics.EUCLIDEAN, k, excludeSelf, context());
    }

    private static void assertRefused(String expected, Supplier<?> call) {
        String message = assertThrows(InvalidInputException.class, call::get).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private ComputeContext context() {
        return Engines.use(engine(), ComputeContext.withDefaults());
    }

    private void check(DataMatrix reference, DataMatrix query, Metric metric, int k, boolean excludeSelf) {
        check(reference, query, metric, k, excludeSelf, new ReferenceNeighbors(reference, query, metric, excludeSelf));
    }

    private void check(
            DataMatrix reference,
            DataMatrix query,
            Metric metric,
            int k,
            boolean excludeSelf,
            ReferenceNeighbors expected) {
        NeighborTable table = NeighborIndex.nearest(engine(), reference, query, metric, k, excludeSelf, context());
        assertEquals(k, table.k());
        assertEquals(query.rows(), table.rows());
        for (int i = 0; i < query.rows(); i++) {
            List<Neighbor> neighbors = expected.nearest(i, k);
            for (int rank = 0; rank < k; rank++) {
                NeighborChecks.checkNeighbor(
                        neighbors.get(rank), table.index(i, rank), table.distance(i, rank), i, rank);
            }
        }
    }

    private void checkTies(DataMatrix reference, DataMatrix query, Metric metric, boolean excludeSelf, int... numbers) {
        ReferenceNeighbors neighbors = new ReferenceNeighbors(reference, query, metric, excludeSelf);
        List<List<Neighbor>> expected =
                IntStream.range(0, query.rows()).mapToObj(neighbors::all).toList();
        try (NeighborIndex index = NeighborIndex.of(engine(), reference, metric)) {
            for (int k : numbers) {
                checkTies(expected, index, query, excludeSelf, k);
            }
        }
    }

    private void checkTies(
            List<List<Neighbor>> expected, NeighborIndex index, DataMatrix query, boolean excludeSelf, int k) {
        Neighborhoods neighbors = index.nearestWithTies(query, k, excludeSelf, context());
        int[] visits = new int[query.rows()];
        // The second time, some of the lists have been kept.
        for (int time = 0; time < 2; time++) {
            neighbors.forEach(
                    (rows, lists, list) -> {
                        for (int row : rows) {
                            visits[row]++;
                            NeighborLists own = NeighborChecks.forRow(row, rows[0], excludeSelf, lists, list);
                            NeighborChecks.checkList(ReferenceNeighbors.nearest(expected.get(row), k), own, 0, row);
                        }
                    },
                    context());
        }
        for (int i = 0; i < visits.length; i++) {
            assertEquals(2, visits[i], "visits of row " + i);
            assertEquals(expected.get(i).get(k - 1).distance(), neighbors.kDistance(i));
        }
    }
}
