package farpoint.neighbors.spi;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.run.ComputeContext;

/**
 * What a back end does with prepared reference rows. All values are comparison values of the {@link Metric}, all arguments
 * have been checked by {@code NeighborIndex}. Thread-safe.
 */
public interface NeighborSearch extends AutoCloseable {
    /**
     * The k nearest reference rows of each query row, by (comparison value, index).
     *
     * @param query the rows to search for; the very reference matrix for a self-join, which a back end may then speed up
     * @param k number of neighbours, at least 1, at most the rows that can be found
     * @param excludeSelf whether query row i must not find reference row i
     * @param context threads, progress and cancel check
     */
    NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context);

    /**
     * All reference rows within a limit of each query row, by (comparison value, index).
     *
     * @param query the rows to search for
     * @param limits largest comparison value for each query row, inclusive
     * @param excludeSelf whether query row i must not find reference row i
     * @param context threads, progress and cancel check
     */
    NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context);

    /**
     * Comparison values of all pairs, in tiles.
     *
     * @param query the rows to compare with
     * @param consumer receives each tile once
     * @param context threads, progress and cancel check
     */
    void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context);

    /** Releases what the back end holds for these rows. */
    @Override
    default void close() {}
}
