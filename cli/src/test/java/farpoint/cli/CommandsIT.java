package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.Version;
import farpoint.stream.ScoreWriter;
import farpoint.testing.CaseTables;
import farpoint.testing.ClassArchive;
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

/** The commands of the runnable jar, in a process of their own. */
class CommandsIT {
    private static final String JAR = System.getProperty("farpoint.cli.jar");

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
        ModelFiles.write(model, new ModelFile(trained, Threshold.atContamination(scores, 0.1)));
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
        assertEquals("row,outlier_score,outlier_probability,outlier_flag,outlier_confidence", lines.get(0));
        for (int i = 0; i < scores.length; i++) {
            String[] fields = lines.get(i + 1).split(",");
            assertEquals(i + 1, Integer.parseInt(fields[0]));
            assertEquals(scores[i], Double.parseDouble(fields[1]));
        }
        long flagged = lines.stream().filter(line -> line.contains(",yes,")).count();
        assertEquals(22, flagged);
    }

    @Test
    void ranksAFileAndStandardInputWithoutAModel() throws IOException, InterruptedException {
        Path data = Files.write(folder.resolve("orders.csv"), CaseTables.lines("orders"));
        String[] quick = {
            "--detector",
            "ExtendedIsolationForest num-trees=50; GaussianMahalanobis",
            "--top",
            "5",
            "--contamination",
            "0.1"
        };
        Outcome file = run(null, "score", data, quick[0], quick[1], quick[2], quick[3], quick[4], quick[5]);
        assertEquals(0, file.status, file.err);
        List<String> lines = file.out.lines().toList();
        assertEquals(6, lines.size());
        assertTrue(
                lines.get(0).startsWith("rank,row,outlier_score,outlier_probability,outlier_flag,outlier_confidence,"),
                file.out);
        assertTrue(lines.get(1)
                .matches("1,284,.*,yes,[0-9.]+,quantity \\(\\d+%\\),.*,10284,no called as late care care,west,400,.*"));
        assertTrue(file.err.contains("farpoint: Left out of the arithmetic: order_id "), file.err);
        assertTrue(file.err.contains("farpoint: 300 rows ranked by OutlierEnsemble, 30 of them flagged, "), file.err);
        Path out = folder.resolve("ranking.csv");
        Outcome stream = run(
                data,
                "score",
                "--in",
                "-",
                "--out",
                out,
                quick[0],
                quick[1],
                quick[2],
                quick[3],
                quick[4],
                quick[5],
                "--threads",
                "1");
        assertEquals("", stream.out, stream.err);
        assertEquals(file.out, Files.readString(out));
    }

    @Test
    void describesAModel() throws IOException, InterruptedException {
        Outcome outcome = run(null, "describe", model);
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(outcome.out.startsWith("Detector: GaussianMahalanobis\n  estimator: automatic\n"), outcome.out);
        assertTrue(outcome.out.contains("\nTrained on: 214 rows, 9 attributes\n"), outcome.out);
        assertTrue(outcome.out.contains("\n  seed: 1\n"), outcome.out);
        assertFalse(outcome.out.contains("\nEngine: "), outcome.out);
    }

    @Test
    void describesTheEngineOfAModelThatSearches() throws IOException, InterruptedException {
        DetectorSpec spec = Detectors.byName("knndistance");
        Table table = TestData.table("glass");
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), table, ComputeContext.withDefaults());
        ModelFiles.write(model, ModelFile.withDefaultThreshold(trained, new double[] {1, 2}));
        String engine = trained.provenance().engine();
        assertFalse(engine.isEmpty());
        Outcome outcome = run(null, "describe", model);
        assertTrue(outcome.out.contains("\nEngine: " + engine + "\n"), outcome.out + outcome.err);
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
        assertMistake("Name the file to rank: java -jar farpoint-cli-", "score");
        assertMistake("The option --in is needed", "score", "--model", model);
        assertMistake("The option --out is needed", "score", "--model", model, "--in", text);
        assertMistake("The option --top belongs to a ranking", "score", "--model", model, "--top", "3");
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

    @Test
    void noFileIsBothReadAndWritten() throws IOException, InterruptedException {
        Path data = Files.copy(Path.of("..", "test-data", "glass.arff"), folder.resolve("data.arff"));
        byte[] before = Files.readAllBytes(data);
        byte[] modelBefore = Files.readAllBytes(model);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), data);
        Path hard = Files.createLink(folder.resolve("hard.csv"), data);
        Path detour =
                folder.resolve(".").resolve("..").resolve(folder.getFileName()).resolve("data.arff");
        for (Path out : List.of(data, link, hard, detour)) {
            assertMistake("The file '" + out, "score", "--model", model, "--in", data, "--out", out);
            assertMistake("The file '" + data, "score", "--model", model, "--in", out, "--out", data);
        }
        assertMistake("The file '" + model, "score", "--model", model, "--in", data, "--out", model);
        assertArrayEquals(before, Files.readAllBytes(data));
        assertArrayEquals(modelBefore, Files.readAllBytes(model));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aLinkStaysOneAndADeviceIsWrittenTo() throws IOException, InterruptedException {
        Path data = Path.of("..", "test-data", "glass.arff");
        Path target = Files.writeString(folder.resolve("target.csv"), "an earlier file");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        assertEquals(0, run(null, "score", "--model", model, "--in", data, "--out", link).status);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(215, Files.readAllLines(target).size());
        Path device = Path.of("/dev/stdout");
        if (Files.exists(device)) {
            // The child's standard output is a file here; a shell makes a pipe of it.
            Outcome piped = shell("LC_ALL=C", "\"$@\" | cat", "score", "--model", model, "--in", data, "--out", device);
            assertEquals(215, piped.out.lines().count(), piped.err);
            assertTrue(Files.exists(device));
        }
    }

    @Test
    void aFolderAndAPlaceThatIsNotThereAreMistakes() throws IOException, InterruptedException {
        Path data = Path.of("..", "test-data", "glass.arff");
        assertMistake("The file '" + folder, "score", "--model", model, "--in", data, "--out", folder);
        assertMistake(
                "There is no folder for", "score", "--model", model, "--in", data, "--out", folder.resolve("no/x"));
        assertMistake("'" + folder + "' is a folder", "score", "--model", model, "--in", folder, "--out", "-");
        assertMistake("'" + folder + "' is a folder", "score", "--model", folder, "--in", data, "--out", "-");
        assertMistake("The option --in is given twice", "score", "--in", data, "--in", data);
        assertMistake("The 'separator' parameter must be one of auto, comma", "score", "--separator", "x");
    }

    @Test
    void attributesThatLookLikeOthersAreTold() throws IOException, InterruptedException {
        String row = "1.5,13.6,4.4,1.1,71.7,0.06,8.7,0,0\n";
        String other = row.replace("13.6", "100013.6");
        Path data = folder.resolve("other.csv");
        String names = "RI,Na,Mg,Al,Si,K,Ca,Ba,Fe\n";
        Files.writeString(data, names + other.repeat(8195));
        Outcome all = run(null, "score", "--model", model, "--in", data, "--out", folder.resolve("scores.csv"));
        assertTrue(all.err.contains("Warning: All values of Na lie far from those"), all.err);
        Files.writeString(data, names + other.repeat(8192) + row.repeat(8192));
        Outcome some = run(null, "score", "--model", model, "--in", data, "--out", folder.resolve("scores.csv"));
        assertFalse(some.err.contains("lie far"), some.err);
    }

    @Test
    void helpTellsAllOptions() throws IOException, InterruptedException {
        for (String help : new String[] {"-h", "--help"}) {
            Outcome score = run(null, "score", help);
            assertEquals(0, score.status, score.err);
            assertEquals("", score.err);
            for (String option :
                    ("--model --in --out --separator --header --decimal --threads --detector --top --ignore"
                                    + " --contamination --threshold --save-model --engine")
                            .split(" ")) {
                assertTrue(score.out.contains("\n" + option + " <"), score.out);
            }
            assertTrue(run(null, "describe", help)
                    .out
                    .startsWith("usage: java -jar farpoint-cli-" + Version.current() + ".jar describe MODEL\n"));
        }
        assertEquals(0, run(null, "score", "--model", "x", "--help").status);
    }

    @Test
    void aClosedPipeEndsTheRunWithASentence() throws IOException, InterruptedException {
        String row = "1.5,13.6,4.4,1.1,71.7,0.06,8.7,0,0\n";
        Path many = Files.writeString(folder.resolve("many.csv"), "RI,Na,Mg,Al,Si,K,Ca,Ba,Fe\n" + row.repeat(60_000));
        Outcome cut = shell("LC_ALL=C", "\"$@\" | head -n 2", "score", "--model", model, "--in", many, "--out", "-");
        assertEquals(2, cut.out.lines().count());
        String sentence = "farpoint: Standard output takes no more: it was closed, or there is no room.\n";
        assertTrue(cut.err.endsWith(sentence), cut.err);
        assertFalse(cut.err.contains("\tat "), cut.err);
    }

    @Test
    void scoresDoNotDependOnTheLocale() throws IOException, InterruptedException {
        Table table = Table.builder(4)
                .addNumeric("gr\u00f6\u00dfe", 1, 2, 4, 7)
                .add(Attribute.nominal("ort", List.of("S\u00fcd", "S\u00f6d")), new double[] {0, 1, 1, 0})
                .build();
        DetectorSpec spec = Detectors.byName("mahalanobis");
        ComputeContext context = ComputeContext.withDefaults();
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), table, context);
        ModelFiles.write(model, ModelFile.withDefaultThreshold(trained, trained.score(table, context)));
        Path data = Files.writeString(
                folder.resolve("data.csv"), "ort,gr\u00f6\u00dfe\nS\u00fcd,1\nS\u00f6d,2\nS\u00f6d,4\nS\u00fcd,7\n");
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new ScoreWriter(expected, ModelFiles.read(model).threshold()).write(trained.score(table, context));
        for (String locale : new String[] {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=no_NO.such", "LC_ALL="}) {
            Outcome outcome = shell(locale, "\"$@\"", "score", "--model", model, "--in", data, "--out", "-");
            assertEquals(0, outcome.status, outcome.err);
            assertEquals(expected.toString(), outcome.out);
            assertTrue(
                    outcome.err.matches(
                            "farpoint: 4 rows scored [^\n]*\nfarpoint: \\d of them flagged: above [^\n]*\n"),
                    outcome.err);
        }
    }

    /** Only a shell says the bytes of a name whatever the locale of this JVM. */
    @Test
    void aFileNameThatTheLocaleDoesNotKnowIsASentenceOrRead() throws IOException, InterruptedException {
        Files.copy(Path.of("..", "test-data", "glass.arff"), folder.resolve("glass.arff"));
        String script = "cd '" + folder + "' && n=\"$(printf \"d\\303\\274 it's.arff\")\" && cp glass.arff \"$n\""
                + " && \"$@\" --in \"$n\" --out \"$n.csv\"";
        for (String locale : new String[] {"LC_ALL=C", "LC_ALL=C.UTF-8"}) {
            Outcome outcome = shell(locale, script, "score", "--model", model);
            assertEquals(outcome.status == 0 ? 2 : 1, outcome.err.lines().count(), outcome.err);
            if (outcome.status != 0) {
                assertTrue(outcome.err.contains("has letters that Java cannot use in this locale"), outcome.err);
            } else {
                assertTrue(outcome.err.contains("214 rows scored"), outcome.err);
            }
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

    /** Runs a shell script in which "$@" is the command. */
    private Outcome shell(String environment, String script, Object... arguments)
            throws IOException, InterruptedException {
        int equals = environment.indexOf('=');
        JavaProcess process = new JavaProcess()
                .locale(environment.substring(0, equals), environment.substring(equals + 1))
                .shell(script);
        return outcome(process, arguments);
    }

    private Outcome run(Path in, Object... arguments) throws IOException, InterruptedException {
        return outcome(in == null ? new JavaProcess() : new JavaProcess().input(in), arguments);
    }

    private static Outcome outcome(JavaProcess process, Object... arguments) throws IOException, InterruptedException {
        List<String> command = command(ClassArchive.options(JAR, CommandsIT::rank));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        JavaProcess.Result result = process.run(command);
        return new Outcome(result.status(), result.out(), result.err());
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(options);
        command.addAll(List.of("-Xmx256m", "-jar", JAR));
        return command;
    }

    private static int rank(List<String> options, Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("glass.arff"), TestData.lines("glass.arff"));
        List<String> command = command(options);
        command.addAll(List.of("score", "glass.arff", "--detector", "KNNDistance", "--save-model", "glass.farpoint"));
        return new JavaProcess().in(folder).run(command).status();
    }
}
