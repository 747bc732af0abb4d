package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * What an {@link IterativeDetector} has learned so far. It does not keep the training rows: each call gets the very rows
 * that the fit was started with. For one thread at a time.
 */
public interface IterativeFit {
    /** The number of iterations made. */
    int iterations();

    /**
     * Makes iterations; if that fails, this fit is as before.
     *
     * @param rows the training rows
     * @param count how many, at least 1
     * @param context what the computation may use
     * @throws InvalidInputException if the rows or the parameters make learning fail
     * @throws CancelledException if the host stopped the run
     */
    void iterate(DataMatrix rows, int count, ComputeContext context);

    /** Writes what {@link IterativeDetector#resume} needs, as it is now. */
    void writeTo(State state);

    /** Whether what was learned is enough for a model. */
    boolean hasModel();

    /**
     * What the iterations made give; they may go on afterwards.
     *
     * @param rows the training rows
     * @throws InvalidInputException if there is none
     */
    Fitted fitted(DataMatrix rows);
}
