package farpoint.elki.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.DoubleVector;
import elki.data.NumberVector;
import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRef;
import elki.database.ids.DoubleDBIDList;
import elki.database.ids.DoubleDBIDListIter;
import elki.database.ids.KNNList;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.query.knn.KNNSearcher;
import elki.database.query.range.RangeSearcher;
import elki.database.relation.Relation;
import elki.distance.CosineDistance;
import elki.distance.Distance;
import elki.distance.minkowski.EuclideanDistance;
import elki.distance.minkowski.LPIntegerNormDistance;
import elki.distance.minkowski.ManhattanDistance;
import elki.distance.minkowski.MaximumDistance;
import elki.distance.minkowski.SquaredEuclideanDistance;
import elki.index.IndexFactory;
import elki.utilities.ELKIServiceRegistry;
import farpoint.elki.AcceleratedIndex;
import farpoint.elki.AcceleratedOptimizer;
import farpoint.elki.Samples;
import farpoint.run.CancelledException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries that the index answers, against ELKI's linear scan, and those that it leaves to others. */
class AcceleratedIndexTest {
    private static final int ROWS = 300;

    static List<Distance<? super NumberVector>> served() {
        return List.of(
                EuclideanDistance.STATIC,
                SquaredEuclideanDistance.STATIC,
                ManhattanDistance.STATIC,
                MaximumDistance.STATIC);
    }

