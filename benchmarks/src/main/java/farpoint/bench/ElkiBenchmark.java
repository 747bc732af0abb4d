package farpoint.bench;

import farpoint.InvalidInputException;
import farpoint.bench.neighbors.GaussianRows;
import farpoint.neighbors.Engines;
import farpoint.spi.DistanceEngineProvider;
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
 * and of the whole process, in turn. {@code ./farpoint bench elki [rows[,rows...] [columns [rounds]]]}.
 */
final class ElkiBenchmark {
    private static final String NO_INDEX = "no index";

    private ElkiBenchmark() {}

    static void run(String[] arguments) throws IOException, InterruptedException {
        String rows = arguments.length > 0 ? arguments[0] : "12000,30000";
        int columns = arguments.length > 1 ? number(arguments[1]) : 20;
        int rounds = arguments.length > 2 ? number(arguments[2]) : 3;
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; -lof.k 10; medians of " + rounds
                + " rounds; ratio = time without index over time; bound = end to end without index over its part"
                + " outside LOF");
        System.out.println("| rows | columns | engine | LOF | ratio | end to end | ratio | bound |");
        System.out.println("|---:|---:|---|---:|---:|---:|---:|---:|");
        for (String n : rows.split(",")) {
            compare(number(n), columns, rounds);
        }
    }

    private static void compare(int rows, int columns, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("farpoint-elki");
        try {
            Path csv = write(new GaussianRows(rows, columns), folder.resolve("gaussian.csv"));
            print(rows, columns, runs(csv, rounds));
        } finally {
            HostRun.delete(folder);
        }
    }

    private static Map<String, List<LofRun>> runs(Path csv, int rounds) throws IOException, InterruptedException {
        Map<String, List<LofRun>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> engine : engines().entrySet()) {
                runs.computeIfAbsent(engine.getKey(), name -> new ArrayList<>()).add(LofRun.of(csv, engine.getValue()));
            }
        }
        return runs;
    }

    private static void print(int rows, int columns, Map<String, List<LofRun>> runs) {
        double lof = median(runs.get(NO_INDEX), LofRun::lof);
        double total = median(runs.get(NO_INDEX), LofRun::total);
        runs.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.2f s | %.1f | %.2f s | %.1f | %.1f |%n",
                rows,
                columns,
                name,
                median(times, LofRun::lof),
                lof / median(times, LofRun::lof),
                median(times, LofRun::total),
                total / median(times, LofRun::total),
                total / (total - lof)));
    }

    /** ELKI's options for each engine that can run here. */
    private static Map<String, List<String>> engines() {
        Map<String, List<String>> engines = new LinkedHashMap<>();
        engines.put(NO_INDEX, List.of());
        Stream<String> available = Engines.providers(ElkiBenchmark.class.getClassLoader()).stream()
                .filter(provider -> provider.availability("").available())
                .map(DistanceEngineProvider::name);
        Stream.concat(Stream.of(Engines.AUTO), available)
                .forEach(name -> engines.put(name, List.of("-db.index", "accelerated", "-accelerated.engine", name)));
        return engines;
    }

    private static Path write(GaussianRows rows, Path file) throws IOException {
        return Files.write(
                file,
                Arrays.stream(rows.rows())
                        .map(row ->
                                Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
                        .toList());
    }

    private static double median(List<LofRun> runs, ToDoubleFunction<LofRun> time) {
        double[] sorted = runs.stream().mapToDouble(time).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new InvalidInputException("'%s' is no whole number.", text);
        }
    }
}
