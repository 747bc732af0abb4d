package farpoint.bench;

import farpoint.bench.neighbors.Candidate;
import farpoint.bench.neighbors.Candidates;
import farpoint.bench.neighbors.Measurement;
import farpoint.bench.neighbors.TestRows;
import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.tree.TreeChoice;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the engines with ELKI, Weka and scikit-learn: the 10 nearest neighbours of all rows of a random table, seconds and
 * ratios. {@code ./farpoint bench neighbors [rows[,rows...] [columns[,columns...] [data [seconds [candidates]]]]]}: data are
 * gaussian or clusters, seconds are for each candidate, candidates are part of a name or several, parted by commas. What the
 * Java engine chooses between, {@code java:tree} and {@code java:scan}, is measured where it is named; with {@code java:tree} the
 * comparisons that it chooses by are printed too.
 */
final class NeighborsBenchmark {
    private static final List<String> DEFAULTS = List.of("1000,10000,50000", "8,32,128,784", "gaussian", "10", "");
    private static final String TREE = "java:tree";
    private static final List<String> METHODS = List.of(TREE, "java:scan");
    private static final List<String> DATA = List.of("gaussian", "clusters");

    private NeighborsBenchmark() {}

    static void run(String[] given) {
        List<String> arguments = new ArrayList<>(List.of(given));
        arguments.addAll(DEFAULTS.subList(Math.min(given.length, DEFAULTS.size()), DEFAULTS.size()));
        int[] rows = numbers(arguments.get(0));
        int[] columns = numbers(arguments.get(1));
        boolean isClustered = DATA.indexOf(arguments.get(2)) == 1;
        if (!DATA.contains(arguments.get(2))) {
            throw new InvalidInputException("There are no data '%s', but: %s.", arguments.get(2), DATA);
        }
        double seconds = numbers(arguments.get(3))[0];
        String[] names = arguments.get(4).split(",");
        List<String> methods = Arrays.stream(names).filter(METHODS::contains).toList();
        try (Candidates candidates = Candidates.open(methods)) {
            System.out.printf(
                    Locale.ROOT,
                    "Java %s, %d processors, heap limit %d MB; k = 10; %s data; median seconds, candidates in turn%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    arguments.get(2));
            candidates.descriptions().forEach(System.out::println);
            double peak = candidates.productPeak();
            if (peak > 0) {
                System.out.printf(Locale.ROOT, "float matrix product of numpy, 3000 x 3000: %.0f GF/s%n", peak);
            }
            System.out.println("~ scaled up from some of the rows; ratio = time over that of the first candidate");
            System.out.println("| rows | columns | candidate | rows searched for | runs | seconds | ratio | GF/s"
                    + " | share of product |");
            System.out.println("|---:|---:|---|---:|---:|---:|---:|---:|---:|");
            List<Candidate> chosen = candidates.all().stream()
                    .filter(c -> Arrays.stream(names).anyMatch(c.name()::contains))
                    .toList();
            List<String> comparisons = new ArrayList<>();
            for (int n : rows) {
                for (int d : columns) {
                    TestRows data = new TestRows(n, d, isClustered);
                    table(chosen, data, seconds, peak);
                    if (methods.contains(TREE)) {
                        comparisons.add(comparisons(data.matrix()));
                    }
                }
            }
            comparisons.forEach(System.out::println);
        }
    }

    private static String comparisons(DataMatrix rows) {
        return String.format(
                Locale.ROOT,
                "%d x %d: %.0f comparisons in a tree for the neighbours of a row",
                rows.rows(),
                rows.columns(),
                TreeChoice.comparisons(rows, Metrics.EUCLIDEAN));
    }

    private static void table(List<Candidate> candidates, TestRows data, double seconds, double peak) {
        List<Measurement> measurements = candidates.stream()
                .map(candidate -> new Measurement(candidate, data, seconds))
                .toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Measurement measurement : measurements) {
                more |= measurement.runOnce();
            }
        }
        int n = data.matrix().rows();
        int d = data.matrix().columns();
        for (Measurement m : measurements) {
            double rate = 2.0 * n * n * d / m.median() * 1e-9;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %s | %d | %d | %s%.3g | %.2f | %.1f | %s |%n",
                    n,
                    d,
                    m.name(),
                    m.queries(),
                    m.runs(),
                    m.isScaled() ? "~ " : "",
                    m.median(),
                    m.median() / measurements.get(0).median(),
                    rate,
                    peak > 0 ? String.format(Locale.ROOT, "%.2f", rate / peak) : "");
        }
    }

    private static int[] numbers(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .mapToInt(part -> Integer.parseInt(part.trim()))
                    .toArray();
        } catch (NumberFormatException e) {
            throw new InvalidInputException("'%s' is no list of whole numbers such as 1000,10000.", text);
        }
    }
}
