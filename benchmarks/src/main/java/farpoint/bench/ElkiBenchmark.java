package farpoint.bench;

import farpoint.bench.guard.Check;
import farpoint.bench.guard.NotMeasured;
import farpoint.bench.neighbors.TestRows;
import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngineProvider;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ELKI's own LOF on a Gaussian CSV file by ELKI's command line, without and with the accelerated index: seconds of LOF alone
 * and of the whole process, in turn, and of runs that follow each other in one JVM, as in the MiniGUI. {@code ./farpoint bench
 * elki [rows[,rows...] [columns [rounds]]]}.
 */
final class ElkiBenchmark {
    private static final String NO_INDEX = "no index";

    private ElkiBenchmark() {}

    /** What {@code bench all} measures of it. */
    static List<Check> checks() {
        return List.of(new Check(
                "elki-lof",
                "LOF of 12000 x 20 from file to scores with the accelerated index, in a JVM that has done it before",
                "ELKI without an index",
                10,
                session -> inOneJvm(session.isQuick() ? 2 : 5)));
    }

    private static double inOneJvm(int rounds) throws IOException, InterruptedException, NotMeasured {
        if (!Files.exists(Path.of(System.getProperty("farpoint.elki.jar")))) {
            throw new NotMeasured("the jar for ELKI is not built");
        }
        Path folder = Files.createTempDirectory("farpoint-elki");
        try {
            Path csv = write(new TestRows(12_000, 20, false), folder.resolve("gaussian.csv"));
            Map<String, List<Double>> seconds = LofSeries.run(csv, rounds, List.of(NO_INDEX, Engines.AUTO));
            return median(seconds.get(NO_INDEX), Double::doubleValue)
                    / median(seconds.get(Engines.AUTO), Double::doubleValue);
        } finally {
            HostRun.delete(folder);
        }
    }

    static void run(String[] arguments) throws IOException, InterruptedException {
        String rows = arguments.length > 0 ? arguments[0] : "12000,30000";
        int columns = arguments.length > 1 ? number(arguments[1]) : 20;
        int rounds = arguments.length > 2 ? number(arguments[2]) : 3;
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; -lof.k 10; medians of " + rounds
                + " rounds; ratio = time without index over time; bound = end to end without index over its part"
                + " outside LOF");
        System.out.println("end to end = of the process; in one JVM = from file to scores, in a JVM that has done it "
                + rounds + " times before");
        System.out.println(
                "| rows | columns | engine | LOF | ratio | end to end | ratio | bound | in one JVM | ratio |");
        System.out.println("|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        for (String n : rows.split(",")) {
            compare(number(n), columns, rounds);
        }
    }

    private static void compare(int rows, int columns, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("farpoint-elki");
        try {
            Path csv = write(new TestRows(rows, columns, false), folder.resolve("gaussian.csv"));
            Map<String, List<LofRun>> runs = runs(csv, rounds);
            print(rows, columns, runs, LofSeries.run(csv, rounds, List.copyOf(runs.keySet())));
        } finally {
            HostRun.delete(folder);
        }
    }

    private static Map<String, List<LofRun>> runs(Path csv, int rounds) throws IOException, InterruptedException {
        Map<String, List<LofRun>> runs = new LinkedHashMap<>();
        // The first run after a build may make an archive of the program's classes, and does not count.
        LofRun.of(csv, options(Engines.AUTO));
        for (int round = 0; round < rounds; round++) {
            for (String engine : engines()) {
                runs.computeIfAbsent(engine, name -> new ArrayList<>()).add(LofRun.of(csv, options(engine)));
            }
        }
        return runs;
    }

    private static void print(
            int rows, int columns, Map<String, List<LofRun>> runs, Map<String, List<Double>> inOneJvm) {
        double lof = median(runs.get(NO_INDEX), LofRun::lof);
        double total = median(runs.get(NO_INDEX), LofRun::total);
        double warm = median(inOneJvm.get(NO_INDEX), Double::doubleValue);
        runs.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.2f s | %.1f | %.2f s | %.1f | %.1f | %.3f s | %.1f |%n",
                rows,
                columns,
                name,
                median(times, LofRun::lof),
                lof / median(times, LofRun::lof),
                median(times, LofRun::total),
                total / median(times, LofRun::total),
                total / (total - lof),
                median(inOneJvm.get(name), Double::doubleValue),
                warm / median(inOneJvm.get(name), Double::doubleValue)));
    }

    /** No index, and each engine that can run here. */
    private static List<String> engines() {
        Stream<String> available = Engines.providers(ElkiBenchmark.class.getClassLoader()).stream()
                .filter(provider -> provider.availability("").available())
                .map(DistanceEngineProvider::name);
        return Stream.concat(Stream.of(NO_INDEX, Engines.AUTO), available).toList();
    }

    /** ELKI's options for an engine. */
    static List<String> options(String engine) {
        return engine.equals(NO_INDEX) ? List.of() : List.of("-db.index", "accelerated", "-accelerated.engine", engine);
    }

    /** Writes rows as CSV. */
    static Path write(TestRows rows, Path file) throws IOException {
        return Files.write(
                file,
                Arrays.stream(rows.rows())
                        .map(row ->
                                Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
                        .toList());
    }

    private static <T> double median(List<T> runs, ToDoubleFunction<T> time) {
        double[] sorted = runs.stream().mapToDouble(time).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * A whole number.
     *
     * @throws InvalidInputException if it is none
     */
    static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new InvalidInputException("'%s' is no whole number.", text);
        }
    }
}
