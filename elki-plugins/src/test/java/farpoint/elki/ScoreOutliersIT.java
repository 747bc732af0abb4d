package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.stream.ScoreWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as users run it. */
class ScoreOutliersIT {
    private static final String EARLIER = "an earlier file";

    @TempDir
    Path folder;

    private ModelFile model;
    private String data;
    private Path out;

    @BeforeEach
    void writeAModel() throws IOException {
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Table table = Samples.table("glass");
        ComputeContext context = ComputeContext.withDefaults();
        Training fitted = Training.of(spec, spec.defaults(), table, context);
        TrainedDetector trained = fitted.detector();
        model = ModelFile.withDefaultThreshold(trained, fitted.scores());
        ModelFiles.write(folder.resolve("m.farpoint"), model);
        data = Samples.file("glass", folder).toString();
        out = Files.writeString(folder.resolve("scores.csv"), EARLIER);
    }

    @Test
    void writesScoresProbabilitiesAndFlags() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        double[] scores = model.detector().score(Samples.table("glass"), ComputeContext.withDefaults());
        new ScoreWriter(expected, model.threshold()).write(scores);
        for (String name : new String[] {"ScoreOutliers", "scoreoutliers"}) {
            Child child = Child.launch(folder, name, "-model", "m.farpoint", "-dbc.in", data, "-out", "scores.csv");
            assertEquals(0, child.status(), child.err());
            assertEquals("", child.err());
            assertEquals(expected.toString(), Files.readString(out));
        }
        Child rows = Child.launch(
                folder, "ScoreOutliers", "-model", "m.farpoint", "-dbc.in", data, "-out", "scores.csv", "-verbose");
        assertTrue(rows.out().contains("214 rows scored."), rows.out());
    }

    @Test
    void mistakeIsOneSentenceAndLeavesAnEarlierFileAlone() throws IOException {
        byte[] bytes = model.toBytes();
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("damaged.farpoint"), bytes);
        Files.writeString(folder.resolve("two.csv"), "a,b\n1,2\n3,4\n");
        assertMistake("does not exist", "-model no.farpoint -dbc.in two.csv -out scores.csv");
        assertMistake("The model file is damaged", "-model damaged.farpoint -dbc.in two.csv -out scores.csv");
        assertMistake("This is no Farpoint model file.", "-model two.csv -dbc.in two.csv -out scores.csv");
        assertMistake(
                "The model was trained with attributes that the data does not have: RI, Na, Mg, Al, Si, K, Ca, Ba, Fe."
                        + " The data has: a, b.",
                "-model m.farpoint -dbc.in two.csv -out scores.csv");
        assertMistake("There is no folder for the file", "-model m.farpoint -dbc.in two.csv -out no/scores.csv");
        assertMistake("Parameter 'model' requires a value.", "-dbc.in two.csv -out scores.csv");
        assertMistake("Nothing here takes the option -seed.", "-model m.farpoint -dbc.in two.csv -out s.csv -seed 1");
        assertEquals(EARLIER, Files.readString(out));
        try (var files = Files.list(folder)) {
            assertEquals(
                    0,
                    files.filter(f -> f.toString().matches(".*(\\.tmp|/s\\.csv)"))
                            .count());
        }
    }

    @Test
    void noFileIsBothReadAndWritten() throws IOException {
        Path copy = Files.copy(Path.of(data), folder.resolve("copy.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), copy);
        byte[] before = Files.readAllBytes(copy);
        byte[] modelBefore = Files.readAllBytes(folder.resolve("m.farpoint"));
        for (String same : "copy.csv ./copy.csv link.csv".split(" ")) {
            assertMistake("they are one file", "-model m.farpoint -dbc.in copy.csv -out " + same);
        }
        assertMistake("they are one file", "-model m.farpoint -dbc.in copy.csv -out m.farpoint");
        for (String options : new String[] {"-mahalanobis.save-model link.csv", "-mahalanobis.save-model copy.csv"}) {
            Child child = Child.launch(folder, ("-dbc.in copy.csv -algorithm mahalanobis " + options).split(" "));
            assertEquals(Launcher.FAILED, child.status());
            assertTrue(child.err().contains("they are one file"), child.err());
        }
        assertArrayEquals(before, Files.readAllBytes(copy));
        assertArrayEquals(modelBefore, Files.readAllBytes(folder.resolve("m.farpoint")));
    }

    @Test
    void helpTellsAllOptions() {
        for (String help : new String[] {"-h", "--help"}) {
            Child child = Child.launch(folder, "ScoreOutliers", help);
            assertEquals(0, child.status(), child.err());
            for (String option : "-model -dbc.in -out -score.engine -score.threads".split(" ")) {
                assertTrue(child.out().contains(option + " <"), child.out());
            }
        }
    }

    /** ELKI reads files in Java's default charset, which before Java 18 follows the locale. */
    @Test
    void anotherLocaleGivesTheSameScoresOrOneSentence() throws IOException {
        Table table = Table.builder(4)
                .addNumeric("gr\u00f6\u00dfe", 1, 2, 4, 7)
                .addNumeric("h\u00f6he", 3, 1, 4, 1)
                .build();
        DetectorSpec spec = Detectors.byName("mahalanobis");
        ComputeContext context = ComputeContext.withDefaults();
        Training fitted = Training.of(spec, spec.defaults(), table, context);
        TrainedDetector trained = fitted.detector();
        ModelFile small = ModelFile.withDefaultThreshold(trained, fitted.scores());
        ModelFiles.write(folder.resolve("u.farpoint"), small);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new ScoreWriter(expected, small.threshold()).write(trained.score(table, context));
        Files.writeString(folder.resolve("u.csv"), "gr\u00f6\u00dfe,h\u00f6he\n1,3\n2,1\n4,4\n7,1\n");
        for (String locale : new String[] {"C", "POSIX", "C.UTF-8"}) {
            String[] options = "ScoreOutliers -model u.farpoint -dbc.in u.csv -out scores.csv".split(" ");
            Child child = Child.launch(folder, Map.of("LC_ALL", locale), options);
            assertScoredOrOneSentence(child, expected.toString());
            Files.writeString(out, EARLIER);
            String[] training = "-dbc.in u.csv -algorithm mahalanobis -mahalanobis.save-model v.farpoint".split(" ");
            if (Child.launch(folder, Map.of("LC_ALL", locale), training).status() == 0) {
                ModelFile written = ModelFiles.read(folder.resolve("v.farpoint"));
                assertEquals(
                        table.attributes(), written.detector().preprocessing().attributes());
            }
        }
    }

    private void assertScoredOrOneSentence(Child child, String expected) throws IOException {
        if (child.status() == 0) {
            assertEquals(expected, Files.readString(out));
        } else {
            assertEquals(1, child.err().lines().count(), child.err());
            assertTrue(child.err().contains("-Dfile.encoding=UTF-8"), child.err());
            assertEquals(EARLIER, Files.readString(out));
        }
    }

    private void assertMistake(String sentence, String arguments) {
        Child child = Child.launch(folder, ("ScoreOutliers " + arguments).split(" "));
        assertEquals(Launcher.FAILED, child.status());
        assertTrue(child.err().contains(sentence), child.err());
        assertEquals(1, child.err().lines().count(), child.err());
    }

    @Test
    void elkisOwnLauncherRunsIt() throws IOException {
        Child child = Child.mainClass(
                "elki.application.ELKILauncher",
                folder,
                "ScoreOutliers",
                "-model",
                "m.farpoint",
                "-dbc.in",
                data,
                "-out",
                "scores.csv");
        assertEquals(0, child.status(), child.err());
        assertEquals(215, Files.readAllLines(out).size());
        byte[] before = Files.readAllBytes(Path.of(data));
        Child same = Child.mainClass(
                "elki.application.ELKILauncher",
                folder,
                "ScoreOutliers",
                "-model",
                "m.farpoint",
                "-dbc.in",
                data,
                "-out",
                data);
        assertTrue((same.out() + same.err()).contains("they are one file"), same.err());
        assertArrayEquals(before, Files.readAllBytes(Path.of(data)));
    }
}
