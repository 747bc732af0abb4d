package farpoint.imputation;

import java.util.Arrays;
import java.util.List;

/**
 * The values that an attribute has got.
 *
 * @param column the attribute's place in the table
 * @param neighbors the number of donors to draw from
 * @param rows numbers of the rows without a value, ascending
 * @param draws for each imputation the value of each of these rows: a number, or the index of a category of the filled table
 * @param low the 5 % quantile of each row's donors; NaN of a category, or if there was no donor
 * @param high the 95 % quantile of these
 */
public record FilledAttribute(int column, int neighbors, int[] rows, double[][] draws, double[] low, double[] high) {
    /** The same with the indices that categories have among others. */
    FilledAttribute renamed(List<String> categories, List<String> others) {
        if (categories.isEmpty() || categories.equals(others)) {
            return this;
        }
        int[] indices = categories.stream().mapToInt(others::indexOf).toArray();
        double[][] renamed = Arrays.stream(draws)
                .map(values -> Arrays.stream(values).map(v -> indices[(int) v]).toArray())
                .toArray(double[][]::new);
        return new FilledAttribute(column, neighbors, rows, renamed, low, high);
    }
}
