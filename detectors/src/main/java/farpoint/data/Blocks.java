package farpoint.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * How rows are cut into blocks whose sums are added up in a fixed order, so that no sum depends on threads, nor on where the
 * rows lie: there are {@value #FEW} blocks, more of large tables so that no block is too large for a task, and fewer of small
 * ones. Neighbouring sums are added {@value #FEW} at a time, and so are the sums of these.
 */
public final class Blocks {
    private static final int FEW = 16;
    private static final int LEAST_ROWS = 256;
    private static final int MOST_ROWS = 16_384;

    private Blocks() {}

    /**
     * The number of rows in each block but the last, which may have fewer.
     *
     * @param rows number of all rows, at least 0
     */
    public static int size(int rows) {
        return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, (int) (((long) rows + FEW - 1) / FEW)));
    }

    /** The number of blocks. */
    public static int count(int rows) {
        return (int) (((long) rows + size(rows) - 1) / size(rows));
    }

    /** The number of merged results that {@link #group} neighbours make. */
    public static int groups(int results) {
        return (results + FEW - 1) / FEW;
    }

    /** Which merged result a result goes into. */
    public static int group(int result) {
        return result / FEW;
    }

    /**
     * Merges the results of all blocks.
     *
     * @param results one a block, in order; at least one
     * @param merge merges a result with the next one; may change and return the first
     */
    public static <R> R merged(List<R> results, BinaryOperator<R> merge) {
        List<R> level = results;
        while (level.size() > 1) {
            List<R> next = new ArrayList<>();
            for (int from = 0; from < level.size(); from += FEW) {
                List<R> neighbours = level.subList(from, Math.min(from + FEW, level.size()));
                next.add(neighbours.stream().reduce(merge).orElseThrow());
            }
            level = next;
        }
        return level.get(0);
    }
}
