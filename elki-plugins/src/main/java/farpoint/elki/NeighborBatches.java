package farpoint.elki;

import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDUtil;
import elki.database.ids.KNNHeap;
import elki.database.ids.KNNList;
import farpoint.ComputeContext;
import farpoint.neighbors.NeighborLists;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of all rows by one distance, computed by the engine in one batch when they are first asked for.
 * The lists equal those of ELKI's linear scan, also in the order of equal distances: rows where there are such are scanned
 * again in ELKI's order. Thread-safe.
 */
final class NeighborBatches {
    /** What a neighbour takes in a batch and in the lists, with the engine's working memory. */
    private static final int BYTES_A_NEIGHBOR = 96;

    private static final int CHUNK = 1024;

    private final IndexedRows rows;
    private final ServedDistance distance;
    private final BatchEngine engine;
    private final ScanOrder scan;
    private final Map<Integer, KNNList[]> lists = new ConcurrentHashMap<>();
    private NeighborLists batch;
    private int batchK;

    NeighborBatches(IndexedRows rows, ServedDistance distance, BatchEngine engine) {
        this.rows = rows;
        this.distance = distance;
        this.engine = engine;
        this.scan = new ScanOrder(rows, distance);
    }

    ScanOrder scan() {
        return scan;
    }

    /**
     * The neighbours of a row, itself among them.
     *
     * @param k at least 1; may exceed the number of rows
     * @param expected the k that the caller announced, or less
     */
    KNNList knn(int row, int k, int expected) {
        KNNList[] known = lists.get(k);
        if (known == null && !fits(k)) {
            return scan.knn(rows.matrix().select(new int[] {row}), k)[0];
        }
        return known == null ? compute(k, expected)[row] : known[row];
    }

    private boolean fits(int k) {
        long neighbors = (long) rows.count() * (Math.min(k, rows.count()) + 1);
        return neighbors < Integer.MAX_VALUE / 2
                && neighbors * BYTES_A_NEIGHBOR < Runtime.getRuntime().maxMemory() / 2;
    }

    private synchronized KNNList[] compute(int k, int expected) {
        KNNList[] known = lists.get(k);
        if (known != null) {
            return known;
        }
        int needed = Math.min(k, rows.count());
        if (batch == null || needed > batchK) {
            batchK = fits(expected) ? Math.max(needed, Math.min(expected, rows.count())) : needed;
            batch = engine.nearestWithTies(rows.matrix(), distance.metric(), batchK);
        }
        KNNList[] all = new KNNList[rows.count()];
        ComputeContext.withDefaults().forEachChunk("Neighbour lists", all.length, CHUNK, (chunk, from, to) -> {
            DBIDArrayIter cursor = rows.cursor();
            for (int row = from; row < to; row++) {
                all[row] = hasTies(row, needed) ? null : list(cursor, row, needed, k);
            }
        });
        int[] tied = IntStream.range(0, all.length).filter(i -> all[i] == null).toArray();
        if (tied.length > 0) {
            KNNList[] scanned =
                    engine.timed(tied.length, () -> scan.knn(rows.matrix().select(tied), k));
            for (int i = 0; i < tied.length; i++) {
                all[tied[i]] = scanned[i];
            }
        }
        lists.put(k, all);
        return all;
    }

    /** Whether two of a row's first k values are equal, or the k-th and the next. */
    private boolean hasTies(int row, int k) {
        int last = Math.min(k, batch.size(row) - 1);
        for (int rank = 1; rank <= last; rank++) {
            if (batch.distance(row, rank) == batch.distance(row, rank - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The far rows first, which the heap takes without moving anything. */
    private KNNList list(DBIDArrayIter cursor, int row, int count, int k) {
        KNNHeap heap = DBIDUtil.newHeap(k);
        for (int rank = count - 1; rank >= 0; rank--) {
            heap.insert(batch.distance(row, rank), cursor.seek(batch.index(row, rank)));
        }
        return scan.list(heap);
    }
}
