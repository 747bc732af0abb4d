package weka.core.neighboursearch.farpoint;

import farpoint.data.DataMatrix;
import farpoint.neighbors.spi.NeighborTable;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Answers queries before they are made. Schemes such as the local outlier factor, or the choice of k by leaving one out, search
 * for all instances one by one, in their order. When some have come so, the engine finds the neighbours of the next block of
 * rows at once, and of larger blocks as long as the queries follow. An answer is given only where it must be the linear
 * search's: where no two distances are equal, as their order depends on all distances that the linear search has met.
 */
final class ReadAhead {
    /** Queries in the order of the rows after which the next rows are expected. */
    private static final int RUN = 16;

    private static final int FIRST_BLOCK = 256;
    private static final int LARGEST_BLOCK = 4096;

    /** Neighbours that a block may hold. */
    private static final int MOST_NEIGHBORS = 1 << 22;

    /** Additions in all searches for all rows, from which on it is worth while to look for devices: about half a second. */
    private static final double WORTH = 2e9;

    /** What a value takes in the engine. */
    private static final double BYTES_A_VALUE = 24;

    private final NormalizedColumns columns;
    private final SearchEngine engine;
    private DataMatrix matrix;
    private NeighborTable table;
    private int block = FIRST_BLOCK;
    private int from;
    private int last = -1;
    private int run;
    private int answered;
    private boolean givenUp;

    ReadAhead(NormalizedColumns columns, SearchEngine engine) {
        this.columns = columns;
        this.engine = engine;
        double values = (double) columns.rows() * columns.columns();
        boolean fits = values * BYTES_A_VALUE < Runtime.getRuntime().maxMemory() / 2.0;
        this.givenUp = values == 0 || !fits || engine.isAuto() && values * columns.rows() < WORTH;
    }

    /** Whether this is for these columns. */
    boolean isFor(NormalizedColumns current) {
        return columns == current;
    }

    /**
     * The k nearest rows, if they are known beyond doubt, or else null.
     *
     * @param query the target's values
     * @param k number of neighbours
     * @param isTarget whether a row is the target itself, which is not its own neighbour
     */
    Neighbors nearest(double[] query, int k, IntPredicate isTarget) {
        int row = table == null ? -1 : place(query);
        if (row < 0) {
            return null;
        }
        Neighbors found = certain(row - from, k, isTarget);
        answered += found == null ? 0 : 1;
        last = row;
        return found;
    }

    /** The row of the block that has these values, first looked for where it is expected; -1 if there is none. */
    private int place(double[] query) {
        int size = table.rows();
        int expected = Math.max(0, last + 1 - from);
        for (int i = 0; i < size; i++) {
            int row = from + (expected + i) % size;
            if (columns.isRow(row, query)) {
                return row;
            }
        }
        return -1;
    }

    private Neighbors certain(int place, int k, IntPredicate isTarget) {
        int[] rows = new int[table.k()];
        double[] distances = new double[table.k()];
        int count = 0;
        for (int rank = 0; rank < table.k() && count <= k; rank++) {
            if (!isTarget.test(table.index(place, rank))) {
                rows[count] = table.index(place, rank);
                distances[count] = table.distance(place, rank);
                if (count > 0 && distances[count] == distances[count - 1]) {
                    return null;
                }
                count++;
            }
        }
        if (count <= k && table.k() < columns.rows()) {
            return null;
        }
        int size = Math.min(k, count);
        return new Neighbors(Arrays.copyOf(rows, size), Arrays.copyOf(distances, size));
    }

    /**
     * Learns of a query that was searched for alone, and reads ahead where the queries come in the order of the rows.
     *
     * @param query the target's values
     * @param k number of neighbours
     * @param distances of all rows
     */
    void searched(double[] query, int k, double[] distances) {
        int row = givenUp ? -1 : rowFromLast(query, distances);
        if (row < 0) {
            run = 0;
            table = null;
            block = FIRST_BLOCK;
        } else if (row > last) {
            run++;
        }
        last = row;
        if (run >= RUN && (table == null || row >= from + table.rows())) {
            read(row + 1, k);
        }
    }

    private int rowFromLast(double[] query, double[] distances) {
        for (int row = Math.max(0, last); row < distances.length; row++) {
            if (distances[row] == 0 && columns.isRow(row, query)) {
                return row;
            }
        }
        return -1;
    }

    private void read(int first, int k) {
        // Besides the k neighbours the row itself, and one more that shows whether the k-th has a tie.
        int neighbors = (int) Math.min(columns.rows(), k + 2L);
        int size = Math.min(Math.min(block, columns.rows() - first), MOST_NEIGHBORS / neighbors);
        if (table != null && 2 * answered < table.rows()) {
            giveUp();
            return;
        }
        table = null;
        if (size < RUN) {
            return;
        }
        int[] rows = IntStream.range(first, first + size).toArray();
        try {
            matrix = matrix == null ? columns.matrix() : matrix;
            table = engine.nearest(matrix, columns.metric(), rows, neighbors);
        } catch (OutOfMemoryError e) {
            // The linear search goes on without; a search that throws makes some schemes wait for ever.
            giveUp();
            return;
        }
        from = first;
        answered = 0;
        block = Math.min(2 * block, LARGEST_BLOCK);
    }

    private void giveUp() {
        givenUp = true;
        matrix = null;
        table = null;
        engine.close();
    }
}
