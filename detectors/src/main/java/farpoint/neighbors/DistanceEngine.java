package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import java.util.Map;

/**
 * Exact distances and nearest neighbours. Whichever engine runs, the result is that of double arithmetic as {@link Metric}
 * defines it, ordered by (comparison value, index). Memory grows with the rows and the neighbours asked for, never with the
 * square of the rows.
 */
public interface DistanceEngine extends AutoCloseable {
    /** The engine's name, such as "java". */
    String name();

    /** Engine and device in words, for logs and provenance. */
    String description();

    /**
     * Prepares reference rows for searching; for back ends. Callers use {@link #index}, which checks what it is given.
     *
     * @param reference the rows to search, at least one
     * @param metric the distance
     */
    NeighborSearch search(DataMatrix reference, Metric metric);

    /**
     * Prepares reference rows for many queries; to be closed after use.
     *
     * @param reference the rows to search, at least one
     * @param metric the distance
     */
    default NeighborIndex index(DataMatrix reference, Metric metric) {
        return NeighborIndex.of(this, reference, metric);
    }

    /**
     * Finds the nearest reference rows of each query row.
     *
     * @param reference the rows to search
     * @param query the rows to search for, of the same number of columns
     * @param metric the distance
     * @param k number of neighbours, 1 to the number of reference rows (less 1 if the self is excluded)
     * @param excludeSelf whether query row i must not find reference row i; only if both are the same rows
     * @param context threads, progress and cancel check
     */
    default NeighborTable nearest(
            DataMatrix reference, DataMatrix query, Metric metric, int k, boolean excludeSelf, ComputeContext context) {
        try (NeighborIndex index = index(reference, metric)) {
            return index.nearest(query, k, excludeSelf, context);
        }
    }

    /** Finds the nearest reference rows of each query row by Euclidean distance. */
    default NeighborTable nearest(
            DataMatrix reference, DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        return nearest(reference, query, Metric.EUCLIDEAN, k, excludeSelf, context);
    }

    /** What the engine has measured since it was opened, by name, such as the milliseconds that its device computed. */
    default Map<String, Long> statistics() {
        return Map.of();
    }

    /** Releases the device. */
    @Override
    default void close() {}
}
