package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The k nearest reference rows of each query row, and all others that tie with the k-th. There can be as many of these as
 * rows, for every row, so they are found again whenever they are asked for, unless they are few. Query rows that are equal
 * are asked about once. To be used while the {@link NeighborIndex} is open.
 */
public final class Neighborhoods {
    /** Tied rows that are searched for at a time by one thread; fewer, the longer their lists can be. */
    private static final int CHUNK = 64;

    private static final int LONGEST_LISTS = 1 << 20;

    /** Pairs in lists that are kept from one use to the next. */
    private static final long KEPT_PAIRS = 1 << 22;

    private final NeighborIndex index;
    private final DataMatrix query;
    private final boolean excludeSelf;
    private final NeighborTable found;
    private final int k;
    private final boolean[] isTied;

    /** The rows with ties, those that are equal together, and the comparison value of their k-th neighbours. */
    private final int[] tied;

    private final EqualRows equal;
    private final double[] limits;
    private final NeighborLists[] kept;
    private final AtomicLong keptPairs = new AtomicLong();

    /**
     * Looks for ties.
     *
     * @param found k + 1 neighbours a row, or k where there are no more rows, with comparison values; they become distances
     * @param k the neighbours that were asked for
     */
    Neighborhoods(NeighborIndex index, DataMatrix query, boolean excludeSelf, NeighborTable found, int k) {
        this.index = index;
        this.query = query;
        this.excludeSelf = excludeSelf;
        this.found = found;
        this.k = k;
        this.isTied = new boolean[found.rows()];
        for (int i = 0; i < isTied.length; i++) {
            isTied[i] = found.k() > k && found.distance(i, k) == found.distance(i, k - 1);
        }
        this.tied = IntStream.range(0, isTied.length).filter(i -> isTied[i]).toArray();
        this.equal = EqualRows.of(query.select(tied));
        this.limits = IntStream.range(0, equal.count())
                .mapToDouble(g -> found.distance(first(g), k - 1))
                .toArray();
        this.kept = new NeighborLists[(equal.count() + chunk() - 1) / chunk()];
        index.toDistances(found.distances());
    }

    private int first(int group) {
        return tied[equal.member(group, 0)];
    }

    private int chunk() {
        return Math.max(1, Math.min(CHUNK, LONGEST_LISTS / index.reference().rows()));
    }

    /** Number of query rows. */
    public int rows() {
        return found.rows();
    }

    /** The distance of a row to its k-th neighbour. */
    public double kDistance(int row) {
        return found.distance(row, k - 1);
    }

    /** Receives the neighbours of some rows; called from several threads. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes neighbours.
         *
         * @param rows query rows that are equal, in ascending order
         * @param neighbors holds the neighbours of the first of them in the order of (distance, index); if the self is
         *     excluded, each of the others has the first where the first has it, and the order within this distance changes
         *     accordingly
         * @param list the place of the list in {@code neighbors}
         */
        void accept(int[] rows, NeighborLists neighbors, int list);
    }

    /**
     * Goes through the neighbourhoods of all rows.
     *
     * @param visitor gets each row once
     * @param context threads, progress and cancel check
     */
    public void forEach(Visitor visitor, ComputeContext context) {
        context.checkCancelled();
        for (int i = 0; i < isTied.length; i++) {
            if (!isTied[i]) {
                int[] offsets = {i * found.k(), i * found.k() + k};
                visitor.accept(new int[] {i}, new NeighborLists(offsets, found.indices(), found.distances()), 0);
            }
        }
        context.forEachChunk("Tied neighbours", equal.count(), chunk(), (chunk, from, to, stop) -> {
            NeighborLists lists = kept[chunk] == null ? find(chunk, from, to, context) : kept[chunk];
            for (int group = from; group < to; group++) {
                stop.check();
                int[] rows =
                        IntStream.of(equal.members(group)).map(i -> tied[i]).toArray();
                visitor.accept(rows, lists, group - from);
            }
        });
    }

    private NeighborLists find(int chunk, int from, int to, ComputeContext context) {
        int[] rows = IntStream.range(from, to).map(this::first).toArray();
        double[] values = Arrays.copyOfRange(limits, from, to);
        ComputeContext alone = context.withThreads(1).withProgress(Progress.NONE);
        NeighborLists lists = index.withinValues(query.select(rows), values, alone);
        lists = excludeSelf ? without(lists, rows) : lists;
        if (keptPairs.addAndGet(lists.indices().length) <= KEPT_PAIRS) {
            kept[chunk] = lists;
        }
        return lists;
    }

    /** Takes the selves out: the search was for selected rows and does not know them. */
    private static NeighborLists without(NeighborLists lists, int[] selves) {
        int[] offsets = new int[lists.offsets().length];
        int[] indices = new int[lists.indices().length];
        double[] distances = new double[indices.length];
        int place = 0;
        for (int i = 0; i < selves.length; i++) {
            for (int rank = 0; rank < lists.size(i); rank++) {
                if (lists.index(i, rank) != selves[i]) {
                    indices[place] = lists.index(i, rank);
                    distances[place++] = lists.distance(i, rank);
                }
            }
            offsets[i + 1] = place;
        }
        return new NeighborLists(offsets, Arrays.copyOf(indices, place), Arrays.copyOf(distances, place));
    }
}
