package farpoint.neighbors.spi;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import java.util.List;
import java.util.Map;

/**
 * Exact distances and nearest neighbours. Whichever engine runs, the result is that of double arithmetic as {@link Metric}
 * defines it, ordered by (comparison value, index). Memory grows with the rows and the neighbours asked for, never with the
 * square of the rows.
 */
public interface DistanceEngine extends AutoCloseable {
    /** The engine's name, such as "java". */
    String name();

    /** Engine and device in words, for logs and provenance. */
    String description();

    /** What a user should know besides, in sentences for the log; none as a rule. */
    default List<String> remarks() {
        return List.of();
    }

    /** Whether it searches by a metric; the Java engine does by every one. */
    default boolean computes(Metric metric) {
        return true;
    }

    /**
     * Prepares reference rows for searching; for back ends. Callers use a {@code NeighborIndex}, which checks
     * what it is given.
     *
     * @param reference the rows to search, at least one
     * @param metric the distance, one that the engine {@link #computes}
     */
    NeighborSearch search(DataMatrix reference, Metric metric);

    /** What the engine has measured since it was opened, by name, such as the milliseconds that its device computed. */
    default Map<String, Long> statistics() {
        return Map.of();
    }

    /** Releases the device. */
    @Override
    default void close() {}
}
