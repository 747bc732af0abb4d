package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Optional;

/**
 * What predicts a row, fitted: tells the error of each target. A target is an attribute or, in the form classes, the row's
 * class. Immutable and safe for use by several threads.
 */
public interface Predictor {
    /** The number of targets. */
    int targets();

    /** What the class of a row has for a column. */
    int NO_COLUMN = -1;

    /** The first column of a target, where its contribution is shown, or {@link #NO_COLUMN}. */
    int column(int target);

    /** The number of columns of the rows. */
    int dimension();

    /**
     * The errors of rows.
     *
     * @return n x {@link #targets} errors, row-major, finite, or NaN where a row has no value of the target
     */
    double[] errors(DataMatrix rows, ComputeContext context);

    /** The variance that what stands in for missing values adds to the error of a row; 0 where the error allows for it. */
    default double variance(DataMatrix rows, int row) {
        return 0;
    }

    /** The errors of rows, and how much of them is known. */
    default RowErrors rowErrors(DataMatrix rows, ComputeContext context) {
        return RowErrors.of(errors(rows, context));
    }

    /** A row whose wrong values can be put right one after the other; empty where that cannot be told, such as of missing values. */
    default Optional<Repair> repair(DataMatrix rows, int row) {
        return Optional.empty();
    }

    /** A row of which some targets have the value that all others predict. */
    interface Repair {
        /** The errors of all targets. */
        double[] errors();

        /** The same row with the predicted value of one more target. */
        Repair without(int target);
    }

    /** Writes what reading it again needs. */
    void writeTo(State state);
}
