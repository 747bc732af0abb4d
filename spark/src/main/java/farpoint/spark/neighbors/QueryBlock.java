package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Query rows of a task. Their values travel only where the task does not have them anyway. */
final class QueryBlock implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Spark warns of tasks of more than a million bytes. */
    private static final int MOST_VALUES = 100_000;

    private final int[] numbers;
    private final double[] limits;
    private final int columns;

    /** Null if the rows are those of these numbers in the reference block. */
    private final double[] values;

    private QueryBlock(int[] numbers, double[] limits, DataMatrix query, boolean areReferences) {
        this.numbers = numbers;
        this.limits = limits;
        this.columns = query.columns();
        this.values = areReferences ? null : query.select(numbers).values();
    }

    /**
     * Cuts query rows into blocks.
     *
     * @param query the rows
     * @param limits what is wanted of each, if the search has limits, else empty
     * @param order their numbers in an order in which near rows tend to be near each other, where that is of use
     * @param size most rows a block
     * @param areReferences whether they are the rows of the one reference block
     */
    static List<QueryBlock> cut(DataMatrix query, double[] limits, int[] order, int size, boolean areReferences) {
        int step = areReferences ? size : Math.max(1, Math.min(size, MOST_VALUES / query.columns()));
        List<QueryBlock> blocks = new ArrayList<>();
        for (int from = 0; from < order.length; from += step) {
            int[] numbers = Arrays.copyOfRange(order, from, Math.min(from + step, order.length));
            double[] own = limits.length == 0
                    ? limits
                    : IntStream.of(numbers).mapToDouble(i -> limits[i]).toArray();
            blocks.add(new QueryBlock(numbers, own, query, areReferences));
        }
        return blocks;
    }

    int size() {
        return numbers.length;
    }

    /** The number that a row has among all query rows. */
    int number(int row) {
        return numbers[row];
    }

    /** The limit of each row. */
    double[] limits() {
        return limits;
    }

    /** The rows, where they are searched for. */
    DataMatrix rows(ReferenceBlock reference) {
        return values == null ? reference.rows().select(numbers) : DataMatrix.of(numbers.length, columns, values);
    }
}
