package farpoint.neighbors;

import farpoint.data.DataMatrix;

/** The plain-Java engine, which is always there. */
public final class JavaDistanceEngine implements DistanceEngine {
    static final String NAME = "java";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        return new ExactSearch(reference, metric);
    }
}
