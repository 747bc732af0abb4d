package farpoint.data;

/**
 * The columns of a matrix that one attribute of the table has become.
 *
 * @param attribute the attribute's name
 * @param nominal whether the columns are indicators of its categories
 * @param from its first column
 * @param to one after its last column; equal to {@code from} if the attribute was constant in training and left out
 */
public record ColumnGroup(String attribute, boolean nominal, int from, int to) {
    /** Number of columns. */
    public int width() {
        return to - from;
    }
}
