package farpoint.bench.neighbors;

import farpoint.bench.guard.WarmUp;
import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a search costs that is no self-join of distinct rows: other rows, few of them, equal rows. Gaussian, k = 10. */
public final class QueryStudy implements AutoCloseable {
    private final DistanceEngine engine;
    private final ComputeContext context;
    private final Optional<QueryPeer> peer;
    private final double budget;

    private QueryStudy(DistanceEngine engine, Optional<QueryPeer> peer, double budget) {
        this.engine = engine;
        this.context = Engines.use(engine, ComputeContext.withDefaults());
        this.peer = peer;
        this.budget = budget;
    }

    /**
     * Opens an engine, and scikit-learn where it is installed.
     *
     * @param engine the engine's name, such as {@code java}
     * @param budget seconds for each measurement
     */
    public static QueryStudy open(String engine, double budget) {
        DistanceEngine opened = Engines.open(engine, QueryStudy.class.getClassLoader(), line -> {});
        return new QueryStudy(opened, QueryPeer.start(), budget);
    }

    /**
     * A measurement.
     *
     * @param seconds median of the engine
     * @param peerSeconds median of scikit-learn; NaN where it is not installed or was not asked
     */
    public record Result(double seconds, double peerSeconds) {
        /** How many times as long as the engine scikit-learn takes. */
        public double speedup() {
            return peerSeconds / seconds;
        }
    }

    /** What is measured with, in words. */
    public String description() {
        return engine.description() + "; "
                + peer.map(QueryPeer::description).orElse("scikit-learn is not installed (Debian: python3-sklearn)");
    }

    /** All neighbours of other rows, the preparation of the table included. */
    public Result ofOthers(int queries, int rows, int columns) {
        DataMatrix query = gaussian(queries, columns, 2);
        DataMatrix table = gaussian(rows, columns, 1);
        peer.ifPresent(p -> p.prepare(queries, rows, columns, 1));
        Runnable search =
                () -> NeighborIndex.nearest(engine, table, query, Metrics.EUCLIDEAN, Candidate.K, false, context);
        WarmUp.run(search, queries, rows, columns);
        return measure(search);
    }

    /** The neighbours of the rows of a table in which each stands several times. */
    public Result ofEqualRows(int rows, int columns, int times) {
        DataMatrix distinct = gaussian(rows / times, columns, 1);
        DataMatrix table = distinct.select(
                IntStream.range(0, rows).map(i -> i % distinct.rows()).toArray());
        peer.ifPresent(p -> p.prepare(0, rows, columns, times));
        Runnable search =
                () -> NeighborIndex.nearest(engine, table, table, Metrics.EUCLIDEAN, Candidate.K, true, context);
        WarmUp.run(search, distinct.rows(), distinct.rows(), columns);
        return measure(search);
    }

    /**
     * What a query row costs that comes alone or in small batches to a table that stays prepared: seconds a row.
     *
     * @param batches query rows at a time
     */
    public double[] secondsARow(int rows, int columns, int... batches) {
        int most = Arrays.stream(batches).max().orElseThrow();
        DataMatrix query = gaussian(most, columns, 2);
        DataMatrix table = gaussian(rows, columns, 1);
        try (NeighborIndex index = NeighborIndex.of(engine, table, Metrics.EUCLIDEAN)) {
            Runnable[] tasks = Arrays.stream(batches)
                    .mapToObj(batch -> task(index, query, batch))
                    .toArray(Runnable[]::new);
            return Arrays.stream(medians(tasks)).map(seconds -> seconds / most).toArray();
        }
    }

    /** Asks for all rows, so many at a time. */
    private Runnable task(NeighborIndex index, DataMatrix query, int batch) {
        DataMatrix[] parts = IntStream.range(0, query.rows() / batch)
                .mapToObj(p ->
                        query.select(IntStream.range(p * batch, (p + 1) * batch).toArray()))
                .toArray(DataMatrix[]::new);
        return () -> {
            for (DataMatrix part : parts) {
                index.nearest(part, Candidate.K, false, context);
            }
        };
    }

    private Result measure(Runnable search) {
        double[] seconds = peer.isPresent() ? medians(search, peer.get()::run) : medians(search);
        return new Result(seconds[0], peer.isPresent() ? seconds[1] : Double.NaN);
    }

    /** Median seconds of tasks that take turns; the first third of the runs warms up. */
    private double[] medians(Runnable... tasks) {
        List<List<Double>> seconds = new ArrayList<>();
        Arrays.stream(tasks).forEach(task -> seconds.add(new ArrayList<>()));
        double spent = 0;
        while (spent < budget || seconds.get(0).size() < 3) {
            for (int t = 0; t < tasks.length; t++) {
                long start = System.nanoTime();
                tasks[t].run();
                double taken = (System.nanoTime() - start) * 1e-9;
                seconds.get(t).add(taken);
                spent += taken;
            }
        }
        return seconds.stream().mapToDouble(QueryStudy::medianOfLater).toArray();
    }

    private static double medianOfLater(List<Double> runs) {
        List<Double> later = new ArrayList<>(runs.subList(runs.size() / 3, runs.size()));
        Collections.sort(later);
        return later.get(later.size() / 2);
    }

    private static DataMatrix gaussian(int rows, int columns, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextGaussian());
        return DataMatrix.of(rows, columns, values);
    }

    @Override
    public void close() {
        peer.ifPresent(QueryPeer::close);
        engine.close();
    }
}
