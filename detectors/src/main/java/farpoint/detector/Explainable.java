package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;

/** A model that can tell how much each column contributes to a row's score. */
public interface Explainable {
    /**
     * Splits the scores into contributions of the columns.
     *
     * @param rows n x d rows, prepared as the training rows were
     * @param context what the computation may use
     * @return n x d contributions, row-major; what a row's contributions add up to is stated by the model
     */
    double[] contributions(DataMatrix rows, ComputeContext context);

    /**
     * The same for rows that are training rows, of which training has scored each without itself. The default knows no
     * difference.
     *
     * @param rows some or all of the training rows, in any order
     */
    default double[] trainingContributions(DataMatrix rows, ComputeContext context) {
        return contributions(rows, context);
    }

    /**
     * How odd each column is by itself, whether it or another one is to blame; the contributions, where a detector makes no
     * difference.
     *
     * @param rows as there
     * @param context as there
     * @return n x dimension sizes, row-major
     */
    default double[] ownErrors(DataMatrix rows, ComputeContext context) {
        return contributions(rows, context);
    }
}
