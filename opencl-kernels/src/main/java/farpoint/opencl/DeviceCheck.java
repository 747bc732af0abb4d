package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Compares an engine with the Java engine, in results and in speed, within some five seconds. */
final class DeviceCheck {
    /** Rows of the speed check. */
    static final int ROWS = 10_000;

    /** Columns of the speed check. */
    static final int COLUMNS = 32;

    private static final long NANOS = 4_000_000_000L;
    private static final int MOST_ROUNDS = 15;
    private static final int NEIGHBORS = 10;

    private final DistanceEngine engine;
    private final DistanceEngine java = new JavaDistanceEngine();
    private final ComputeContext context = ComputeContext.withDefaults();

    DeviceCheck(DistanceEngine engine) {
        this.engine = engine;
    }

    /** Whether the results were equal, and the median seconds of both engines, measured in turn. */
    record Result(boolean isEqual, double seconds, double javaSeconds) {}

    Result run() {
        boolean equal = isEqual();
        DataMatrix large = gaussian(ROWS, COLUMNS);
        equal &= equal(search(engine, large, Metrics.EUCLIDEAN), search(java, large, Metrics.EUCLIDEAN));
        double[] seconds = new double[MOST_ROUNDS];
        double[] javaSeconds = new double[MOST_ROUNDS];
        long end = System.nanoTime() + NANOS;
        int rounds = 0;
        while (rounds < MOST_ROUNDS && (rounds == 0 || System.nanoTime() < end)) {
            seconds[rounds] = time(engine, large);
            javaSeconds[rounds++] = time(java, large);
        }
        return new Result(equal, median(seconds, rounds), median(javaSeconds, rounds));
    }

    /** Whether the results on few rows are equal, in every distance that the device computes. */
    boolean isEqual() {
        boolean equal = true;
        DataMatrix small = gaussian(1500, 7);
        for (Metric metric : Metric.all().stream().filter(engine::computes).toList()) {
            equal &= equal(search(engine, small, metric), search(java, small, metric));
        }
        return equal;
    }

    private NeighborTable search(DistanceEngine searcher, DataMatrix rows, Metric metric) {
        return NeighborIndex.nearest(searcher, rows, rows, metric, NEIGHBORS, true, context);
    }

    private double time(DistanceEngine searcher, DataMatrix rows) {
        long start = System.nanoTime();
        search(searcher, rows, Metrics.EUCLIDEAN);
        return (System.nanoTime() - start) * 1e-9;
    }

    private static boolean equal(NeighborTable a, NeighborTable b) {
        return Arrays.equals(a.indices(), b.indices()) && Arrays.equals(a.distances(), b.distances());
    }

    /** The median of the first values. */
    static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    /** Independent standard normal values, always the same. */
    static DataMatrix gaussian(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextGaussian());
        return DataMatrix.of(rows, columns, values);
    }
}
