package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.params.Parameter;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * A detector that learns in iterations that can be made one by one, such as the networks of an ensemble. What an iteration
 * learns depends on the rows, the parameters and the iteration's number only: made at once, one by one or after a break,
 * the same iterations give the same model to the last bit.
 */
public interface IterativeDetector extends OutlierDetector {
    /** The parameter that says how many iterations {@link #fit} makes. */
    Parameter<Integer> iterationsParameter();

    /** The number of iterations that {@link #fit} makes, at least 1. */
    int iterations();

    /**
     * Prepares learning, without an iteration.
     *
     * @param rows training rows, as for {@link #fit}
     * @param context what the computation may use
     * @throws InvalidInputException if the rows cannot be used
     * @throws CancelledException if the host stopped the run
     */
    IterativeFit start(DataMatrix rows, ComputeContext context);

    /**
     * Makes a fit again, to go on with.
     *
     * @param state what {@link IterativeFit#writeTo} wrote; it is not changed, and can be used again
     * @param rows the very rows that the fit was started with
     * @throws InvalidInputException if the state does not fit together
     */
    IterativeFit resume(State state, DataMatrix rows);

    @Override
    default Fitted fit(DataMatrix rows, ComputeContext context) {
        IterativeFit fit = start(rows, context);
        fit.iterate(rows, iterations(), context);
        return fit.fitted(rows);
    }
}