    @ParameterizedTest
    @MethodSource("served")
    void neighborsAreThoseOfTheLinearScan(Distance<? super NumberVector> distance) {
        for (double[][] rows : List.of(LinearScans.gaussian(ROWS, 5), LinearScans.integers(ROWS, 3))) {
            KNNSearcher<DBIDRef> scan = scanned(rows, distance).kNNByDBID(20);
            KNNSearcher<DBIDRef> fast = accelerated(rows, distance).kNNByDBID(20);
            Database scannedRows = lastScanned;
            Database fastRows = lastAccelerated;
            for (int k : new int[] {20, 5, 1, 40, ROWS, ROWS + 7}) {
                for (int i = 0; i < ROWS; i += k > 40 ? 50 : 1) {
                    KNNList expected = scan.getKNN(id(scannedRows, i), k);
                    KNNList actual = fast.getKNN(id(fastRows, i), k);
                    assertEquals(expected.getK(), actual.getK());
                    assertEquals(expected.getKNNDistance(), actual.getKNNDistance());
                    assertEquals(text(expected, scannedRows), text(actual, fastRows), "row " + i + ", k " + k);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void rangesAreThoseOfTheLinearScan(Distance<? super NumberVector> distance) {
        for (double[][] rows : List.of(LinearScans.gaussian(ROWS, 5), LinearScans.integers(ROWS, 3))) {
            RangeSearcher<DBIDRef> scan = scanned(rows, distance).rangeByDBID(3);
            RangeSearcher<DBIDRef> fast = accelerated(rows, distance).rangeByDBID(3);
            for (double range : new double[] {0, 1, Math.sqrt(2), 3}) {
                for (int i : IntStream.range(0, ROWS)
                        .map(i -> i < 200 ? i : 17 * i % ROWS)
                        .toArray()) {
                    DoubleDBIDList expected = scan.getRange(id(lastScanned, i), range);
                    DoubleDBIDList actual = fast.getRange(id(lastAccelerated, i), range);
                    assertEquals(text(expected, lastScanned), text(actual, lastAccelerated), "row " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void vectorsThatAreNoRowsAreServedToo(Distance<? super NumberVector> distance) {
        double[][] rows = LinearScans.integers(ROWS, 3);
        QueryBuilder<NumberVector> scan = scanned(rows, distance);
        QueryBuilder<NumberVector> fast = accelerated(rows, distance);
        List<double[]> vectors = List.of(
                new double[] {0.5, 0, 1}, new double[] {0, 0, 0}, new double[] {1, 2}, new double[] {Double.NaN, 0, 0});
        for (double[] values : vectors) {
            NumberVector vector = DoubleVector.wrap(values);
            assertEquals(
                    text(scan.kNNByObject(7).getKNN(vector, 7), lastScanned),
                    text(fast.kNNByObject(7).getKNN(vector, 7), lastAccelerated));
            assertEquals(
                    text(scan.rangeByObject(2).getRange(vector, 2), lastScanned),
                    text(fast.rangeByObject(2).getRange(vector, 2), lastAccelerated));
        }
        assertInstanceOf(SortedSearcher.class, fast.kNNByObject(7));
    }

    @Test
    void priorityIsTheOrderOfTheDistances() {
        double[][] rows = LinearScans.integers(ROWS, 3);
        DistanceQuery<NumberVector> query =
                accelerated(rows, EuclideanDistance.STATIC).distanceQuery();
        PrioritySearcher<DBIDRef> search =
                accelerated(rows, EuclideanDistance.STATIC).priorityByDBID(9);
        DBIDRef first = id(lastAccelerated, 4);
        query = new QueryBuilder<>(LinearScans.vectors(lastAccelerated), EuclideanDistance.STATIC).distanceQuery();
        double last = 0;
        int count = 0;
        for (search.search(first); search.valid(); search.advance()) {
            assertEquals(query.distance(first, search), search.computeExactDistance());
            assertEquals(search.computeExactDistance(), search.allLowerBound());
            assertTrue(search.computeExactDistance() >= last);
            last = search.computeExactDistance();
            count++;
        }
        assertEquals(ROWS, count);
        assertEquals(Double.POSITIVE_INFINITY, search.allLowerBound());
        int within = 0;
        for (search.search(first, 2); search.valid(); search.advance()) {
            within++;
        }
        assertEquals(new QueryBuilder<>(query).rangeByDBID(2).getRange(first, 2).size(), within);
    }

    @Test
    void batchIsComputedOnceByManyThreads() throws InterruptedException {
        KNNSearcher<DBIDRef> fast = accelerated(LinearScans.gaussian(ROWS, 5), EuclideanDistance.STATIC)
                .kNNByDBID(9);
        DBIDRef row = id(lastAccelerated, 12);
        List<KNNList> lists = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Thread thread = new Thread(() -> {
                KNNList list = fast.getKNN(row, 9);
                synchronized (lists) {
                    lists.add(list);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8, lists.size());
        assertEquals(1, lists.stream().map(System::identityHashCode).distinct().count());
    }

    @Test
    void aStoppedBatchIsRunAgainWhenAskedForLater() {
        double[][] rows = LinearScans.gaussian(3000, 5);
        KNNSearcher<DBIDRef> fast = accelerated(rows, EuclideanDistance.STATIC).kNNByDBID(9);
        RangeSearcher<DBIDRef> range =
                new QueryBuilder<>(LinearScans.vectors(lastAccelerated), EuclideanDistance.STATIC).rangeByDBID(2);
        DBIDRef row = id(lastAccelerated, 12);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancelledException.class, () -> fast.getKNN(row, 9));
            assertThrows(CancelledException.class, () -> range.getRange(row, 2));
        } finally {
            assertTrue(Thread.interrupted(), "the host's interrupt is kept");
        }
        KNNSearcher<DBIDRef> scan = scanned(rows, EuclideanDistance.STATIC).kNNByDBID(9);
        assertEquals(
                text(scan.getKNN(id(lastScanned, 12), 9), lastScanned), text(fast.getKNN(row, 9), lastAccelerated));
    }

    @Test
    void isGarbageWithTheRelation() throws InterruptedException {
        ReferenceQueue<AcceleratedIndex<NumberVector>> collected = new ReferenceQueue<>();
        WeakReference<AcceleratedIndex<NumberVector>> index = usedAndForgotten(collected);
        Reference<?> found = null;
        for (int tries = 0; found == null && tries < 60; tries++) {
            System.gc();
            found = collected.remove(1000);
        }
        assertSame(index, found);
    }

    private static WeakReference<AcceleratedIndex<NumberVector>> usedAndForgotten(
            ReferenceQueue<AcceleratedIndex<NumberVector>> collected) {
        Database database = Samples.database(LinearScans.gaussian(ROWS, 5));
        AcceleratedIndex<NumberVector> index = LinearScans.accelerate(database);
        Relation<NumberVector> relation = LinearScans.vectors(database);
        DBIDRef first = relation.iterDBIDs();
        assertEquals(
                9,
                new QueryBuilder<>(relation, EuclideanDistance.STATIC)
                        .kNNByDBID(9)
                        .getKNN(first, 9)
                        .size());
        return new WeakReference<>(index, collected);
    }

    @Test
    void otherDistancesAreDeclined() {
        AcceleratedIndex<NumberVector> index = index(LinearScans.gaussian(40, 3));
        Relation<NumberVector> relation = LinearScans.vectors(lastAccelerated);
        List<Distance<? super NumberVector>> others = List.of(CosineDistance.STATIC, new LPIntegerNormDistance(3));
        for (Distance<? super NumberVector> other : others) {
            assertDeclined(index, new QueryBuilder<>(relation, other).distanceQuery(), 0);
        }
        DistanceQuery<NumberVector> euclidean = new QueryBuilder<>(relation, EuclideanDistance.STATIC).distanceQuery();
        assertDeclined(index, euclidean, QueryBuilder.FLAG_LINEAR_ONLY);
        assertDeclined(index, null, 0);
        assertNull(index.kNNByDBID(euclidean, Integer.MAX_VALUE, 0));
        assertNotNull(index.kNNByDBID(euclidean, 5, QueryBuilder.FLAG_PRECOMPUTE | QueryBuilder.FLAG_EXACT_ONLY));
    }

    @Test
    void otherRelationsAreDeclined() {
        AcceleratedIndex<NumberVector> index = index(LinearScans.gaussian(40, 3));
        assertDeclined(
                index,
                scanned(LinearScans.gaussian(40, 3), EuclideanDistance.STATIC).distanceQuery(),
                0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void valuesThatAreNotFiniteAreDeclined(double value) {
        double[][] rows = LinearScans.gaussian(40, 3);
        rows[7][1] = value;
        AcceleratedIndex<NumberVector> index = index(rows);
        Relation<NumberVector> relation = LinearScans.vectors(lastAccelerated);
        assertDeclined(index, new QueryBuilder<>(relation, EuclideanDistance.STATIC).distanceQuery(), 0);
    }

    @Test
    void isFoundByAlias() {
        assertEquals(
                AcceleratedIndex.Factory.class,
                ELKIServiceRegistry.findImplementation(IndexFactory.class, "accelerated"));
        assertEquals(
                AcceleratedOptimizer.class,
                ELKIServiceRegistry.findImplementation(elki.database.query.QueryOptimizer.class, "accelerated"));
    }

    @Test
    void optimizerServesRelationsWithoutIndex() {
        AcceleratedOptimizer optimizer = new AcceleratedOptimizer();
        DistanceQuery<NumberVector> query =
                scanned(LinearScans.integers(ROWS, 3), EuclideanDistance.STATIC).distanceQuery();
        Relation<NumberVector> relation = LinearScans.vectors(lastScanned);
        int flags = QueryBuilder.FLAG_NO_CACHE;
        KNNSearcher<DBIDRef> scan = new QueryBuilder<>(query).kNNByDBID(6);
        KNNSearcher<DBIDRef> fast = optimizer.kNNByDBID(relation, query, 6, flags);
        for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance()) {
            assertEquals(text(scan.getKNN(id, 6), lastScanned), text(fast.getKNN(id, 6), lastScanned));
        }
        assertInstanceOf(SortedSearcher.class, optimizer.kNNByObject(relation, query, 6, flags));
        assertInstanceOf(SortedSearcher.class, optimizer.rangeByObject(relation, query, 6, flags));
        assertInstanceOf(SortedSearcher.class, optimizer.priorityByObject(relation, query, 6, flags));
        assertInstanceOf(BlockedRangeSearcher.class, optimizer.rangeByDBID(relation, query, 6, flags));
        assertNotNull(optimizer.priorityByDBID(relation, query, 6, flags));
    }

    @Test
    void optimizerLeavesTheRestToElki() {
        AcceleratedOptimizer optimizer = new AcceleratedOptimizer();
        DistanceQuery<NumberVector> query = scanned(LinearScans.gaussian(ROWS, 3), new LPIntegerNormDistance(3))
                .distanceQuery();
        KNNSearcher<DBIDRef> tree =
                optimizer.kNNByDBID(LinearScans.vectors(lastScanned), query, 6, QueryBuilder.FLAG_NO_CACHE);
        assertTrue(
                tree.getClass().getName().startsWith("elki."), tree.getClass().getName());
    }

    private static void assertDeclined(
            AcceleratedIndex<NumberVector> index, DistanceQuery<NumberVector> query, int flags) {
        Object[] answers = {
            index.kNNByDBID(query, 5, flags), index.kNNByObject(query, 5, flags),
            index.rangeByDBID(query, 5, flags), index.rangeByObject(query, 5, flags),
            index.priorityByDBID(query, 5, flags), index.priorityByObject(query, 5, flags)
        };
        assertArrayEquals(new Object[answers.length], answers);
    }

    private Database lastScanned;
    private Database lastAccelerated;

    private QueryBuilder<NumberVector> scanned(double[][] rows, Distance<? super NumberVector> distance) {
        lastScanned = Samples.database(rows);
        return new QueryBuilder<>(LinearScans.scanned(lastScanned), distance);
    }

    private QueryBuilder<NumberVector> accelerated(double[][] rows, Distance<? super NumberVector> distance) {
        index(rows);
        return new QueryBuilder<>(LinearScans.vectors(lastAccelerated), distance);
    }

    private AcceleratedIndex<NumberVector> index(double[][] rows) {
        lastAccelerated = Samples.database(rows);
        return LinearScans.accelerate(lastAccelerated);
    }

    private static DBIDRef id(Database database, int row) {
        return elki.database.ids.DBIDUtil.ensureArray(
                        LinearScans.vectors(database).getDBIDs())
                .iter()
                .seek(row);
    }

    /** Rows and distances in the order of the list; ids differ from database to database. */
    private static String text(DoubleDBIDList list, Database database) {
        int first = elki.database.ids.DBIDUtil.asInteger(
                LinearScans.vectors(database).iterDBIDs());
        StringBuilder text = new StringBuilder();
        for (DoubleDBIDListIter found = list.iter(); found.valid(); found.advance()) {
            text.append(elki.database.ids.DBIDUtil.asInteger(found) - first)
                    .append(':')
                    .append(found.doubleValue())
                    .append(' ');
        }
        return text.toString();
    }
}
