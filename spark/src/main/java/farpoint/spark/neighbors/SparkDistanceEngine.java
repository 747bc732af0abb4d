package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.MetricKind;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborSearch;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.SparkSession;

/**
 * The distance engine whose large searches run on Spark's executors. Small ones, of a row or some thousand, run on the driver by
 * the Java engine; the bits are the same. Computations get it by {@link farpoint.neighbors.Engines#use(DistanceEngine,
 * farpoint.run.ComputeContext)}:
 *
 * <pre>{@code
 * ComputeContext context = Engines.use(new SparkDistanceEngine(session), ComputeContext.withDefaults());
 * }</pre>
 *
 * <p>It is made for a session, not found by name: no class loader knows which Spark is meant. Safe for use by several threads.
 */
public final class SparkDistanceEngine implements DistanceEngine {
    /** The engine's name in messages. */
    public static final String NAME = "spark";

    private static final DistanceEngine JAVA = new JavaDistanceEngine();

    private final SparkSession session;
    private final JoinShape shape;
    private final AtomicLong tasks;

    /** An engine on a session, which stays open when the engine is closed. */
    public SparkDistanceEngine(SparkSession session) {
        this(session, JoinShape.DEFAULTS);
    }

    /** An engine that cuts searches otherwise. */
    public SparkDistanceEngine(SparkSession session, JoinShape shape) {
        this(session, shape, new AtomicLong());
    }

    /** An engine that counts its tasks together with others. */
    SparkDistanceEngine(SparkSession session, JoinShape shape, AtomicLong tasks) {
        this.session = session;
        this.shape = shape;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * That of the Java engine, which makes all searches, on the driver or on executors: where a model was trained does not matter, and
     * its file should not tell.
     */
    @Override
    public String description() {
        return JAVA.description();
    }

    /** Whether an executor, which gets the metric's text, can make the metric. */
    @Override
    public boolean computes(Metric metric) {
        return MetricKind.named(metric.toString()).isPresent();
    }

    @Override
    public NeighborSearch search(DataMatrix reference, Metric metric) {
        return new SparkSearch(new ExecutorTasks(session, tasks::incrementAndGet), shape, reference, metric);
    }

    /** The number of tasks whose results have come, as "tasks": 0 as long as all searches were small. */
    @Override
    public Map<String, Long> statistics() {
        return Map.of("tasks", tasks.get());
    }
}
