package farpoint.neighbors;

import farpoint.data.DataMatrix;
import java.util.Optional;

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
        Optional<ScreeningSpace> space = ScreeningSpace.of(reference, metric);
        return space.isPresent()
                ? new ScreenedSearch(reference, metric, space.get(), PlainTileScanner::new)
                : new ExactSearch(reference, metric);
    }
}
