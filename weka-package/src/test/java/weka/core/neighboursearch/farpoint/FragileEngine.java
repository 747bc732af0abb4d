package weka.core.neighboursearch.farpoint;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.spi.TileConsumer;
import farpoint.run.ComputeContext;

/** Counts what it is asked for, and breaks like a device when that is too much. */
final class FragileEngine implements DistanceEngine {
    static final String NAME = "fragile";

    private final int limit;
    private int batches;

    /** Searches for so many batches, then fails for ever. */
    FragileEngine(int limit) {
        this.limit = limit;
    }

    /** The batches asked for, failed ones included. */
    int batches() {
        return batches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "a fragile device";
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        NeighborSearch java = new JavaDistanceEngine().search(reference, metric);
        return new NeighborSearch() {
            @Override
            public NeighborTable nearest(DataMatrix query, int k, boolean excludeSelf, ComputeContext context) {
                if (++batches > limit) {
                    throw new IllegalStateException("the device is gone.");
                }
                return java.nearest(query, k, excludeSelf, context);
            }

            @Override
            public NeighborLists within(DataMatrix query, double[] limits, boolean self, ComputeContext context) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void tiles(DataMatrix query, TileConsumer consumer, ComputeContext context) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
