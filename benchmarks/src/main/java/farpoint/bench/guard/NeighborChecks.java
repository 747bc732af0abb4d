package farpoint.bench.guard;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Nearest neighbours by the engine that is chosen automatically in Java: all rows of a table, and other rows. */
public final class NeighborChecks {
    private static final int K = 10;
    private static final int WARM_UPS = 2;

    private static final int ROWS = 10_000;
    private static final int FEW_ROWS = 1_000;

    private NeighborChecks() {}

    /** The checks; a wide table takes seconds a run, and is left out of the quick ones. */
    public static List<Check> all(boolean isQuick) {
        List<Check> checks = new ArrayList<>();
        int[] columns = {8, 32, 128, 784};
        double[] shares = {0.25, 0.5, 0.75, 0.9};
        for (int i = 0; i < (isQuick ? 3 : 4); i++) {
            checks.add(product(columns[i], shares[i]));
            checks.add(scikit("neighbors-" + columns[i], ROWS, 0, columns[i], 2));
        }
        checks.add(scikit("neighbors-1000-784", FEW_ROWS, 0, 784, 1));
        checks.add(scikit("queries-32", ROWS, ROWS, 32, 2.5));
        return checks;
    }

    private static Check product(int d, double target) {
        return new Check(
                "neighbors-" + d + "-product",
                String.format(Locale.ROOT, "%d neighbours of %d x %d, 2 n^2 d operations", K, ROWS, d),
                "numpy's float product",
                target,
                session -> {
                    NumpyProduct numpy = session.numpy();
                    double[] seconds =
                            Turns.medians(WARM_UPS, rounds(session), search(session, ROWS, 0, d), numpy::run);
                    return 2.0 * ROWS * ROWS * d / seconds[0] / (NumpyProduct.OPERATIONS / seconds[1]);
                });
    }

    private static Check scikit(String name, int rows, int queries, int d, double target) {
        String what = queries == 0
                ? String.format(Locale.ROOT, "%d neighbours of %d x %d", K, rows, d)
                : String.format(Locale.ROOT, "%d neighbours of %d other rows in %d x %d", K, queries, rows, d);
        return new Check(name + "-scikit", what, "scikit-learn, brute force", target, session -> {
            ScikitNeighbors scikit = session.scikit();
            scikit.prepare(rows, queries, d);
            double[] seconds =
                    Turns.medians(WARM_UPS, rounds(session), search(session, rows, queries, d), () -> scikit.run(K));
            return seconds[1] / seconds[0];
        });
    }

    /** These runs are short. */
    private static int rounds(Session session) {
        return 2 * session.rounds();
    }

    private static Runnable search(Session session, int rows, int queries, int d) throws NotMeasured {
        DataMatrix reference = gaussian(rows, d, 1);
        DataMatrix query = queries == 0 ? reference : gaussian(queries, d, 2);
        DistanceEngine engine =
                session.peer(Java.class, Java::open, "there is no Java engine").engine();
        ComputeContext context = Engines.use(engine, ComputeContext.withDefaults());
        Runnable search = () ->
                NeighborIndex.nearest(engine, reference, query, Metrics.EUCLIDEAN, K, query == reference, context);
        WarmUp.run(search, query.rows(), reference.rows(), d);
        return search;
    }

    private static DataMatrix gaussian(int rows, int columns, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DataMatrix.of(
                rows,
                columns,
                DoubleStream.generate(random::nextGaussian)
                        .limit((long) rows * columns)
                        .toArray());
    }

    /** The engine, open until the session ends. */
    private record Java(DistanceEngine engine) implements Session.Peer {
        static Optional<Java> open() {
            return Optional.of(new Java(Engines.open("java", NeighborChecks.class.getClassLoader(), word -> {})));
        }

        @Override
        public String description() {
            return engine.description();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
