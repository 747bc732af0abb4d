package farpoint.neighbors;

import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;

/** Where searches get their engine from: the tool by which a context knows it. */
@FunctionalInterface
public interface EngineSource {
    /**
     * The engine; only called by who searches.
     *
     * @param metric the distance of the search
     * @throws farpoint.run.InvalidInputException if it cannot run here
     */
    DistanceEngine engine(Metric metric);
}
