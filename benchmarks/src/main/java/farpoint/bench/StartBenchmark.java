package farpoint.bench;

import farpoint.bench.neighbors.TestRows;
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
import java.util.stream.Stream;

/**
 * Whole commands of {@code ./farpoint}, most of whose time is that of a start, without and with the archives of classes that
 * the script keeps, in turn: {@code ./farpoint bench start [rounds]}.
 */
final class StartBenchmark {
    /** What tells the script whether to use archives. */
    private static final String SWITCH = "FARPOINT_ARCHIVES";

    private static final String GLASS = "glass.arff";

    private StartBenchmark() {}

    /**
     * Medians of a command.
     *
     * @param command its name
     * @param without seconds without an archive
     * @param with seconds with an archive
     */
    record Times(String command, double without, double with) {
        /** The part of the time that is left with an archive. */
        double ratio() {
            return with / without;
        }
    }

    static void run(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? ElkiBenchmark.number(arguments[0]) : 7;
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; medians of " + rounds + " rounds");
        System.out.println("| command | without archive | with archive | ratio |");
        System.out.println("|---|---:|---:|---:|");
        for (Times times : times(rounds)) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s | %.2f |%n",
                    times.command(),
                    times.without(),
                    times.with(),
                    times.ratio());
        }
    }

    /** Runs each command so many times either way. */
    static List<Times> times(int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("farpoint-start");
        try {
            List<Times> times = new ArrayList<>();
            for (Map.Entry<String, List<String>> command : commands(folder).entrySet()) {
                times.add(times(command.getKey(), command.getValue(), folder, rounds));
            }
            return times;
        } finally {
            HostRun.delete(folder);
        }
    }

    private static Map<String, List<String>> commands(Path folder) throws IOException, InterruptedException {
        String glass =
                Path.of(System.getProperty("farpoint.data")).resolve(GLASS).toString();
        String rows = ElkiBenchmark.write(new TestRows(12_000, 20, false), folder.resolve("gaussian.csv"))
                .toString();
        String model = folder.resolve("glass.farpoint").toString();
        seconds(List.of("score", glass, "--save-model", model), "off", folder);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(
                "elki, LOF on 12000 x 20",
                lof(rows, List.of("-db.index", "accelerated", "-accelerated.engine", "java")));
        commands.put("elki, LOF on glass", lof(glass, List.of("-dbc.parser", "ArffParser")));
        commands.put(
                "weka, KNNDistance on glass", List.of("weka", "weka.classifiers.outlier.KNNDistance", "-t", glass));
        commands.put("score, KNNDistance on glass", List.of("score", glass, "--detector", "KNNDistance"));
        commands.put("describe", List.of("describe", model));
        return commands;
    }

    private static List<String> lof(String file, List<String> options) {
        return Stream.concat(Stream.of("elki"), LofRun.arguments(file, options).stream())
                .toList();
    }

    /** The first run with an archive makes it, and does not count. */
    private static Times times(String name, List<String> command, Path folder, int rounds)
            throws IOException, InterruptedException {
        seconds(command, "now", folder);
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            without[round] = seconds(command, "off", folder);
            with[round] = seconds(command, "now", folder);
        }
        return new Times(name, median(without), median(with));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(List<String> arguments, String archives, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("farpoint.script")));
        command.addAll(arguments);
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put(SWITCH, archives);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (status != 0) {
            throw new InvalidInputException(
                    "%s failed with status %d: %s", String.join(" ", command), status, Files.readString(log));
        }
        return seconds;
    }
}
