package farpoint.bench;

import elki.application.AbstractApplication;
import elki.application.KDDCLIApplication;
import farpoint.run.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of ELKI's LOF one after the other in one JVM, as in the MiniGUI, from the file to the scores: the just-in-time compiler
 * has done its work after some of them.
 */
public final class LofSeries {
    private static final String MARK = "seconds:";

    private LofSeries() {}

    /**
     * What the other JVM runs.
     *
     * @param args the file, the number of rounds, and engines as {@link ElkiBenchmark#options} knows them, which take turns
     */
    public static void main(String[] args) {
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            for (String engine : List.of(args).subList(2, args.length)) {
                String[] arguments =
                        LofRun.arguments(args[0], ElkiBenchmark.options(engine)).toArray(String[]::new);
                long start = System.nanoTime();
                AbstractApplication.runCLIApplication(KDDCLIApplication.class, arguments);
                System.out.println(MARK + engine + MARK + (System.nanoTime() - start) * 1e-9);
            }
        }
    }

    /**
     * Runs a series in a JVM of its own.
     *
     * @return seconds from file to scores for each engine, of the later half of the rounds
     */
    static Map<String, List<Double>> run(Path csv, int rounds, List<String> engines)
            throws IOException, InterruptedException {
        List<String> command = LofRun.java();
        String classes = System.getProperty("farpoint.elki.jar") + File.pathSeparator + ownClasses();
        command.addAll(List.of("-cp", classes, LofSeries.class.getName(), csv.toString(), String.valueOf(2 * rounds)));
        command.addAll(engines);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (String line : out.lines().filter(l -> l.startsWith(MARK)).toList()) {
            String[] parts = line.split(MARK);
            times.computeIfAbsent(parts[1], engine -> new ArrayList<>()).add(Double.valueOf(parts[2]));
        }
        if (process.waitFor() != 0 || times.size() != engines.size()) {
            throw new InvalidInputException(
                    "ELKI did not run: %s", out.lines().findFirst().orElse("no output"));
        }
        times.replaceAll((engine, all) -> all.subList(all.size() / 2, all.size()));
        return times;
    }

    private static Path ownClasses() {
        try {
            return Path.of(LofSeries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
