package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;

/** The training rows of a model that takes them for neighbours, to find them among rows to score. */
@FunctionalInterface
public interface KnownRows {
    /**
     * The number of rows that equal a training row, value for value.
     *
     * @param rows rows prepared as the training rows were
     * @param context threads, progress and cancel check
     */
    int count(DataMatrix rows, ComputeContext context);
}
