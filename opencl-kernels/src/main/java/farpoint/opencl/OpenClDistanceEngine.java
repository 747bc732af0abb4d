package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.Metric;
import farpoint.neighbors.NeighborSearch;
import java.util.Map;

/** The distance engine on one OpenCL device. */
final class OpenClDistanceEngine implements DistanceEngine {
    static final String NAME = "opencl";

    private final OpenClSession session;
    private final KernelPlan plan;

    OpenClDistanceEngine(OpenClDevice device) {
        this(device, KernelPlan.of(device));
    }

    OpenClDistanceEngine(OpenClDevice device, KernelPlan plan) {
        this.session = new OpenClSession(device);
        this.plan = plan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "OpenCL on " + session.device().description();
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        return new OpenClSearch(session, plan, reference, metric);
    }

    @Override
    public Map<String, Long> statistics() {
        return session.times().milliseconds();
    }

    @Override
    public void close() {
        session.close();
    }
}
