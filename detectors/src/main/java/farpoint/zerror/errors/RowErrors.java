package farpoint.zerror.errors;

import java.util.Arrays;

/**
 * The errors of rows, and how much of them is known.
 *
 * @param errors n x targets, row-major, finite, or NaN where a row has no value of the target
 * @param known of the variance of each error, the share that would be there if no value of the row were missing, 0 to 1; n x
 *     targets, or empty where errors do not allow for missing values, or none is missing
 */
public record RowErrors(double[] errors, double[] known) {
    /** Errors that do not allow for missing values. */
    public static RowErrors of(double[] errors) {
        return new RowErrors(errors, new double[0]);
    }

    /** The errors of a row. */
    public double[] ofRow(int row, int targets) {
        return Arrays.copyOfRange(errors, row * targets, (row + 1) * targets);
    }
}
