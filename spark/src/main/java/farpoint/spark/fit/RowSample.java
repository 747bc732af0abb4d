package farpoint.spark.fit;

import farpoint.stats.RandomStream;
import java.util.HashSet;
import java.util.Set;

/** Draws row numbers, by R. W. Floyd's algorithm, which needs no list of all of them. */
final class RowSample {
    private RowSample() {}

    /**
     * A uniform sample, which depends on nothing but these numbers.
     *
     * @param rows the number of all rows
     * @param count how many are drawn, at most all
     * @return row numbers from 0, ascending
     */
    static int[] of(int rows, int count, long seed) {
        RandomStream random = RandomStream.of(seed, "sample of rows to learn from", 0);
        Set<Integer> drawn = new HashSet<>();
        for (int last = rows - count; last < rows; last++) {
            int row = random.below(last + 1);
            drawn.add(drawn.contains(row) ? last : row);
        }
        return drawn.stream().mapToInt(row -> row).sorted().toArray();
    }
}
