package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.LocalSpark;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches of the executors, however they are cut, against the definition of every result: the exact search without a DistinctSearch. */
class JoinsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Everything goes to the executors; joins of rows with themselves in parts, if they have one block. */
    private static SparkDistanceEngine engine(int blockValues) {
        return new SparkDistanceEngine(LocalSpark.session(), new JoinShape(blockValues, 100, 1, 100));
    }

    private static void check(
            SparkDistanceEngine engine,
            DataMatrix reference,
            DataMatrix query,
            Metric metric,
            int k,
            boolean excludeSelf) {
        NeighborTable expected = new ExactSearch(reference, metric).nearest(query, k, excludeSelf, CONTEXT);
        try (NeighborSearch search = engine.search(reference, metric)) {
            NeighborTable found = search.nearest(query, k, excludeSelf, CONTEXT);
            assertEquals(k, found.k());
            assertArrayEquals(expected.indices(), found.indices());
            assertArrayEquals(expected.distances(), found.distances());
        }
        assertTrue(engine.statistics().get("tasks") > 1, "no executor has searched");
    }

    @ParameterizedTest
    @EnumSource
    void joinsRowsWithThemselvesPartByPart(EngineData data) {
        DataMatrix rows = data.rows(330, 18, 1);
        check(engine(1 << 20), rows, rows, Metrics.EUCLIDEAN, 7, true);
        check(engine(1 << 20), rows, rows, Metrics.COSINE, 7, false);
    }

    /** A part has fewer rows than neighbours are wanted. */
    @ParameterizedTest
    @CsvSource({"103, 102, true", "103, 103, false", "130, 40, true"})
    void findsMoreNeighborsThanAPartHasRows(int n, int k, boolean excludeSelf) {
        DataMatrix rows = EngineData.INTEGERS.rows(n, 20, 2);
        check(engine(1 << 20), rows, rows, Metrics.EUCLIDEAN, k, excludeSelf);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTEGERS", "DUPLICATES", "CONSTANT", "OVERFLOWING", "NEARLY_EQUAL"})
    void mergesTiesOfSeveralBlocks(EngineData data) {
        DataMatrix rows = data.rows(230, 3, 3);
        check(engine(300), rows, rows, Metrics.EUCLIDEAN, 8, true);
        check(engine(300), rows, data.rows(110, 3, 4), Metrics.MANHATTAN, 8, false);
    }

    /** The last block has a row; a block of one row has no other row for that. */
    @ParameterizedTest
    @CsvSource({"21, 20", "2, 1", "11, 3"})
    void searchesBlocksOfFewRows(int n, int k) {
        DataMatrix rows = EngineData.GAUSSIAN.rows(n, 2, 5);
        check(engine(10), rows, rows, Metrics.EUCLIDEAN, k, true);
        check(
                engine(1),
                DataMatrix.of(Arrays.copyOf(rows.values(), 4).length / 2, 2, Arrays.copyOf(rows.values(), 4)),
                rows,
                Metrics.CHEBYSHEV,
                2,
                false);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "1000000, true", "300, false"})
    void findsAllWithinLimits(int blockValues, boolean excludeSelf) {
        DataMatrix rows = EngineData.INTEGERS.rows(240, 3, 6);
        double[] limits = new double[240];
        Arrays.setAll(limits, i -> i % 5);
        NeighborLists expected =
                new ExactSearch(rows, Metrics.SQUARED_EUCLIDEAN).within(rows, limits, excludeSelf, CONTEXT);
        SparkDistanceEngine engine = engine(blockValues);
        try (NeighborSearch search = engine.search(rows, Metrics.SQUARED_EUCLIDEAN)) {
            NeighborLists found = search.within(rows, limits, excludeSelf, CONTEXT);
            assertArrayEquals(expected.offsets(), found.offsets());
            assertArrayEquals(expected.indices(), found.indices());
            assertArrayEquals(expected.distances(), found.distances());
        }
        assertTrue(engine.statistics().get("tasks") > 1, "no executor has searched");
    }

    @Test
    void progressGrowsToItsEnd() {
        DataMatrix rows = EngineData.GAUSSIAN.rows(250, 3, 7);
        AtomicLong last = new AtomicLong();
        AtomicLong total = new AtomicLong();
        ComputeContext context = CONTEXT.withProgress((task, done, all) -> {
            assertEquals(last.get() + 1, done);
            last.set(done);
            total.set(all);
        });
        try (NeighborSearch search = engine(400).search(rows, Metrics.EUCLIDEAN)) {
            search.nearest(rows, 5, true, context);
        }
        assertTrue(total.get() > 2 && last.get() == total.get(), last + " of " + total);
    }

    @Test
    void smallSearchesStayOnTheDriver() {
        SparkDistanceEngine engine = new SparkDistanceEngine(LocalSpark.session());
        DataMatrix rows = EngineData.GAUSSIAN.rows(500, 4, 8);
        try (NeighborSearch search = engine.search(rows, Metrics.EUCLIDEAN)) {
            search.nearest(rows, 5, true, CONTEXT);
        }
        assertEquals(0, engine.statistics().get("tasks"));
    }

    @Test
    void refusesShapesWithoutWork() {
        String message = assertThrows(InvalidInputException.class, () -> new JoinShape(0, 1, 1, 1))
                .getMessage();
        assertEquals("The number for values of a block must be at least 1. Got 0 instead.", message);
        assertThrows(InvalidInputException.class, () -> new JoinShape(1, 0, 1, 1));
        assertThrows(InvalidInputException.class, () -> new JoinShape(1, 1, 0, 1));
        assertThrows(InvalidInputException.class, () -> new JoinShape(1, 1, 1, 0));
    }
}
