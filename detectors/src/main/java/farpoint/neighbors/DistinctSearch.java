package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.ListsBuilder;
import farpoint.neighbors.select.PairHeap;
import farpoint.neighbors.select.PairOrder;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Searches the distinct rows only, and puts all equal rows in their places: without this, each of n equal rows would be
 * compared with all others.
 *
 * <p>The k first rows in the order of (comparison value, index) are among the k first distinct rows, if the index of a
 * distinct row is that of its first: before any other, there are k first rows.
 */
final class DistinctSearch implements NeighborSearch {
    /** The share of rows that must repeat others. With fewer, searching the distinct rows only does not save much. */
    private static final int SHARE = 16;

    private static final int CHUNK = 1024;

    /** If among so many rows, taken at random, none repeats another, none are looked for in the others. */
    private static final int SAMPLE = 512;

    private final DataMatrix reference;
    private final Metric metric;
    private final EqualRows equal;
    private final DataMatrix distinct;
    private final NeighborSearch search;

    private DistinctSearch(DataMatrix reference, Metric metric, EqualRows equal, DistanceEngine engine) {
        this.reference = reference;
        this.metric = metric;
        this.equal = equal;
        this.distinct = equal.distinct();
        this.search = engine.search(distinct, metric);
    }

    /** A search of the distinct rows, where there are enough that repeat others. */
    static Optional<NeighborSearch> of(DistanceEngine engine, DataMatrix reference, Metric metric) {
        if (reference.rows() > 2 * SAMPLE && EqualRows.of(sample(reference)).count() == SAMPLE) {
            return Optional.empty();
        }
        EqualRows equal = EqualRows.of(reference);
        int repeated = equal.rows() - equal.count();
        return repeated > 0 && repeated >= equal.rows() / SHARE
                ? Optional.of(new DistinctSearch(reference, metric, equal, engine))
                : Optional.empty();
    }

    /** Whatever the order of the rows, it finds groups of equal rows that are large or many. */
    private static DataMatrix sample(DataMatrix rows) {
        SplittableRandom random = new SplittableRandom(0);
        BitSet taken = new BitSet(rows.rows());
        int[] picked = new int[SAMPLE];
        for (int count = 0; count < SAMPLE; ) {
            int row = random.nextInt(rows.rows());
            if (!taken.get(row)) {
                taken.set(row);
                picked[count++] = row;
            }
        }
        return rows.select(picked);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        boolean isSelfJoin = query == reference;
        int wanted = Math.min(excludeSelf ? k + 1 : k, equal.count());
        NeighborTable found = search.nearest(isSelfJoin ? distinct : query, wanted, false, context);
        int[] indices = new int[Math.multiplyExact(query.rows(), k)];
        NeighborTable table = new NeighborTable(k, indices, new double[indices.length]);
        context.forEachChunk("Equal rows", query.rows(), CHUNK, (chunk, from, to) -> {
            PairHeap heap = new PairHeap(k);
            for (int i = from; i < to; i++) {
                expand(found, isSelfJoin ? equal.group(i) : i, excludeSelf ? i : -1, heap);
                heap.drainTo(indices, table.distances(), i * k);
            }
        });
        return table;
    }

    /** Offers the rows equal to those found, as long as they can be among the first. */
    private void expand(NeighborTable found, int row, int self, PairHeap heap) {
        for (int rank = 0; rank < found.k(); rank++) {
            double value = found.distance(row, rank);
            int group = found.index(row, rank);
            for (int m = 0; m < equal.size(group) && heap.accepts(value, equal.member(group, m)); m++) {
                if (equal.member(group, m) != self) {
                    heap.offer(value, equal.member(group, m));
                }
            }
        }
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        NeighborLists found = search.within(query, limits, false, context);
        int[] offsets = new int[found.rows() + 1];
        for (int i = 0; i < found.rows(); i++) {
            long size = offsets[i];
            for (int rank = 0; rank < found.size(i); rank++) {
                int group = found.index(i, rank);
                size += equal.size(group) - (excludeSelf && equal.group(i) == group ? 1 : 0);
            }
            offsets[i + 1] = ListsBuilder.checkedSize(size);
        }
        NeighborLists lists = NeighborLists.ofSize(offsets);
        for (int i = 0; i < found.rows(); i++) {
            expand(found, i, excludeSelf ? i : -1, lists);
        }
        return lists;
    }

    /** Where several groups have one value, their rows are mixed by index. */
    private void expand(NeighborLists found, int row, int self, NeighborLists lists) {
        int place = lists.offsets()[row];
        int runStart = place;
        int runGroups = 0;
        for (int rank = 0; rank < found.size(row); rank++) {
            if (rank > 0 && found.distance(row, rank) != found.distance(row, rank - 1)) {
                sort(lists, runStart, place, runGroups);
                runStart = place;
                runGroups = 0;
            }
            runGroups++;
            int group = found.index(row, rank);
            for (int m = 0; m < equal.size(group); m++) {
                if (equal.member(group, m) != self) {
                    lists.indices()[place] = equal.member(group, m);
                    lists.distances()[place++] = found.distance(row, rank);
                }
            }
        }
        sort(lists, runStart, place, runGroups);
    }

    private static void sort(NeighborLists lists, int from, int to, int groups) {
        if (groups > 1) {
            PairOrder.sort(lists.distances(), lists.indices(), from, to);
        }
    }

    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        new ExactSearch(reference, metric).tiles(query, consumer, context);
    }

    @Override
    public void close() {
        search.close();
    }
}
