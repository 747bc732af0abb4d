package farpoint.bench;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One run of a detector in a host's own command line.
 *
 * @param scores one a row, in the order of the data file
 * @param seconds wall time of the whole process
 */
record HostRun(double[] scores, double seconds) {
    /** Runs ELKI with its ResultWriter. */
    static HostRun elki(Path script, Path file, DetectorSpec spec, Settings settings, Path scratch) {
        Path out = scratch.resolve("elki-" + spec.name() + "-" + file.getFileName());
        List<String> command = new ArrayList<>(List.of(script.toString(), "elki"));
        command.addAll(List.of("-dbc.in", file.toString(), "-dbc.parser", "ArffParser"));
        command.addAll(List.of("-algorithm", spec.alias()));
        command.addAll(settings.elkiOptions(spec));
        command.addAll(List.of("-evaluator", "NoAutomaticEvaluation"));
        command.addAll(List.of("-resulthandler", "ResultWriter", "-out", out.toString()));
        double seconds = run(scratch, command);
        return new HostRun(elkiScores(out, spec.title()), seconds);
    }

    /** ELKI writes one line an object, with its number and its scores; which file it stands in depends on the labels. */
    static double[] elkiScores(Path folder, String title) {
        Pattern line = Pattern.compile("ID=(\\d+) (?:.* )?" + Pattern.quote(title) + "=(\\S+)");
        Map<Integer, Double> byId = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String text : Files.readAllLines(file)) {
                    Matcher matcher = line.matcher(text);
                    if (matcher.find()) {
                        byId.put(Integer.valueOf(matcher.group(1)), Double.valueOf(matcher.group(2)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byId.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Runs Weka's filter with all digits. */
    static HostRun weka(Path script, Path file, DetectorSpec spec, Settings settings, Path scratch) {
        Path out = scratch.resolve("weka-" + spec.name() + "-" + file.getFileName());
        List<String> command = new ArrayList<>(List.of(script.toString(), "weka"));
        command.addAll(List.of("weka.filters.unsupervised.outlier.OutlierScore", "-detector"));
        command.add("weka.classifiers.outlier." + spec.name() + settings.wekaOptions());
        command.addAll(List.of("-c", "last", "-i", file.toString(), "-o", out.toString(), "-decimal", "30"));
        double seconds = run(scratch, command);
        Table scored = Tables.arff(out);
        int score = IntStream.range(0, scored.columns())
                .filter(j -> scored.attribute(j).name().equals("outlier_score"))
                .findFirst()
                .orElseThrow();
        return new HostRun(scored.column(score), seconds);
    }

    /** Which rows of a data file have the class "outlier", its last attribute. */
    static boolean[] outliers(Path file) {
        Table table = Tables.arff(file);
        int last = table.columns() - 1;
        int outlier = table.attribute(last).categories().indexOf("outlier");
        boolean[] outliers = new boolean[table.rows()];
        for (int i = 0; i < outliers.length; i++) {
            outliers[i] = table.value(i, last) == outlier;
        }
        return outliers;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double run(Path scratch, List<String> command) {
        Path log = scratch.resolve("log.txt");
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed with status " + status + ":\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
