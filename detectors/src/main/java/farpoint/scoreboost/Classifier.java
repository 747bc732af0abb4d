package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.state.State;

/** What has learnt to tell labelled outliers from other rows. */
interface Classifier {
    /** The logarithm of the odds that each row is an outlier, finite, if outliers were as many as other rows. */
    double[] logOdds(DataMatrix rows, ComputeContext context);

    /**
     * How much each column adds to {@link #logOdds}; the sum over columns is their difference from those of the training rows'
     * average.
     *
     * @return rows x columns, row-major
     */
    double[] credits(DataMatrix rows, ComputeContext context);

    /** Writes what makes it again. */
    void writeTo(State state);
}
