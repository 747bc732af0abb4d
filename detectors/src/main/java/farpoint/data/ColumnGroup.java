package farpoint.data;

import java.util.List;

/**
 * The columns of a matrix that one attribute of the table has become.
 *
 * @param attribute the attribute's name
 * @param categories what the columns of a nominal attribute indicate, one each; empty for a numeric one
 * @param from its first column
 * @param to one after its last column; equal to {@code from} if the attribute was constant in training and left out
 */
public record ColumnGroup(String attribute, List<String> categories, int from, int to) {
    /** Number of columns. */
    public int width() {
        return to - from;
    }

    /** Whether the columns are indicators of categories. */
    public boolean isNominal() {
        return !categories.isEmpty();
    }
}
