package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import java.util.stream.IntStream;

/** What stands in for missing values, where it matters that it does. */
public final class StandIns {
    /** A share of missing values whose stand-ins, which have next to no error, hardly move a median of errors. */
    private static final double FEW = 0.1;

    private StandIns() {}

    /** The rows that count for what is learnt about a column: all, or those with a value, if more than a few have none. */
    public static int[] counting(DataMatrix rows, int column) {
        int[] present = IntStream.range(0, rows.rows())
                .filter(i -> !rows.isStandIn(i, column))
                .toArray();
        boolean few = rows.rows() - present.length <= FEW * rows.rows();
        return few ? IntStream.range(0, rows.rows()).toArray() : present;
    }

    /**
     * The variance of a linear form over what the missing values of a row may be: of standardised columns, taken for
     * independent ones.
     */
    static double variance(LinearForm form, DataMatrix rows, int row) {
        if (!rows.hasStandIn(row)) {
            return 0;
        }
        double variance = 0;
        for (int k = 0; k < form.columns().length; k++) {
            if (rows.isStandIn(row, form.columns()[k])) {
                variance += form.weights()[k] * form.weights()[k];
            }
        }
        return variance;
    }
}
