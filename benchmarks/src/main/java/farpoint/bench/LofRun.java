package farpoint.bench;

import farpoint.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of ELKI's LOF by the packaged jar, in a JVM of its own.
 *
 * @param lof seconds of the algorithm, as ELKI states them
 * @param total seconds of the process
 */
record LofRun(double lof, double total) {
    private static final Pattern RUNTIME = Pattern.compile("LOF\\.runtime: (\\d+) ms");

    /** Runs with these options more. */
    static LofRun of(Path csv, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("farpoint.elki.jar"),
                "-dbc.in",
                csv.toString(),
                "-algorithm",
                "outlier.lof.LOF",
                "-lof.k",
                "10",
                "-resulthandler",
                "DiscardResultHandler",
                "-time"));
        command.addAll(options);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double total = (System.nanoTime() - start) * 1e-9;
        Matcher runtime = RUNTIME.matcher(out);
        if (status != 0 || !runtime.find()) {
            throw new InvalidInputException(
                    "ELKI did not run (status %d): %s",
                    status, out.lines().findFirst().orElse("no output"));
        }
        return new LofRun(Long.parseLong(runtime.group(1)) * 1e-3, total);
    }
}
