package farpoint.bench;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of ELKI's LOF by the command {@code ./farpoint elki}.
 *
 * @param lof seconds of the algorithm, as ELKI states them
 * @param total seconds of the command
 */
record LofRun(double lof, double total) {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final Pattern RUNTIME = Pattern.compile("LOF\\.runtime: (\\d+) ms");

    /** ELKI's arguments for LOF on a file, with these options more; scores are thrown away. */
    static List<String> arguments(String csv, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-dbc.in",
                csv,
                "-algorithm",
                "outlier.lof.LOF",
                "-lof.k",
                "10",
                "-resulthandler",
                "DiscardResultHandler"));
        arguments.addAll(options);
        return arguments;
    }

    /** The command that starts Java as {@code ./farpoint} has started this one. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()) {
            command.addAll(List.of("--add-modules", VECTOR_MODULE));
        }
        return command;
    }

    /** Runs with these options more. */
    static LofRun of(Path csv, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("farpoint.script"), "elki", "-time"));
        command.addAll(arguments(csv.toString(), options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putIfAbsent("FARPOINT_ARCHIVES", "now");
        long start = System.nanoTime();
        Process process = builder.start();
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
