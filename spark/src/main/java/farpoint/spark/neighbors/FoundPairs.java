package farpoint.spark.neighbors;

import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborTable;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What a task has found: pairs of comparison value and reference row, any number for each of its rows, on their way to the driver. */
final class FoundPairs implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Bytes of a pair. */
    static final int PAIR = Integer.BYTES + Double.BYTES;

    private final int[] offsets;
    private final int[] indices;
    private final double[] values;

    private FoundPairs(int[] offsets, int[] indices, double[] values) {
        this.offsets = offsets;
        this.indices = indices;
        this.values = values;
    }

    /** Whether a pair that was found is to be kept. */
    @FunctionalInterface
    interface Filter {
        boolean keeps(int row, int index);
    }

    /**
     * The neighbours that a search has found.
     *
     * @param table of rows and references as the search numbers them, comparison values
     * @param numbers the number of a reference among all
     * @param filter which pairs to keep
     */
    static FoundPairs of(NeighborTable table, IntUnaryOperator numbers, Filter filter) {
        int[] offsets = new int[table.rows() + 1];
        int[] indices = new int[table.indices().length];
        double[] values = new double[indices.length];
        int size = 0;
        for (int i = 0; i < table.rows(); i++) {
            for (int rank = 0; rank < table.k(); rank++) {
                int index = table.index(i, rank);
                if (filter.keeps(i, index)) {
                    indices[size] = numbers.applyAsInt(index);
                    values[size++] = table.distance(i, rank);
                }
            }
            offsets[i + 1] = size;
        }
        return new FoundPairs(offsets, Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }

    /** The same for lists, of which all is kept. */
    static FoundPairs of(NeighborLists lists, IntUnaryOperator numbers) {
        int[] indices = Arrays.stream(lists.indices()).map(numbers).toArray();
        return new FoundPairs(lists.offsets(), indices, lists.distances());
    }

    /** Takes what was found for a query row. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes pairs, which are in the order of (comparison value, index).
         *
         * @param row of the query
         * @param indices of the reference rows among all
         * @param values comparison values
         * @param from place of the first pair in both
         * @param to one after the last
         */
        void take(int row, int[] indices, double[] values, int from, int to);
    }

    /**
     * Gives all pairs away.
     *
     * @param numbers the number that a row of the task has among all query rows
     */
    void drainTo(IntUnaryOperator numbers, Taker taker) {
        for (int i = 0; i + 1 < offsets.length; i++) {
            taker.take(numbers.applyAsInt(i), indices, values, offsets[i], offsets[i + 1]);
        }
    }
}
