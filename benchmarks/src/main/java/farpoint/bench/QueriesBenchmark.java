package farpoint.bench;

import farpoint.bench.neighbors.QueryStudy;
import java.util.Locale;

/**
 * Nearest neighbours of other rows, of single rows, and in tables of equal rows, beside scikit-learn where it is a peer.
 * {@code ./farpoint bench queries [seconds [engine]]}: seconds are for each measurement.
 */
final class QueriesBenchmark {
    private static final int[] BATCHES = {1, 10, 100};

    private QueriesBenchmark() {}

    static void run(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
        String engine = arguments.length > 1 ? arguments[1] : "java";
        try (QueryStudy study = QueryStudy.open(engine, seconds)) {
            System.out.println(study.description());
            System.out.println("10 neighbours, Gaussian rows, medians, in turn\n");
            System.out.println("| work | seconds | scikit-learn takes |");
            System.out.println("|---|---:|---:|");
            print("10,000 queries, 10,000 x 32", study.ofOthers(10_000, 10_000, 32));
            print("10,000 x 32, each row 5 times", study.ofEqualRows(10_000, 32, 5));
            double[] each = study.secondsARow(5_000, 20, BATCHES);
            System.out.println("\n| queries at a time, 5,000 x 20 | a row | of its share of 100 |");
            System.out.println("|---:|---:|---:|");
            for (int b = 0; b < BATCHES.length; b++) {
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.1f µs | %.2f times |%n",
                        BATCHES[b],
                        each[b] * 1e6,
                        each[b] / each[BATCHES.length - 1]);
            }
        }
    }

    private static void print(String work, QueryStudy.Result result) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.4f | %s |%n",
                work,
                result.seconds(),
                Double.isNaN(result.peerSeconds())
                        ? "not installed"
                        : String.format(Locale.ROOT, "%.2f times as long", result.speedup()));
    }
}
