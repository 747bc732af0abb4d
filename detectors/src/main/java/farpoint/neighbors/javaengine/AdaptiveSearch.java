package farpoint.neighbors.javaengine;

import farpoint.data.DataMatrix;
import farpoint.neighbors.screening.ScreeningKernels;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A search that begins with the loops that every JVM has, and goes on with those of the vector module when there has
 * been enough work for them: rows that stay indexed do not know how often they will be asked for. The results are the
 * same bits.
 */
final class AdaptiveSearch implements NeighborSearch {
    private final int rows;
    private final int columns;
    private final Function<ScreeningKernels, NeighborSearch> maker;
    private final AtomicLong asked = new AtomicLong();
    private volatile NeighborSearch current;
    private volatile boolean isFinal;

    /**
     * A search with the loops that every JVM has.
     *
     * @param reference the rows to search
     * @param maker makes the search with some loops
     */
    AdaptiveSearch(DataMatrix reference, Function<ScreeningKernels, NeighborSearch> maker) {
        this.rows = reference.rows();
        this.columns = reference.columns();
        this.maker = maker;
        this.current = maker.apply(ScreeningKernels.PLAIN);
    }

    @Override
    public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
        if (!isFinal && isWorthwhile(query.rows())) {
            improve();
        }
        return current.nearest(query, k, excludeSelf, context);
    }

    /** As many query rows as there are rows were counted when the rows were indexed. */
    private boolean isWorthwhile(int queries) {
        long more = Math.min(queries, asked.addAndGet(queries) - rows);
        return more > 0 && KernelChoice.JVM.of(more, rows, columns).isVector();
    }

    private synchronized void improve() {
        if (!isFinal) {
            current = maker.apply(ScreeningKernels.best());
            isFinal = true;
        }
    }

    @Override
    public NeighborLists within(DataMatrix query, double[] limits, boolean excludeSelf, ComputeContext context) {
        return current.within(query, limits, excludeSelf, context);
    }

    @Override
    public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
        current.tiles(query, consumer, context);
    }
}
