package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ComputeContext;
import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.params.DetectorSpec;
import farpoint.testing.JavaProcess;
import farpoint.testing.TestData;
import farpoint.threshold.Threshold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a process of their own. */
class CommandsIT {
    @TempDir
    private Path folder;

    private Path model;
    private double[] scores;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void writeAModel() throws IOException {
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Table table = TestData.table("glass");
        ComputeContext context = ComputeContext.withDefaults();
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), table, context);
        scores = trained.score(table, context);
        model = folder.resolve("glass.farpoint");
        new ModelFile(trained, Threshold.atContamination(scores, 0.1)).write(model);
    }

    @Test
    void scoresAFileAndStandardInputAlike() throws IOException, InterruptedException {
        Path data = Path.of("..", "test-data", "glass.arff");
        Path out = folder.resolve("scores.csv");
        Outcome file = run(null, "score", "--model", model, "--in", data, "--out", out);
        assertEquals(0, file.status, file.err);
        assertTrue(file.err.contains("214 rows scored"), file.err);
        Outcome stream = run(data, "score", "--model", model, "--in", "-", "--out", "-", "--threads", "1");
        assertEquals(Files.readString(out), stream.out);
        List<String> lines = Files.readAllLines(out);
        assertEquals("row,outlier_score,outlier_probability,outlier_flag", lines.get(0));
        for (int i = 0; i < scores.length; i++) {
            String[] fields = lines.get(i + 1).split(",");
            assertEquals(i + 1, Integer.parseInt(fields[0]));
            assertEquals(scores[i], Double.parseDouble(fields[1]));
        }
        long flagged = lines.stream().filter(line -> line.endsWith(",yes")).count();
        assertEquals(22, flagged);
    }

    @Test
    void describesAModel() throws IOException, InterruptedException {
        Outcome outcome = run(null, "describe", model);
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(outcome.out.startsWith("Detector: GaussianMahalanobis\n  estimator: ledoit-wolf\n"), outcome.out);
        assertTrue(outcome.out.contains("\nTrained on: 214 rows, 9 attributes\n"), outcome.out);
        assertTrue(outcome.out.contains("\n  seed: 1\n"), outcome.out);
        assertTrue(outcome.out.contains("\nEngine: plain Java"), outcome.out);
    }

    @Test
    void aMistakeIsOneSentenceAndLeavesEarlierFilesAlone() throws IOException, InterruptedException {
        Path out = Files.writeString(folder.resolve("scores.csv"), "an earlier file");
        Path text = Files.writeString(folder.resolve("bad.csv"), "RI,Na,Mg\n1,2,3\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path damaged = folder.resolve("damaged.farpoint");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertMistake("There is no model file", "score", "--model", folder.resolve("no"), "--in", text, "--out", out);
        assertMistake("There is no file", "score", "--model", model, "--in", folder.resolve("no"), "--out", out);
        assertMistake(
                "The model was trained with attributes that", "score", "--model", model, "--in", text, "--out", out);
        assertMistake("The data is empty", "score", "--model", model, "--in", empty, "--out", out);
        assertMistake("The model file is damaged", "score", "--model", damaged, "--in", text, "--out", out);
        assertMistake("There is no option '--what'", "score", "--what", "4");
        assertMistake("The option --model is needed", "score");
        assertMistake("The 'threads' parameter must be", "score", "--model", model, "--in", text, "--threads", "-1");
        assertMistake("This is no Farpoint model file", "describe", text);
        assertMistake("There is no command 'fly'", "fly");
        assertEquals("an earlier file", Files.readString(out));
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(f -> f.toString().endsWith(".tmp")));
        }
    }

    @Test
    void gzipDataThatIsCutOffIsAMistakeWhereverItEnds() throws IOException, InterruptedException {
        String row = "1.5,13.6,4.4,1.1,71.7,0.06,8.7,0,0\n";
        byte[] whole = gzip("RI,Na,Mg,Al,Si,K,Ca,Ba,Fe\n" + row.repeat(20_000));
        for (int length : new int[] {12, whole.length / 2, whole.length - 4}) {
            Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, length));
            Path out = folder.resolve("none.csv");
            assertMistake("The gzip data is cut off", "score", "--model", model, "--in", cut, "--out", out);
            assertFalse(Files.exists(out));
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void assertMistake(String start, Object... arguments) throws IOException, InterruptedException {
        Outcome outcome = run(null, arguments);
        assertEquals(1, outcome.status, outcome.err);
        assertTrue(outcome.err.startsWith("farpoint: " + start), outcome.err);
        assertEquals(1, outcome.err.lines().count(), outcome.err);
    }

    private Outcome run(Path in, Object... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), "farpoint.cli.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        JavaProcess process = new JavaProcess();
        JavaProcess.Result result = (in == null ? process : process.input(in)).run(command);
        return new Outcome(result.status(), result.out(), result.err());
    }
}
