package farpoint.bench;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by name. */
public final class Main {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("accuracy", AccuracyStudy::run),
            Map.entry("elki", ElkiBenchmark::run),
            Map.entry("explanations", ExplanationStudy::run),
            Map.entry("files", FilesBenchmark::run),
            Map.entry("memory", MemoryBenchmark::run),
            Map.entry("neighbors", NeighborsBenchmark::run),
            Map.entry("scoring", ScoringBenchmark::run),
            Map.entry("shares", ShareStudy::run),
            Map.entry("thresholds", ThresholdStudy::run),
            Map.entry("training", TrainingBenchmark::run),
            Map.entry("wide", WideBenchmark::run)));

    private Main() {}

    /** A benchmark: prints its table on standard output. */
    @FunctionalInterface
    interface Benchmark {
        void run(String[] arguments) throws Exception;
    }

    /** Runs the benchmark that the first argument names with the other arguments. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("farpoint: name a benchmark: " + String.join(", ", BENCHMARKS.keySet()) + ".");
            System.exit(1);
        }
        try {
            benchmark.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvalidInputException e) {
            System.err.println("farpoint: " + e.getMessage());
            System.exit(1);
        }
    }
}
