package farpoint.data;

import java.io.Serializable;

/**
 * What is to be found out about each column of a table; it travels as a {@link BlockTask} does.
 *
 * @param <R> the result, which travels back
 */
public interface ColumnTask<R extends Serializable> extends Travelling {
    /**
     * The result of a column.
     *
     * @param column its place in the table
     * @param attribute its name and type
     * @param values one a row, in order, NaN where it is missing; may be reordered
     */
    R of(int column, Attribute attribute, double[] values);
}
