package farpoint.neighbors;

import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;

/** Sees whether a computation searches, and by which engine. */
public final class EngineWatch implements EngineSource {
    private final ComputeContext context;
    private volatile DistanceEngine used;

    /**
     * A watch on what a context offers.
     *
     * @param context the engine, and all else
     */
    public EngineWatch(ComputeContext context) {
        this.context = context;
    }

    /** The context for the computation. */
    public ComputeContext context() {
        return Engines.use(this, context);
    }

    @Override
    public DistanceEngine engine(Metric metric) {
        used = Engines.in(context, metric);
        return used;
    }

    /** The engine in words; empty if nothing was searched. */
    public String description() {
        DistanceEngine last = used;
        return last == null ? "" : last.description();
    }
}
