package farpoint.data.ranks;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.MedianDeviation;
import java.util.function.DoubleUnaryOperator;

/** Medians and median absolute deviations of columns, the same to the last bit wherever the rows lie. */
public interface ColumnSpreads {
    /** Of rows that are here. */
    static ColumnSpreads of(DataMatrix rows, ComputeContext context) {
        return (name, columns, noise, use) -> WholeColumns.each(
                name, rows, columns, context, (j, numbers) -> use.take(j, MedianDeviation.of(numbers)));
    }

    /** Of rows that lie elsewhere. */
    static ColumnSpreads of(BlockedRows rows, ComputeContext context) {
        return new BlockedSpreads(rows, context);
    }

    /** The rows' own columns. */
    static RowColumns plain(int columns) {
        return PlainColumns.all(columns);
    }

    /**
     * Finds the spread of each column.
     *
     * @param name what is done, for a person who watches
     * @param columns the columns
     * @param noise which deviation counts as 0, by the median
     * @param use what is done with the spreads, in any order and from several threads
     * @throws InvalidInputException if rows that lie elsewhere have changed between two looks at them, or more deviations are
     *     asked for than can come here
     * @throws CancelledException if the run was stopped
     */
    void each(String name, RowColumns columns, DoubleUnaryOperator noise, Use use);

    /** Takes spreads. */
    interface Use {
        /** Whether what stands in for a column's median absolute deviation is asked for if that counts as 0. */
        boolean isRareUsed(int column);

        /** Takes a column's spread; its deviations are known as far as they are asked for. */
        void take(int column, MedianDeviation spread);
    }
}
