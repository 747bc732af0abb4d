package farpoint.bench.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;

/** One of this project's engines, all threads, preparation of the reference rows included. */
record EngineCandidate(String name, DistanceEngine engine) implements Candidate {
    @Override
    public Search prepare(TestRows rows) {
        DataMatrix matrix = rows.matrix();
        ComputeContext context = Engines.use(engine, ComputeContext.withDefaults());
        return queries -> NeighborIndex.nearest(engine, matrix, matrix, Metrics.EUCLIDEAN, K, true, context);
    }
}
