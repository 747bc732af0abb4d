package farpoint.bench;

import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * How fast rows of files are read, ranked and scored, beside the counting of their lines by {@code wc -l}, and for gzip by {@code
 * gzip -dc} before it. Commands are whole ones, from the start of the program; a table is read in this program, for the second time.
 */
final class FilesBenchmark {
    private static final int COLUMNS = 20;
    private static final int ROUNDS = 3;
    private static final String DETECTOR = "GaussianMahalanobis estimator=empirical";

    private final Path folder;
    private final int rows;

    /**
     * A measurement.
     *
     * @param work what was done
     * @param rowsPerSecond the median
     * @param ratio this rate over that of counting lines
     */
    record Rate(String work, double rowsPerSecond, double ratio) {}

    /** Something that takes time. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private FilesBenchmark(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    static void run(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        System.out.printf(
                Locale.ROOT, "%,d x %d Gaussian numbers, medians of %d runs in turn%n%n", rows, COLUMNS, ROUNDS);
        System.out.println("| work | rows a second | of the rate of counting lines |");
        System.out.println("|---|---:|---:|");
        for (Rate rate : rates(rows)) {
            System.out.printf(Locale.ROOT, "| %s | %,.0f | %.3f |%n", rate.work, rate.rowsPerSecond, rate.ratio);
        }
    }

    /** Measures with a temporary table of so many rows, at least 1000. */
    static List<Rate> rates(int rows) throws IOException, InterruptedException {
        if (rows < 1000) {
            throw new InvalidInputException("bench files [ROWS] needs 1000 rows or more.");
        }
        Path folder = Files.createTempDirectory("farpoint-files");
        try {
            return new FilesBenchmark(folder, rows).measure();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private List<Rate> measure() throws IOException, InterruptedException {
        Path csv = folder.resolve("table.csv");
        Path arff = folder.resolve("table.arff");
        Path gzip = folder.resolve("table.csv.gz");
        String model = folder.resolve("model").toString();
        write(csv, header("x", ",") + "\n");
        write(arff, "@relation r\n" + header("@attribute x", " numeric\n") + " numeric\n@data\n");
        try (InputStream in = Files.newInputStream(csv);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            in.transferTo(out);
        }
        rank(csv, "--save-model", model);
        List<Rate> rates = new ArrayList<>();
        Work count = () -> shell("wc -l < '" + csv + "'");
        Work countPacked = () -> shell("gzip -dc '" + gzip + "' | wc -l");
        rates.add(rate("read CSV", count, () -> read(csv)));
        rates.add(rate("read ARFF", count, () -> read(arff)));
        rates.add(rate("read CSV in gzip", countPacked, () -> read(gzip)));
        rates.add(rate("score --model, CSV", count, () -> score(csv, model)));
        rates.add(rate("score --model, ARFF", count, () -> score(arff, model)));
        rates.add(rate("score --model, CSV in gzip", countPacked, () -> score(gzip, model)));
        rates.add(rate("score, CSV, the first 100", count, () -> rank(csv, "--top", "100")));
        rates.add(rate("score, CSV, all rows", count, () -> rank(csv)));
        return rates;
    }

    private Rate rate(String name, Work count, Work work) throws IOException, InterruptedException {
        double[][] seconds = new double[2][ROUNDS];
        seconds(work);
        for (int round = 0; round < ROUNDS; round++) {
            seconds[0][round] = seconds(count);
            seconds[1][round] = seconds(work);
        }
        Arrays.sort(seconds[0]);
        Arrays.sort(seconds[1]);
        double median = seconds[1][ROUNDS / 2];
        return new Rate(name, rows / median, seconds[0][ROUNDS / 2] / median);
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void read(Path file) throws IOException {
        WholeTable.read(file.toString(), SourceFormat.BY_LOOK, Set.of());
    }

    private void score(Path file, String model) throws IOException, InterruptedException {
        command("score", "--model", model, "--in", file.toString(), "--out", out());
    }

    private void rank(Path file, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("score", file.toString(), "--detector", DETECTOR, "--out", out()));
        words.addAll(List.of(options));
        command(words.toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("out.csv").toString();
    }

    private static void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("farpoint.script")));
        command.addAll(List.of(words));
        start(command);
    }

    private static void shell(String line) throws IOException, InterruptedException {
        start(List.of("sh", "-c", line));
    }

    private static void start(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new InvalidInputException("The command %s failed.", String.join(" ", command));
        }
    }

    private static String header(String before, String between) {
        StringBuilder header = new StringBuilder();
        for (int j = 1; j <= COLUMNS; j++) {
            header.append(j == 1 ? "" : between).append(before).append(j);
        }
        return header.toString();
    }

    private void write(Path file, String header) throws IOException {
        RandomStream random = RandomStream.of(1, "files", 0);
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(header);
            for (int i = 0; i < rows; i++) {
                StringBuilder line = new StringBuilder();
                for (int j = 0; j < COLUMNS; j++) {
                    line.append(j == 0 ? "" : ",").append(Math.round(1e5 * random.gaussian()) / 1e5);
                }
                text.write(line.append('\n').toString());
            }
        }
    }
}
