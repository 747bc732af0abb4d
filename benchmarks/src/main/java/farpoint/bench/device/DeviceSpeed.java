package farpoint.bench.device;

import farpoint.bench.neighbors.TestRows;
import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures engines in turn: the 10 nearest neighbours of Gaussian rows, from the rows to the neighbours. */
public final class DeviceSpeed {
    private static final int NEIGHBORS = 10;
    private static final int MOST_ROUNDS = 9;

    private DeviceSpeed() {}

    /**
     * Median seconds.
     *
     * @param search what was measured
     * @param device of the tuned device
     * @param untuned of the device as if it were not tuned
     * @param java of the Java engine on the same machine; NaN if there was no time for it
     */
    public record Ratio(SpeedCase search, double device, double untuned, double java) {
        /** How many times as fast as Java the device is. */
        public double overJava() {
            return java / device;
        }

        /** How many times as fast as untuned the tuned device is. */
        public double overUntuned() {
            return untuned / device;
        }

        /** Billions of operations a second, all pairs counted. */
        public double rate() {
            return search.operations() / device * 1e-9;
        }
    }

    /**
     * Measures a search by three engines.
     *
     * @param search the search
     * @param device the tuned device
     * @param untuned the device as if it were not tuned
     * @param java the Java engine
     * @param time when to stop
     * @return nothing if there is not enough time for the device
     */
    public static Optional<Ratio> measure(
            SpeedCase search, DistanceEngine device, DistanceEngine untuned, DistanceEngine java, Countdown time) {
        int d = search.columns();
        DataMatrix rows = new TestRows(search.references() + search.queries(), d, false).matrix();
        DataMatrix references = search.queries() == 0 ? rows : part(rows, 0, search.references());
        DataMatrix query = search.queries() == 0 ? rows : part(rows, search.references(), rows.rows());
        List<DistanceEngine> engines = List.of(device, untuned, java);
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                for (int e = 0; e < engines.size(); e++) {
                    seconds.get(e).add(seconds(engines.get(e), references, query, time.context()));
                }
            }
        } catch (CancelledException e) {
            // What was measured until now counts.
        }
        Ratio ratio = new Ratio(search, median(seconds.get(0)), median(seconds.get(1)), median(seconds.get(2)));
        return Optional.of(ratio).filter(r -> r.device() > 0);
    }

    private static DataMatrix part(DataMatrix rows, int from, int to) {
        int d = rows.columns();
        return DataMatrix.of(to - from, d, Arrays.copyOfRange(rows.values(), from * d, to * d));
    }

    private static double seconds(
            DistanceEngine engine, DataMatrix references, DataMatrix query, ComputeContext context) {
        boolean isOwn = query == references;
        long start = System.nanoTime();
        NeighborIndex.nearest(engine, references, query, Metrics.EUCLIDEAN, NEIGHBORS, isOwn, context);
        return (System.nanoTime() - start) * 1e-9;
    }

    /** The first search warms up, and counts only if there is no other. */
    private static double median(List<Double> values) {
        List<Double> sorted =
                values.stream().skip(values.size() > 1 ? 1 : 0).sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
