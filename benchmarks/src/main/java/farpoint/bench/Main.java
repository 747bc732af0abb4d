package farpoint.bench;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by name. */
public final class Main {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>();

    static {
        BENCHMARKS.put("accuracy", AccuracyStudy::run);
        BENCHMARKS.put("advise", AdviceStudy::run);
        BENCHMARKS.put("all", AllBenchmarks::run);
        BENCHMARKS.put("audit", AuditBenchmark::run);
        BENCHMARKS.put("device", DeviceBenchmark::run);
        BENCHMARKS.put("elki", ElkiBenchmark::run);
        BENCHMARKS.put("explanations", ExplanationStudy::run);
        BENCHMARKS.put("files", FilesBenchmark::run);
        BENCHMARKS.put("kernels", KernelBenchmarks::run);
        BENCHMARKS.put("memory", MemoryBenchmark::run);
        BENCHMARKS.put("neighbors", NeighborsBenchmark::run);
        BENCHMARKS.put("profiles", ProfilesStudy::run);
        BENCHMARKS.put("queries", QueriesBenchmark::run);
        BENCHMARKS.put("scoring", ScoringBenchmark::run);
        BENCHMARKS.put("shares", ShareStudy::run);
        BENCHMARKS.put("start", StartBenchmark::run);
        BENCHMARKS.put("thresholds", ThresholdStudy::run);
        BENCHMARKS.put("training", TrainingBenchmark::run);
        BENCHMARKS.put("wide", WideBenchmark::run);
    }

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
