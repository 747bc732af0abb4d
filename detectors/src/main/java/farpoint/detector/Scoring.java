package farpoint.detector;

import farpoint.data.DataMatrix;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;

/**
 * A model that was opened to score time and again: what scoring needs besides the model, such as an index of the training rows,
 * is made once and kept. Safe for use by several threads; to be closed after use.
 */
@FunctionalInterface
public interface Scoring extends AutoCloseable {
    /**
     * Scores rows, to the same bits as {@link OutlierModel#score}.
     *
     * @param rows as there
     * @param context threads, progress and cancel check of this call
     * @return n finite scores
     * @throws CancelledException if the host stopped the run
     */
    double[] score(DataMatrix rows, ComputeContext context);

    /** Releases what is kept. */
    @Override
    default void close() {}
}
