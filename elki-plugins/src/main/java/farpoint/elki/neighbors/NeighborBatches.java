package farpoint.elki.neighbors;

import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDUtil;
import elki.database.ids.KNNHeap;
import elki.database.ids.KNNList;
import farpoint.neighbors.EqualRows;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of all rows by one distance, computed by the engine in one batch when they are first asked for.
 * The lists equal those of ELKI's linear scan, also in the order of equal distances: rows where there are such are scanned
 * again in ELKI's order. Equal rows share a list; lists that would fill the memory, as any number of rows can have the
 * distance of the k-th, are scanned anew whenever they are asked for. Thread-safe.
 */
final class NeighborBatches {
    /** What a neighbour takes in a batch and in the lists, with the engine's working memory. */
    private static final int BYTES_A_NEIGHBOR = 96;

    /** What it takes in a list alone. */
    private static final int BYTES_A_LISTED = 12;

    private static final int CHUNK = 1024;

    /** Rows that are scanned at a time, at most; fewer, the longer their lists can be. */
    private static final int SCANNED = 1024;

    private static final int LONGEST_SCANS = 1 << 22;

    private final IndexedRows rows;
    private final ServedDistance distance;
    private final BatchEngine engine;
    private final ScanOrder scan;
    private final Map<Integer, KNNList[]> lists = new ConcurrentHashMap<>();
    private volatile Lists last = new Lists(0, null);
    private EqualRows equal;
    private NeighborTable batch;
    private long listed;

    NeighborBatches(IndexedRows rows, ServedDistance distance, BatchEngine engine) {
        this.rows = rows;
        this.distance = distance;
        this.engine = engine;
        this.scan = new ScanOrder(rows, distance);
    }

    /** The lists for one k. */
    private record Lists(int k, KNNList[] all) {}

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
        // Algorithms ask for the neighbours of all neighbours, with one k.
        Lists latest = last;
        KNNList[] known = latest.k() == k ? latest.all() : lists.get(k);
        if (known == null && fits(k)) {
            known = compute(k, expected);
        }
        return known == null || known[row] == null ? scan.knn(rows.matrix().select(new int[] {row}), k)[0] : known[row];
    }

    private boolean fits(int k) {
        long neighbors = (long) rows.count() * (Math.min(k, rows.count()) + 1);
        return neighbors < Integer.MAX_VALUE / 2 && neighbors * BYTES_A_NEIGHBOR < limit();
    }

    private static long limit() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    private synchronized KNNList[] compute(int k, int expected) {
        KNNList[] known = lists.get(k);
        if (known != null) {
            return known;
        }
        int needed = Math.min(k, rows.count());
        if (batch == null || batch.k() < Math.min(needed + 1, rows.count())) {
            int most = fits(expected) ? Math.max(needed, Math.min(expected, rows.count())) : needed;
            // One more shows whether there are others at the distance of the last.
            batch = engine.nearest(rows.matrix(), distance.metric(), Math.min(most + 1, rows.count()));
        }
        KNNList[] all = new KNNList[rows.count()];
        boolean[] isTied = new boolean[all.length];
        ComputeContext.withDefaults().forEachChunk("Neighbour lists", all.length, CHUNK, (chunk, from, to) -> {
            DBIDArrayIter cursor = rows.cursor();
            for (int row = from; row < to; row++) {
                isTied[row] = hasTies(row, needed);
                all[row] = isTied[row] ? null : list(cursor, row, needed, k);
            }
        });
        scanTied(all, isTied, k);
        lists.put(k, all);
        last = new Lists(k, all);
        return all;
    }

    /** Gives rows with ties their lists, as long as there is memory for more. */
    private void scanTied(KNNList[] all, boolean[] isTied, int k) {
        equal = equal == null ? EqualRows.of(rows.matrix()) : equal;
        int[] tied = IntStream.range(0, equal.count())
                .filter(group -> isTied[equal.member(group, 0)])
                .toArray();
        int size = Math.max(1, Math.min(SCANNED, LONGEST_SCANS / rows.count()));
        for (int from = 0; from < tied.length && listed * BYTES_A_LISTED < limit(); from += size) {
            int[] groups = IntStream.range(from, Math.min(from + size, tied.length))
                    .map(i -> tied[i])
                    .toArray();
            int[] firsts = IntStream.of(groups).map(g -> equal.member(g, 0)).toArray();
            KNNList[] scanned =
                    engine.timed(firsts.length, () -> scan.knn(rows.matrix().select(firsts), k));
            for (int i = 0; i < groups.length; i++) {
                listed += scanned[i].size();
                for (int m = 0; m < equal.size(groups[i]); m++) {
                    all[equal.member(groups[i], m)] = scanned[i];
                }
            }
        }
    }

    /** Whether two of a row's first k values are equal, or the k-th and the next. */
    private boolean hasTies(int row, int k) {
        int last = Math.min(k, batch.k() - 1);
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
