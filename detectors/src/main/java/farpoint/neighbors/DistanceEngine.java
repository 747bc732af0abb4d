package farpoint.neighbors;

import farpoint.ComputeContext;
import farpoint.data.DataMatrix;

/** Exact k nearest neighbours. Whichever engine runs, the result is that of double arithmetic with ties by index. */
public interface DistanceEngine extends AutoCloseable {
    /** The engine's name, such as "java". */
    String name();

    /** Engine and device in words, for logs and provenance. */
    String description();

    /**
     * Finds the nearest reference rows of each query row by Euclidean distance.
     *
     * @param reference the rows to search
     * @param query the rows to search for, of the same number of columns
     * @param k number of neighbours, 1 to the number of reference rows (less 1 if the self is excluded)
     * @param excludeSelf whether query row i must not find reference row i; only if both are the same rows
     * @param context threads, progress and cancel check
     */
    NeighborTable nearest(DataMatrix reference, DataMatrix query, int k, boolean excludeSelf, ComputeContext context);

    /** Releases the device. */
    @Override
    default void close() {}
}
