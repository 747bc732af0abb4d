package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Arrays;

/**
 * Reference rows prepared for searching. Neighbours are ordered by (comparison value of the metric, index); distances are
 * those of {@link Metric}. Thread-safe; to be closed after use.
 */
public final class NeighborIndex implements AutoCloseable {
    private final DataMatrix reference;
    private final Metric metric;
    private final NeighborSearch search;

    private NeighborIndex(DataMatrix reference, Metric metric, NeighborSearch search) {
        this.reference = reference;
        this.metric = metric;
        this.search = search;
    }

    /**
     * Prepares reference rows for many queries.
     *
     * @param engine searches them
     * @param reference the rows to search, at least one
     * @param metric the distance
     * @throws InvalidInputException if there are no rows, or the engine does not compute the metric
     */
    public static NeighborIndex of(DistanceEngine engine, DataMatrix reference, Metric metric) {
        if (reference.rows() == 0) {
            throw new InvalidInputException("There are no rows to search.");
        }
        if (!engine.computes(metric)) {
            throw new InvalidInputException(
                    "The engine '%s' does not compute the distance '%s'; the engines '%s' and '%s' do.",
                    engine.name(), metric, JavaDistanceEngine.NAME, Engines.AUTO);
        }
        NeighborSearch search =
                DistinctSearch.of(engine, reference, metric).orElseGet(() -> engine.search(reference, metric));
        return new NeighborIndex(reference, metric, search);
    }

    /**
     * Prepares reference rows for one query, and asks it.
     *
     * @param engine searches them
     * @param reference the rows to search
     * @param query as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param metric the distance
     * @param k as there
     * @param excludeSelf as there
     * @param context threads, progress and cancel check
     */
    public static NeighborTable nearest(
            DistanceEngine engine,
            DataMatrix reference,
            DataMatrix query,
            Metric metric,
            int k,
            boolean excludeSelf,
            ComputeContext context) {
        try (NeighborIndex index = of(engine, reference, metric)) {
            return index.nearest(query, k, excludeSelf, context);
        }
    }

    /** The reference rows. */
    public DataMatrix reference() {
        return reference;
    }

    /** The distance. */
    public Metric metric() {
        return metric;
    }

    /**
     * The k nearest reference rows of each query row.
     *
     * @param query rows of as many columns as the reference; the reference matrix itself for a self-join
     * @param k number of neighbours, 1 to the number of reference rows (less 1 if the self is excluded)
     * @param excludeSelf whether query row i must not find reference row i
     * @param context threads, progress and cancel check
     * @throws InvalidInputException if k or the columns do not fit, or all the neighbours do not fit into one array
     */
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        check(query, k, excludeSelf);
        NeighborTable found = search.nearest(query, k, excludeSelf, context);
        toDistances(found.distances());
        return found;
    }

    /**
     * The k nearest reference rows of each query row, and all others whose comparison value equals that of the k-th.
     *
     * @param query as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param k as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param excludeSelf as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param context threads, progress and cancel check
     * @throws InvalidInputException if k or the columns do not fit
     */
    public Neighborhoods nearestWithTies(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        check(query, k, excludeSelf);
        int most = reference.rows() - (excludeSelf ? 1 : 0);
        NeighborTable found = search.nearest(query, Math.min(k + 1, most), excludeSelf, context);
        return new Neighborhoods(this, query, excludeSelf, found, k);
    }

    /** All reference rows within a comparison value of each query row. */
    NeighborLists withinValues(DataMatrix query, double[] limits, ComputeContext context) {
        NeighborLists lists = search.within(query, limits, false, context);
        toDistances(lists.distances());
        return lists;
    }

    /**
     * All reference rows within a radius of each query row.
     *
     * @param query as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param radius largest distance, inclusive, at least 0
     * @param excludeSelf as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param context threads, progress and cancel check
     * @throws InvalidInputException if the columns do not fit or the radius is negative
     */
    public NeighborLists within(DataMatrix query, double radius, boolean excludeSelf, ComputeContext context) {
        checkColumns(query);
        if (!(radius >= 0)) {
            throw new InvalidInputException("The radius must be at least 0. Got %s instead.", radius);
        }
        double[] limits = new double[query.rows()];
        Arrays.fill(limits, largestWithin(radius));
        NeighborLists lists = search.within(query, limits, excludeSelf, context);
        toDistances(lists.distances());
        return lists;
    }

    /**
     * Distances of all pairs, in tiles.
     *
     * @param query as in {@link #nearest(DataMatrix, int, boolean, ComputeContext)}
     * @param consumer receives each tile once
     * @param context threads, progress and cancel check
     * @throws InvalidInputException if the columns do not fit
     */
    public void distances(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        checkColumns(query);
        TileConsumer converting = (firstQuery, queries, firstReference, references, values) -> {
            toDistances(values, queries * references);
            consumer.accept(firstQuery, queries, firstReference, references, values);
        };
        search.tiles(query, converting, context);
    }

    @Override
    public void close() {
        search.close();
    }

    /** The largest comparison value whose distance is at most the radius. */
    private double largestWithin(double radius) {
        if (!metric.hasRoot()) {
            return radius;
        }
        // Bisection over the bit patterns, which are in the order of the non-negative numbers.
        long from = Double.doubleToRawLongBits(0);
        long to = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
        while (from < to) {
            long middle = from + (to - from + 1) / 2;
            if (metric.distance(Double.longBitsToDouble(middle)) <= radius) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return Double.longBitsToDouble(from);
    }

    private void check(DataMatrix query, int k, boolean excludeSelf) {
        checkColumns(query);
        int most = reference.rows() - (excludeSelf ? 1 : 0);
        if (k < 1 || k > most) {
            throw new InvalidInputException(
                    "The number of neighbours must be between 1 and the number of %srows, %d. Got %d instead.",
                    excludeSelf ? "other " : "", most, k);
        }
        if (excludeSelf && query.rows() != reference.rows()) {
            throw new InvalidInputException(
                    "The self can be excluded only where query and reference rows are the same: %d query rows, %d"
                            + " reference rows.",
                    query.rows(), reference.rows());
        }
        if (query.rows() * (k + 1L) > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    "Of %d rows at most %d neighbours each can be found at once. Got %d instead.",
                    query.rows(), Integer.MAX_VALUE / query.rows() - 1, k);
        }
    }

    private void checkColumns(DataMatrix query) {
        if (reference.columns() != query.columns()) {
            throw new InvalidInputException(
                    "The query rows have %d columns, the reference rows %d.", query.columns(), reference.columns());
        }
    }

    /** Turns comparison values into distances. */
    void toDistances(double[] values) {
        toDistances(values, values.length);
    }

    private void toDistances(double[] values, int count) {
        if (!metric.hasRoot()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            values[i] = metric.distance(values[i]);
        }
    }
}
