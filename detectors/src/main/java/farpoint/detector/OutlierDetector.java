package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Scaling;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * An outlier detector: immutable hyper-parameters, normally a record whose constructor checks them. It knows no host, no
 * file, no thread pool and no threshold.
 */
public interface OutlierDetector {
    /** How the columns are to be scaled before {@link #fit} and {@link OutlierModel#score}. */
    Scaling scaling();

    /** What it finds where values are missing: normally what stands in for them. */
    default MissingUse missing() {
        return MissingUse.IMPUTE;
    }

    /**
     * Learns a model of the rows.
     *
     * @param rows training rows, n x d, finite, scaled as {@link #scaling} says
     * @param context what the computation may use
     * @return the fitted model and what there is to tell of the training rows
     * @throws InvalidInputException if the rows cannot be used, such as too few of them
     * @throws CancelledException if the host stopped the run
     */
    Fitted fit(DataMatrix rows, ComputeContext context);

    /**
     * Makes a model again that this detector has fitted; its scores are the same to the last bit.
     *
     * @param state what {@link OutlierModel#writeTo} wrote
     * @param columns the number of columns of the rows
     * @throws InvalidInputException if the state does not fit together
     */
    OutlierModel restore(State state, int columns);
}
