package farpoint.bench;

import farpoint.bench.guard.Check;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What fitting a detector holds in memory beyond the caller's table, at most at a time, in a JVM of its own ({@link
 * MemoryRun}), with the heap that this one may use: {@code JAVA_OPTS=-Xmx4g ./farpoint bench memory [ROWS [COLUMNS
 * [DETECTOR...]]]}, such as {@code ./farpoint bench memory 1000000 20 "Autoencoder ensemble-size=1 epochs=1"}.
 */
final class MemoryBenchmark {
    private static final String DIRECTIONS = "RandomProjectionDepth num-directions=1000";
    private static final String NETWORK = "Autoencoder ensemble-size=1 epochs=1";

    private MemoryBenchmark() {}

    /** What {@code bench all} measures of it: as a limit over what is held, so that more is better. */
    static List<Check> checks() {
        return List.of(new Check(
                "memory-autoencoder",
                NETWORK + ": rows in float and model over the memory that training holds beyond the table",
                "rows in float and model",
                0.5,
                session -> 1
                        / measure(session.isQuick() ? 200_000 : 1_000_000, 20, NETWORK)
                                .ratio()));
    }

    static void run(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length > 0 ? number(arguments[0]) : 1_000_000;
        int columns = arguments.length > 1 ? number(arguments[1]) : 50;
        List<String> detectors =
                arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.of(DIRECTIONS);
        System.out.printf(
                Locale.ROOT,
                "Gaussian rows; heap limit %d MB; beyond = live bytes at most while fitting, without the caller's table; ratio ="
                        + " beyond over rows in float and model%n%n",
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println(
                "| rows | columns | detector | table | beyond | rows in float and model | ratio | most in |");
        System.out.println("|---:|---:|---|---:|---:|---:|---:|---|");
        for (String detector : detectors) {
            MemoryUse use = measure(rows, columns, detector);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %s | %.0f MB | %.0f MB | %.0f MB | %.2f | %s |%n",
                    rows,
                    columns,
                    detector,
                    use.table() / 1e6,
                    use.beyond() / 1e6,
                    use.least() / 1e6,
                    use.ratio(),
                    use.place());
        }
    }

    private static MemoryUse measure(int rows, int columns, String detector) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LofRun.java());
        // This collector's figures are exact: it moves everything together, and knows no regions that are partly used.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1"));
        command.add("-Xmx" + Runtime.getRuntime().maxMemory());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MemoryRun.class.getName()));
        command.addAll(List.of(String.valueOf(rows), String.valueOf(columns), detector));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new InvalidInputException("'%s' could not be fitted on %d x %d: %s", detector, rows, columns, out);
        }
        return MemoryUse.parse(out);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new InvalidInputException("'%s' is no whole number.", text);
        }
    }
}
