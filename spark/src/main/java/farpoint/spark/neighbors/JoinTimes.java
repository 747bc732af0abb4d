package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.spark.sql.SparkSession;

/**
 * Measures an exact join of rows with themselves: in one JVM, the driver, by the Java engine; then on the executors of the Spark
 * that it is submitted to. It prints both times, their ratio, and whether the results are the same to the last bit.
 *
 * <pre>{@code
 * spark-submit --master spark://... --class farpoint.spark.neighbors.JoinTimes farpoint-spark.jar 1000000 16 20 2 gaussian
 * }</pre>
 *
 * <p>The arguments are rows, columns, neighbours, threads of the one JVM (as many as the executors have cores, for a fair ratio) and the
 * kind of rows: {@code gaussian}, of which each must be compared with all others, or {@code clusters}, for which a tree is of use.
 */
public final class JoinTimes {
    private static final String GAUSSIAN = "gaussian";
    private static final String CLUSTERS = "clusters";
    private static final int CLUSTER_COUNT = 50;
    private static final double CLUSTER_DISTANCE = 3;

    /** Enough for the executors to search, and for the just-in-time compilers. */
    private static final int WARM_UP_ROWS = 20_000;

    private final PrintStream out;
    private final int neighbors;

    private JoinTimes(PrintStream out, int neighbors) {
        this.out = out;
        this.neighbors = neighbors;
    }

    private record Timed(NeighborTable table, double seconds) {}

    /**
     * Measures.
     *
     * @param arguments rows, columns, neighbours, threads and kind of rows
     */
    public static void main(String[] arguments) {
        if (arguments.length != 5) {
            throw new InvalidInputException(
                    "Wanted: rows, columns, neighbours, threads and %s or %s. Got %d arguments instead.",
                    GAUSSIAN, CLUSTERS, arguments.length);
        }
        List<Integer> numbers =
                Arrays.stream(arguments).limit(4).map(Integer::valueOf).toList();
        DataMatrix rows = rows(numbers.get(0), numbers.get(1), arguments[4]);
        DataMatrix few = rows(WARM_UP_ROWS, numbers.get(1), arguments[4]);
        SparkSession session = SparkSession.builder().getOrCreate();
        try {
            new JoinTimes(System.out, numbers.get(2)).compare(session, few, rows, numbers.get(3));
        } finally {
            session.stop();
        }
    }

    private void compare(SparkSession session, DataMatrix few, DataMatrix rows, int threads) {
        ComputeContext inOneJvm = ComputeContext.withDefaults().withThreads(threads);
        DistanceEngine java = new JavaDistanceEngine();
        DistanceEngine spark = new SparkDistanceEngine(session);
        join(java, few, inOneJvm);
        join(spark, few, inOneJvm);
        Timed one = join(java, rows, inOneJvm);
        print("%s, one JVM with %d threads: %.1f s", java.description(), threads, one.seconds);
        Timed many = join(spark, rows, inOneJvm);
        print("%s, %s: %.1f s", spark.description(), session.sparkContext().master(), many.seconds);
        boolean isSame = Arrays.equals(one.table.indices(), many.table.indices())
                && Arrays.equals(one.table.distances(), many.table.distances());
        print("Ratio %.2f, %s", many.seconds / one.seconds, isSame ? "the same bits" : "OTHER BITS");
    }

    private Timed join(DistanceEngine engine, DataMatrix rows, ComputeContext context) {
        long start = System.nanoTime();
        NeighborTable table = NeighborIndex.nearest(engine, rows, rows, Metrics.EUCLIDEAN, neighbors, true, context);
        return new Timed(table, (System.nanoTime() - start) / 1e9);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private static DataMatrix rows(int n, int d, String kind) {
        if (!List.of(GAUSSIAN, CLUSTERS).contains(kind)) {
            throw new InvalidInputException("Rows are %s or %s. Got '%s' instead.", GAUSSIAN, CLUSTERS, kind);
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[Math.multiplyExact(n, d)];
        for (int i = 0; i < values.length; i++) {
            double center = CLUSTER_DISTANCE * (i / d % CLUSTER_COUNT) * (i % d % 5);
            values[i] = random.nextGaussian() + (kind.equals(CLUSTERS) ? center : 0);
        }
        return DataMatrix.of(n, d, values);
    }
}
