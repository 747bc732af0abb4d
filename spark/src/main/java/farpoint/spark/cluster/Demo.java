package farpoint.spark.cluster;

import farpoint.run.VectorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fits and scores on a cluster through spark-submit, and compares with what the command line gives without Spark. */
public final class Demo {
    /** All programs get the vector module where this one has it: without it they would be slower. */
    private static final List<String> JAVA_OPTIONS =
            VectorClass.hasModule() ? List.of("--add-modules=jdk.incubator.vector") : List.of();

    private static final ClusterShape SHAPE = new ClusterShape(2, 1, 600, JAVA_OPTIONS);
    private static final String ON_SPARK = "Spark, " + SHAPE.workers() + " executors";
    private static final String DETECTOR = "GaussianMahalanobis estimator=ledoit-wolf";
    private static final int ROWS = 100_000;
    private static final double NANOS = 1e9;

    private final LocalCluster cluster;
    private final Path submitted;
    private final Path folder;

    private Demo(LocalCluster cluster, Path submitted) throws IOException {
        this.cluster = cluster;
        this.submitted = submitted;
        this.folder = Files.createDirectory(cluster.folder("demo"));
    }

    /**
     * Prints a table; ends with status 1 if a run fails, or the model or a score differs in any bit.
     *
     * @param arguments the folder of the built module {@code spark/runtime} and the jar that users submit
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.err.println("farpoint: starting a Spark cluster of this machine, a master and " + SHAPE.workers()
                + " workers, and what runs on it.");
        boolean equal;
        try (LocalCluster cluster = LocalCluster.start(Path.of(arguments[0]), SHAPE)) {
            equal = new Demo(cluster, Path.of(arguments[1])).run();
        } catch (IllegalStateException e) {
            System.err.println("farpoint: " + e.getMessage());
            equal = false;
        }
        System.exit(equal ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        String rows = path("rows.csv").toString();
        DemoRows.write(path("rows.csv"), ROWS);
        System.out.println("| what | where | seconds | rows a second | the same |");
        System.out.println("|---|---|---:|---:|---:|");
        boolean sameModel = fit(rows);
        boolean sameScores = score(rows);
        System.out.println(DETECTOR + " on " + ROWS
                + " rows. Seconds are those of whole programs, from the start of Java; on Spark they "
                + "have the start of the executors in them. The same: to the last bit.");
        return sameModel && sameScores;
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private boolean fit(String rows) throws IOException, InterruptedException {
        double seconds = commandLine(
                rows,
                "--detector",
                DETECTOR,
                "--ignore",
                DemoRows.NUMBER,
                "--explain",
                "0",
                "--save-model",
                path("model.farpoint").toString(),
                "--out",
                path("ranking.csv").toString());
        print("fit and rank", "command line", seconds, "");
        String fitted = path("fitted.farpoint").toString();
        seconds = submit("fit", rows, "--key", DemoRows.NUMBER, "--detector", DETECTOR, "--model", fitted);
        boolean same = Files.mismatch(path("model.farpoint"), path("fitted.farpoint")) < 0;
        print("fit", ON_SPARK, seconds, same ? "model file" : "NOT the model file");
        return same;
    }

    /** Each by the model that was fitted there. */
    private boolean score(String rows) throws IOException, InterruptedException {
        Path alone = path("alone.csv");
        Path scored = path("scored.csv");
        double seconds =
                commandLine("--model", path("model.farpoint").toString(), "--in", rows, "--out", alone.toString());
        print("score", "command line", seconds, "");
        seconds = submit(
                "score", "--model", path("fitted.farpoint").toString(), "--in", rows, "--out", scored.toString());
        Map<Long, Double> expected = ScoreFiles.read(alone, DemoRows.NUMBER);
        Map<Long, Double> found = ScoreFiles.read(scored, DemoRows.NUMBER);
        long equal = ScoreFiles.equal(expected, found);
        print("score", ON_SPARK, seconds, equal + " of " + ROWS + " scores");
        return equal == ROWS && expected.size() == ROWS && found.size() == ROWS;
    }

    private static void print(String what, String where, double seconds, String same) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.0f | %s |%n", what, where, seconds, ROWS / seconds, same);
    }

    private double commandLine(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", submitted.toString(), "farpoint.cli.Main", "score"));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        return secondsOf(cluster.beside("the command line", new ProcessBuilder(command)), start);
    }

    private double submit(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(submitted.toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        return secondsOf(cluster.submit(command), start);
    }

    private double secondsOf(LoggedProcess process, long start) throws IOException, InterruptedException {
        int status = process.exitStatus();
        if (status != 0) {
            throw new IllegalStateException(cluster.output() + "\n" + process.name() + " has failed with status "
                    + status + "; what all processes have said is above.");
        }
        return (System.nanoTime() - start) / NANOS;
    }
}
