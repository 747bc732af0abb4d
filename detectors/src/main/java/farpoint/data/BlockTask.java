package farpoint.data;

import java.io.Serializable;

/**
 * What is to be found out about each block of rows, and how the results of two neighbouring blocks become one. It travels to where
 * the rows are: so it holds numbers, text and bytes only.
 *
 * @param <R> the result, which travels back
 */
public interface BlockTask<R extends Serializable> extends Travelling {
    /**
     * The result of a block.
     *
     * @param rows a matrix that the block is in
     * @param from the block's first row in it
     * @param to one after its last row in it
     */
    R of(DataMatrix rows, int from, int to);

    /**
     * The result of a block and the next one together.
     *
     * @param left may be changed and returned
     */
    R merge(R left, R right);
}
