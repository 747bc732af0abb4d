package farpoint.data;

/** A number that is to be found for each row of a block; it travels as a {@link BlockTask} does. */
@FunctionalInterface
public interface RowTask extends Travelling {
    /**
     * The numbers of a block's rows.
     *
     * @param rows a matrix that the block is in
     * @param from the block's first row in it
     * @param to one after its last row in it
     * @return to - from numbers
     */
    double[] of(DataMatrix rows, int from, int to);
}
