package farpoint.imputation;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.select.NearestPairs;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds the nearest donors of rows, by the attributes that both have. Donors with all that the rows have are searched by the
 * distance engine, unless the rows are few; the others are compared one by one, to the same bits.
 */
final class DonorSearch {
    private static final String TASK = "Nearest donors";
    private static final Metric METRIC = Metrics.SQUARED_EUCLIDEAN;

    /** For fewer rows it does not pay to hand donors to the engine. */
    static final int FEW = 32;

    private static final int ROWS_A_CHUNK = 16;

    private final DataMatrix donors;

    /** What each donor has. */
    private final BitSet[] present;

    /** Takes donors as {@link farpoint.data.Preprocessing} prepares them, which says where values are missing. */
    DonorSearch(DataMatrix donors) {
        this.donors = donors;
        this.present = IntStream.range(0, donors.rows())
                .mapToObj(donor -> observed(donors, donor, -1))
                .toArray(BitSet[]::new);
    }

    /** The donors, prepared. */
    DataMatrix donors() {
        return donors;
    }

    /**
     * Rows that have the same attributes.
     *
     * @param matrix prepared as the donors are
     * @param numbers which of its rows
     * @param observed what they have, besides the attribute to be filled
     */
    record Rows(DataMatrix matrix, int[] numbers, BitSet observed) {}

    /** The numbers of the groups of columns that a row has values in, besides the one to be filled. */
    static BitSet observed(DataMatrix matrix, int row, int target) {
        BitSet observed = new BitSet();
        for (int g = 0; g < matrix.groups().size(); g++) {
            ColumnGroup group = matrix.groups().get(g);
            observed.set(g, g != target && group.width() > 0 && !matrix.isStandIn(row, group.from()));
        }
        return observed;
    }

    /**
     * The nearest donors of each row, nearest first, ties by their numbers.
     *
     * @param candidates numbers of the donors that may be found, ascending
     * @param k how many; fewer are found where fewer share an attribute with a row
     */
    int[][] nearest(Rows rows, int[] candidates, int k, ComputeContext context) {
        boolean several = rows.numbers().length >= FEW && !rows.observed().isEmpty();
        int[] whole = Arrays.stream(candidates)
                .filter(donor -> several && hasAll(donor, rows.observed()))
                .toArray();
        int[] others = Arrays.stream(candidates)
                .filter(donor -> present[donor].intersects(rows.observed()))
                .filter(donor -> !several || !hasAll(donor, rows.observed()))
                .toArray();
        NeighborTable found = whole.length == 0 ? null : byEngine(rows, whole, Math.min(k, whole.length), context);
        int[][] nearest = new int[rows.numbers().length][];
        context.forEachChunk(TASK, nearest.length, ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            NearestPairs best = new NearestPairs(k);
            for (int i = from; i < to; i++) {
                stop.check();
                for (int rank = 0; found != null && rank < found.k(); rank++) {
                    best.offer(found.distance(i, rank), whole[found.index(i, rank)]);
                }
                for (int donor : others) {
                    best.offer(distance(rows, rows.numbers()[i], donor), donor);
                }
                nearest[i] = drain(best, k);
            }
        });
        return nearest;
    }

    private static int[] drain(NearestPairs best, int k) {
        int count = best.finish();
        int[] indices = new int[k];
        best.drainTo(indices, new double[k], 0);
        return Arrays.copyOf(indices, count);
    }

    private boolean hasAll(int donor, BitSet observed) {
        BitSet lacking = (BitSet) observed.clone();
        lacking.andNot(present[donor]);
        return lacking.isEmpty();
    }

    private NeighborTable byEngine(Rows rows, int[] whole, int k, ComputeContext context) {
        int[] columns = rows.observed().stream()
                .mapToObj(g -> donors.groups().get(g))
                .flatMapToInt(group -> IntStream.range(group.from(), group.to()))
                .toArray();
        return NeighborIndex.nearest(
                Engines.in(context, METRIC),
                part(donors, whole, columns),
                part(rows.matrix(), rows.numbers(), columns),
                METRIC,
                k,
                false,
                context);
    }

    private static DataMatrix part(DataMatrix matrix, int[] rows, int[] columns) {
        double[] values = new double[Math.multiplyExact(rows.length, columns.length)];
        int place = 0;
        for (int row : rows) {
            for (int column : columns) {
                values[place++] = matrix.value(row, column);
            }
        }
        return DataMatrix.of(rows.length, columns.length, values);
    }

    /** The squared distance on the shared attributes, times the number of observed attributes by that of shared ones. */
    private double distance(Rows rows, int row, int donor) {
        double sum = 0;
        int shared = 0;
        for (int g = rows.observed().nextSetBit(0); g >= 0; g = rows.observed().nextSetBit(g + 1)) {
            if (present[donor].get(g)) {
                ColumnGroup group = donors.groups().get(g);
                shared++;
                for (int j = group.from(); j < group.to(); j++) {
                    sum = METRIC.add(sum, rows.matrix().value(row, j), donors.value(donor, j));
                }
            }
        }
        return sum * ((double) rows.observed().cardinality() / shared);
    }
}
