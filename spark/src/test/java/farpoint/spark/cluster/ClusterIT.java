package farpoint.spark.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.ComputeContext;
import farpoint.spark.fit.FitOptions;
import farpoint.stats.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster, of which a machine fails. */
@EnabledOnOs(OS.LINUX)
class ClusterIT {
    private static final int ROWS = 12_000;
    private static final int TRAINING_ROWS = 200;
    private static final int COLUMNS = 6;
    private static final int PARTITIONS = 40;
    private static final int SLOW_DIRECTIONS = 30_000;
    private static final int FITTED_DIRECTIONS = 500;
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ClusterShape SHAPE =
            new ClusterShape(2, 1, 512, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private static final Pattern WRITING = Pattern.compile("File Output Committer");
    private static final Pattern FINISHED = Pattern.compile("Finished task .*\\(1/[0-9]{2}\\)");

    /** A job about blocks of rows, which the first of them has left on the executors. */
    private static final Pattern FOLDING = Pattern.compile("Starting job: collect at Folding");

    private static final Pattern LOST = Pattern.compile("Lost executor");
    private static final Pattern SECOND_TRY = Pattern.compile("Starting task [0-9]+\\.1 in stage");

    @TempDir
    private Path folder;

    @Test
    void whatAWorkerTakesWithItIsScoredAgainToTheSameBits() throws Exception {
        double[][] values = values();
        Map<Long, Double> expected = writeModel(values);
        writeRows(values);
        Path left;
        try (LocalCluster cluster = start()) {
            left = cluster.folder("");
            LoggedProcess run = submit(
                    cluster,
                    "score",
                    "--model",
                    path("model.farpoint"),
                    "--in",
                    path("rows.csv"),
                    "--out",
                    path("scores.csv"));
            run.await(WRITING);
            assertTrue(ListeningSockets.count() >= 2 * SHAPE.workers());
            assertEquals(List.of(), ListeningSockets.openToOthers());
            run.await(WRITING, FINISHED);
            cluster.killWorker(1);
            assertEquals(0, run.exitStatus(), cluster.output());
            assertTrue(SECOND_TRY.matcher(run.output()).find(), run.output());
        }
        assertFalse(Files.exists(left));
        assertEquals(0, ProcessHandle.current().descendants().count());
        assertEquals(expected, ScoreFiles.read(file("scores.csv"), "id"));
    }

    /** The worker holds blocks of rows, and what it has written for others to fetch. */
    @Test
    void whatAWorkerTakesWithItIsLearntFromAgainToTheSameModel() throws Exception {
        double[][] values = values();
        writeRows(values);
        try (LocalCluster cluster = start()) {
            LoggedProcess run = submit(
                    cluster,
                    "fit",
                    "--in",
                    path("rows.csv"),
                    "--key",
                    "id",
                    "--detector",
                    "RandomProjectionDepth num-directions=" + FITTED_DIRECTIONS,
                    "--model",
                    path("fitted.farpoint"));
            run.await(FOLDING, FOLDING, FINISHED);
            cluster.killWorker(1);
            assertEquals(0, run.exitStatus(), cluster.output());
            assertTrue(LOST.matcher(run.output()).find(), run.output());
        }
        Table table = table(values, ROWS);
        Training training = training(table, FITTED_DIRECTIONS);
        ModelFile expected =
                new ModelFile(training.detector(), training.threshold(FitOptions.DEFAULTS.values(), table, CONTEXT));
        assertArrayEquals(expected.toBytes(), Files.readAllBytes(file("fitted.farpoint")));
    }

    private static LocalCluster start() throws IOException, InterruptedException {
        return LocalCluster.start(Path.of(System.getProperty("farpoint.spark.runtime")), SHAPE);
    }

    private LoggedProcess submit(LocalCluster cluster, String... arguments) throws IOException {
        List<String> all = new ArrayList<>();
        all.add("--conf");
        all.add("spark.sql.files.maxPartitionBytes=" + Files.size(file("rows.csv")) / PARTITIONS);
        all.add(System.getProperty("farpoint.spark.jar"));
        all.addAll(List.of(arguments));
        return cluster.submit(all);
    }

    private String path(String name) {
        return file(name).toString();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static double[][] values() {
        RandomStream random = RandomStream.of(1, "rows for a cluster", 0);
        return Stream.generate(() -> Stream.generate(random::gaussian)
                        .limit(ROWS)
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .limit(COLUMNS)
                .toArray(double[][]::new);
    }

    /** The scores of the rows by the model, which takes long for each of them. */
    private Map<Long, Double> writeModel(double[][] values) throws IOException {
        Training training = training(table(values, TRAINING_ROWS), SLOW_DIRECTIONS);
        ModelFiles.write(
                file("model.farpoint"), ModelFile.withDefaultThreshold(training.detector(), training.scores()));
        double[] scores = training.detector().score(table(values, ROWS), CONTEXT);
        Map<Long, Double> byRow = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            byRow.put((long) i, scores[i]);
        }
        return byRow;
    }

    private static Training training(Table table, int directions) {
        DetectorSpec spec = Detectors.byName("RandomProjectionDepth");
        ParameterValues parameters =
                ParameterValues.defaultsOf(spec.parameters()).with(RandomProjectionDepth.NUM_DIRECTIONS, directions);
        return Training.of(spec, parameters, table, CONTEXT);
    }

    private static Table table(double[][] values, int rows) {
        Table.Builder builder = Table.builder(rows);
        for (int j = 0; j < COLUMNS; j++) {
            builder.add(Attribute.numeric("a" + j), Arrays.copyOf(values[j], rows));
        }
        return builder.build();
    }

    private void writeRows(double[][] values) throws IOException {
        StringBuilder text = new StringBuilder("id");
        for (int j = 0; j < COLUMNS; j++) {
            text.append(",a").append(j);
        }
        for (int i = 0; i < ROWS; i++) {
            text.append('\n').append(i);
            for (int j = 0; j < COLUMNS; j++) {
                text.append(',').append(values[j][i]);
            }
        }
        Files.writeString(file("rows.csv"), text.append('\n'));
    }
}
