package farpoint.data.ranks;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import java.util.stream.IntStream;

/** Computes columns of rows that are here, as many at a time as there is room for. */
final class WholeColumns {
    /** Columns that a thread works on at a time, and how many numbers it may hold for them. */
    private static final int MOST_COLUMNS = 16;

    private static final int MOST_NUMBERS = 1 << 24;

    private WholeColumns() {}

    /** Takes whole columns. */
    @FunctionalInterface
    interface Use {
        /**
         * Takes a column; called from several threads.
         *
         * @param column from 0
         * @param numbers one a row, to be overwritten
         */
        void take(int column, double[] numbers);
    }

    static void each(String name, DataMatrix rows, RowColumns columns, ComputeContext context, Use use) {
        int n = rows.rows();
        int some = Math.max(1, Math.min(MOST_COLUMNS, MOST_NUMBERS / n));
        context.forEachChunk(name, columns.count(), some, (chunk, from, to) -> {
            double[][] whole = new double[to - from][n];
            columns.select(IntStream.range(from, to).toArray())
                    .compute(
                            rows,
                            0,
                            n,
                            (column, row, numbers, size) -> System.arraycopy(numbers, 0, whole[column], row, size));
            for (int j = from; j < to; j++) {
                use.take(j, whole[j - from]);
            }
        });
    }
}
