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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the nearest donors of rows, by the attributes that both have. Where several rows lack the same attributes, the distance
 * engine searches the donors that have all that they have; all others are compared one by one, to the same bits.
 */
final class DonorSearch {
    static final String TASK = "Nearest donors";
    private static final Metric METRIC = Metrics.SQUARED_EUCLIDEAN;

    /** For fewer rows it does not pay to hand donors to the engine. */
    static final int FEW = 32;

    /** What the engine has found for so many rows is in memory at a time. */
    private static final int ROWS_A_LOT = 4096;

    static final int ROWS_A_CHUNK = 16;

    private final DataMatrix donors;

    /** Those of the donors, NaN where one is missing. */
    private final double[] values;

    private final DonorDistances distances;

    /** Takes donors as {@link farpoint.data.Preprocessing} prepares them, which says where values are missing. */
    DonorSearch(DataMatrix donors) {
        this.donors = donors;
        this.values = donors.values().clone();
        for (int place = 0; place < values.length; place++) {
            if (donors.isStandIn(place / donors.columns(), place % donors.columns())) {
                values[place] = Double.NaN;
            }
        }
        distances = new DonorDistances(donors, values);
    }

    /** The donors, prepared. */
    DataMatrix donors() {
        return donors;
    }

    /** How far they are from each other. */
    DonorDistances distances() {
        return distances;
    }

    /** Takes what was found for a row; called from several threads. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes donors.
         *
         * @param place of the row in the list that was given
         * @param nearest numbers of the donors, nearest first, ties by their numbers
         */
        void accept(int place, int[] nearest);
    }

    /**
     * The rows to find donors for.
     *
     * @param matrix prepared as the donors are
     * @param numbers which of its rows
     * @param target the group of columns that is to be filled and does not count
     */
    record Rows(DataMatrix matrix, int[] numbers, int target) {
        /** The numbers of the groups of columns that a row has values in. */
        BitSet observed(int place) {
            BitSet observed = new BitSet();
            for (int g = 0; g < matrix.groups().size(); g++) {
                ColumnGroup group = matrix.groups().get(g);
                boolean counts = g != target && group.width() > 0;
                observed.set(g, counts && !matrix.isStandIn(numbers[place], group.from()));
            }
            return observed;
        }
    }

    /**
     * What the engine has found for a row.
     *
     * @param searched the donors that have all that the row has
     * @param others the other ones
     * @param table places in {@code searched}
     * @param row the row's place in the table
     */
    private record Found(int[] searched, int[] others, NeighborTable table, int row) {}

    /**
     * Finds the nearest donors of each row.
     *
     * @param candidates numbers of the donors that may be found, ascending
     * @param k how many; fewer are found where fewer share an attribute with a row
     */
    void forEach(Rows rows, int[] candidates, int k, Visitor visitor, ComputeContext context) {
        int[] numbers = rows.numbers();
        for (int from = 0; from < numbers.length; from += ROWS_A_LOT) {
            int first = from;
            int[] lot = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + ROWS_A_LOT));
            Visitor here = (place, nearest) -> visitor.accept(first + place, nearest);
            lot(new Rows(rows.matrix(), lot, rows.target()), candidates, k, here, context);
        }
    }

    private void lot(Rows rows, int[] candidates, int k, Visitor visitor, ComputeContext context) {
        Found[] found = byEngine(rows, candidates, k, context);
        context.forEachChunk(TASK, found.length, ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            NearestPairs best = new NearestPairs(k);
            for (int i = from; i < to; i++) {
                stop.check();
                if (found[i] != null) {
                    offer(found[i], best);
                }
                compare(rows, i, found[i] == null ? candidates : found[i].others(), best);
                visitor.accept(i, drain(best, k));
            }
        });
    }

    /** The numbers of the nearest, nearest first. */
    static int[] drain(NearestPairs best, int k) {
        int[] indices = new int[k];
        int count = best.finish();
        best.drainTo(indices, new double[k], 0);
        return Arrays.copyOf(indices, count);
    }

    /** For rows that lack the same as several others; null for the rest. */
    private Found[] byEngine(Rows rows, int[] candidates, int k, ComputeContext context) {
        Map<BitSet, List<Integer>> patterns = new LinkedHashMap<>();
        for (int i = 0; i < rows.numbers().length; i++) {
            patterns.computeIfAbsent(rows.observed(i), o -> new ArrayList<>()).add(i);
        }
        Found[] found = new Found[rows.numbers().length];
        patterns.forEach((observed, places) -> {
            int[] columns = columns(observed);
            int[] whole = places.size() < FEW || columns.length == 0
                    ? new int[0]
                    : Arrays.stream(candidates)
                            .filter(donor -> hasAll(donor, columns))
                            .toArray();
            if (whole.length > 0) {
                int[] others = Arrays.stream(candidates)
                        .filter(donor -> !hasAll(donor, columns))
                        .toArray();
                int[] alike = places.stream().mapToInt(i -> rows.numbers()[i]).toArray();
                NeighborTable table = NeighborIndex.nearest(
                        Engines.in(context, METRIC),
                        part(donors, whole, columns),
                        part(rows.matrix(), alike, columns),
                        METRIC,
                        Math.min(k, whole.length),
                        false,
                        context);
                IntStream.range(0, alike.length)
                        .forEach(row -> found[places.get(row)] = new Found(whole, others, table, row));
            }
        });
        return found;
    }

    private int[] columns(BitSet observed) {
        return observed.stream()
                .mapToObj(g -> donors.groups().get(g))
                .flatMapToInt(group -> IntStream.range(group.from(), group.to()))
                .toArray();
    }

    private boolean hasAll(int donor, int[] columns) {
        for (int column : columns) {
            if (Double.isNaN(values[donor * donors.columns() + column])) {
                return false;
            }
        }
        return true;
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

    private static void offer(Found found, NearestPairs best) {
        for (int rank = 0; rank < found.table().k(); rank++) {
            best.offer(
                    found.table().distance(found.row(), rank),
                    found.searched()[found.table().index(found.row(), rank)]);
        }
    }

    /** By the squared distance on the shared attributes, times the number of observed attributes by that of shared ones. */
    private void compare(Rows rows, int place, int[] candidates, NearestPairs best) {
        BitSet observed = rows.observed(place);
        int[] columns = columns(observed);
        int[] counts = counts(observed, columns.length);
        double[] row = Arrays.stream(columns)
                .mapToDouble(j -> rows.matrix().value(rows.numbers()[place], j))
                .toArray();
        double attributes = observed.cardinality();
        for (int donor : candidates) {
            int start = donor * donors.columns();
            double sum = 0;
            int shared = 0;
            for (int j = 0; j < row.length; j++) {
                double other = values[start + columns[j]];
                if (!Double.isNaN(other)) {
                    sum += (row[j] - other) * (row[j] - other);
                    shared += counts[j];
                }
            }
            if (shared > 0) {
                best.offer(sum * (attributes / shared), donor);
            }
        }
    }

    /** 1 for the first column of each attribute, as a category has several columns and is one attribute, and 0 for others. */
    private int[] counts(BitSet observed, int columns) {
        int[] counts = new int[columns];
        int place = 0;
        for (int g = observed.nextSetBit(0); g >= 0; g = observed.nextSetBit(g + 1)) {
            counts[place] = 1;
            place += donors.groups().get(g).width();
        }
        return counts;
    }
}
