package farpoint.bench;

import farpoint.params.DetectorSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of a detector with default parameters in a host's own command line.
 *
 * @param scores one a row, in the order of the data file
 * @param seconds wall time of the whole process
 */
record HostRun(double[] scores, double seconds) {
    /** Runs ELKI with its ResultWriter. */
    static HostRun elki(Path script, Path file, DetectorSpec spec, Path scratch) {
        Path out = scratch.resolve("elki-" + spec.name() + "-" + file.getFileName());
        double seconds = run(
                scratch,
                script.toString(),
                "elki",
                "-dbc.in",
                file.toString(),
                "-dbc.parser",
                "ArffParser",
                "-algorithm",
                spec.alias(),
                "-evaluator",
                "NoAutomaticEvaluation",
                "-resulthandler",
                "ResultWriter",
                "-out",
                out.toString());
        return new HostRun(elkiScores(out, spec.title()), seconds);
    }

    /** ELKI writes one line an object, with its number and its scores; which file it stands in depends on the labels. */
    private static double[] elkiScores(Path folder, String title) {
        Pattern line = Pattern.compile("ID=(\\d+) .*" + Pattern.quote(title) + "=(\\S+)");
        Map<Integer, Double> byId = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String text : Files.readAllLines(file)) {
                    Matcher matcher = line.matcher(text);
                    if (matcher.matches()) {
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
    static HostRun weka(Path script, Path file, DetectorSpec spec, Path scratch) {
        Path out = scratch.resolve("weka-" + spec.name() + "-" + file.getFileName());
        double seconds = run(
                scratch,
                script.toString(),
                "weka",
                "weka.filters.unsupervised.outlier.OutlierScore",
                "-detector",
                "weka.classifiers.outlier." + spec.name(),
                "-c",
                "last",
                "-i",
                file.toString(),
                "-o",
                out.toString(),
                "-decimal",
                "30");
        double[] scores = dataRows(out).stream()
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .toArray();
        return new HostRun(scores, seconds);
    }

    /** Which rows of a data file have the class "outlier", its last attribute. */
    static boolean[] outliers(Path file) {
        List<String[]> rows = dataRows(file);
        boolean[] outliers = new boolean[rows.size()];
        for (int i = 0; i < outliers.length; i++) {
            String[] row = rows.get(i);
            outliers[i] = row[row.length - 1].equals("outlier");
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

    private static List<String[]> dataRows(Path arff) {
        List<String[]> rows = new ArrayList<>();
        boolean data = false;
        try {
            for (String line : Files.readAllLines(arff)) {
                if (data && !line.isBlank() && !line.startsWith("%")) {
                    rows.add(line.split(","));
                }
                data |= line.toLowerCase(Locale.ROOT).startsWith("@data");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static double run(Path scratch, String... command) {
        Path log = scratch.resolve("log.txt");
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
