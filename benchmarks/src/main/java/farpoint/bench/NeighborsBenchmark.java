package farpoint.bench;

import farpoint.InvalidInputException;
import farpoint.bench.neighbors.Candidate;
import farpoint.bench.neighbors.Candidates;
import farpoint.bench.neighbors.GaussianRows;
import farpoint.bench.neighbors.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the engines with ELKI, Weka and scikit-learn: the 10 nearest neighbours of all rows of a Gaussian table, seconds and
 * ratios. {@code ./farpoint bench neighbors [rows[,rows...] [columns[,columns...] [seconds a candidate]]]}.
 */
final class NeighborsBenchmark {
    private static final String ALL_ROWS = "1000,10000,50000";
    private static final String ALL_COLUMNS = "8,32,128,784";
    private static final double SECONDS = 10;

    private NeighborsBenchmark() {}

    static void run(String[] arguments) {
        int[] rows = numbers(arguments, 0, ALL_ROWS);
        int[] columns = numbers(arguments, 1, ALL_COLUMNS);
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : SECONDS;
        try (Candidates candidates = Candidates.open()) {
            System.out.println(
                    "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                            + " processors; k = 10; median seconds, candidates in turn; ratio = time over that of the first");
            candidates.descriptions().forEach(System.out::println);
            double peak = candidates.productPeak();
            if (peak > 0) {
                System.out.printf(Locale.ROOT, "float matrix product of numpy, 3000 x 3000: %.0f GF/s%n", peak);
            }
            System.out.println("| rows | columns | candidate | runs | seconds | ratio | GF/s | share of product |");
            System.out.println("|---:|---:|---|---:|---:|---:|---:|---:|");
            for (int n : rows) {
                for (int d : columns) {
                    table(candidates.all(), n, d, seconds, peak);
                }
            }
        }
    }

    private static void table(List<Candidate> candidates, int n, int d, double seconds, double peak) {
        GaussianRows data = new GaussianRows(n, d);
        List<Measurement> measurements = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // A candidate that would need several minutes a run is left out rather than waited for.
            if (candidate.expectedSeconds(n, d) <= 10 * seconds) {
                measurements.add(new Measurement(candidate, data, seconds));
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Measurement measurement : measurements) {
                more |= measurement.runOnce();
            }
        }
        double first = measurements.get(0).median();
        for (Measurement m : measurements) {
            double rate = 2.0 * n * n * d / m.median() * 1e-9;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %s | %d | %.4g | %.2f | %.1f | %s |%n",
                    n,
                    d,
                    m.name(),
                    m.runs(),
                    m.median(),
                    m.median() / first,
                    rate,
                    peak > 0 ? String.format(Locale.ROOT, "%.2f", rate / peak) : "");
        }
    }

    private static int[] numbers(String[] arguments, int index, String defaults) {
        String text = arguments.length > index ? arguments[index] : defaults;
        String[] parts = text.split(",");
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Integer.parseInt(parts[i].trim());
            } catch (NumberFormatException e) {
                throw new InvalidInputException("'%s' is no list of whole numbers such as 1000,10000.", text);
            }
        }
        return numbers;
    }
}
