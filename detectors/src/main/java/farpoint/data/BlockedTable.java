package farpoint.data;

import java.io.Serializable;
import java.util.List;

/**
 * A table whose rows lie in blocks elsewhere, such as on other machines, and need not fit into one. What is found out about it does
 * not depend on where they lie, in how many parts, or in which order these finish.
 */
public interface BlockedTable {
    /** Number of rows, at least 0. */
    int rows();

    /** All columns' names and types. */
    List<Attribute> attributes();

    /**
     * Finds something out about each column, of which one is in one place as a whole then.
     *
     * @return results in the order of the columns
     */
    <R extends Serializable> List<R> columns(ColumnTask<R> task);

    /**
     * The given rows, in the given order.
     *
     * @param indices row numbers from 0; as many as fit here
     */
    Table select(int[] indices);

    /**
     * The rows as they are prepared for a detector. To be closed after use, as they may be kept.
     *
     * @param preprocessing how
     */
    BlockedRows prepared(Preprocessing preprocessing);
}
