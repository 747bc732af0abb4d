package farpoint.data;

import farpoint.run.ComputeContext;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a {@link DataMatrix} that lie in {@link Blocks} elsewhere. To be closed after use. */
public interface BlockedRows extends AutoCloseable {
    /**
     * The rows of a matrix that is here.
     *
     * @param context threads, progress and cancel check
     */
    static BlockedRows of(DataMatrix rows, ComputeContext context) {
        return new LocalRows(rows, context);
    }

    /** Number of rows, at least 1. */
    int rows();

    /** Number of columns, at least 1. */
    int columns();

    /** The attributes that the columns come from, in order, as {@link DataMatrix#groups}. */
    List<ColumnGroup> groups();

    /**
     * Finds something out about all rows: the task's results of all {@link Blocks}, merged as {@link Blocks#merged} does.
     *
     * @param name what is done, for a person who watches
     */
    <R extends Serializable> R fold(String name, BlockTask<R> task);

    /**
     * Finds a number for each row.
     *
     * @param name what is done, for a person who watches
     * @return one number a row, in order
     */
    double[] each(String name, RowTask task);

    /**
     * The given rows, in the given order, with word of which values stand in for missing ones.
     *
     * @param indices row numbers from 0; as many as fit here
     */
    DataMatrix select(int[] indices);

    /** All rows, in order; as many as fit here. */
    default DataMatrix all() {
        return select(IntStream.range(0, rows()).toArray());
    }

    @Override
    void close();
}
