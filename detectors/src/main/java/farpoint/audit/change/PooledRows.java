package farpoint.audit.change;

import farpoint.audit.finding.SharedAttributes;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Equally many rows of two tables of the same attributes.
 *
 * @param table those of the first one, then those of the second, with what can be prepared
 * @param there numbers of the first one's rows in it, ascending
 * @param here and of the second one's
 */
record PooledRows(Table table, int[] there, int[] here) {
    /**
     * Draws them.
     *
     * @param most of each table at most so many
     */
    static PooledRows of(SharedAttributes shared, int most, long seed) {
        int each = Math.min(most, Math.min(shared.there().rows(), shared.here().rows()));
        int[] there = drawn(shared.there().rows(), each, seed, 0);
        int[] here = drawn(shared.here().rows(), each, seed, 1);
        return new PooledRows(pooled(shared.there().select(there), shared.here().select(here)), there, here);
    }

    private static int[] drawn(int rows, int count, long seed, int file) {
        int[] numbers = IntStream.range(0, rows).toArray();
        if (rows == count) {
            return numbers;
        }
        RandomStream.of(seed, "rows for a comparison of files", file).shuffle(numbers, count);
        int[] drawn = Arrays.copyOf(numbers, count);
        Arrays.sort(drawn);
        return drawn;
    }

    private static Table pooled(Table there, Table here) {
        Table.Builder builder = Table.builder(there.rows() + here.rows());
        for (int j = 0; j < there.columns(); j++) {
            double[] values = DoubleStream.concat(Arrays.stream(there.column(j)), Arrays.stream(here.column(j)))
                    .toArray();
            // Both files together may have so many categories that they are names.
            if (LeftOut.of(there.attribute(j), values).isEmpty()
                    && !Arrays.stream(values).allMatch(Double::isNaN)) {
                builder.add(there.attribute(j), values);
            }
        }
        return builder.build();
    }

    /** Rows of each table. */
    int each() {
        return here.length;
    }

    /** Whether a row of {@link #table} is of the second one. */
    boolean isHere(int row) {
        return row >= there.length;
    }

    /** Numbers of rows of {@link #table}: so many of either table, drawn, and all others; both ascending. */
    int[][] split(int each, long seed, String purpose) {
        int[] first = IntStream.range(0, there.length).toArray();
        int[] second = IntStream.range(there.length, 2 * there.length).toArray();
        RandomStream.of(seed, purpose, 0).shuffle(first, each);
        RandomStream.of(seed, purpose, 1).shuffle(second, each);
        return new int[][] {joined(first, second, 0, each), joined(first, second, each, there.length)};
    }

    private static int[] joined(int[] first, int[] second, int from, int to) {
        return IntStream.concat(Arrays.stream(first, from, to), Arrays.stream(second, from, to))
                .sorted()
                .toArray();
    }
}
