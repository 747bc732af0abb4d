package farpoint.data.ranks;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.Travelling;
import java.util.List;

/** Columns of numbers that are computed from rows, each number from one row. They travel to where the rows are. */
public interface RowColumns extends Travelling {
    /** The number of columns. */
    int count();

    /**
     * What a column is, for a person, such as "attribute 'x'".
     *
     * @param column its number, from 0
     * @param groups those of the rows
     */
    String text(int column, List<ColumnGroup> groups);

    /**
     * Some of the columns.
     *
     * @param columns their numbers from 0, ascending
     */
    RowColumns select(int[] columns);

    /**
     * Computes all columns' numbers, some rows at a time.
     *
     * @param rows the rows
     * @param from the first row
     * @param to one after the last row
     * @param sink gets the numbers; of each column in the order of the rows
     */
    void compute(DataMatrix rows, int from, int to, Sink sink);

    /** Takes numbers. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes numbers of a column.
         *
         * @param column the column, from 0
         * @param row the row of the first number
         * @param numbers one a row; may be changed, and is used again
         * @param size how many there are
         */
        void take(int column, int row, double[] numbers, int size);
    }
}
