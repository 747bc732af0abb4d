package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ComputeContext;
import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.params.DetectorSpec;
import farpoint.stream.ScoreWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), table, context);
        model = ModelFile.withDefaultThreshold(trained, trained.scoreTraining(table, context));
        model.write(folder.resolve("m.farpoint"));
        data = Samples.file("glass", folder).toString();
        out = Files.writeString(folder.resolve("scores.csv"), EARLIER);
    }

    @Test
    void writesScoresProbabilitiesAndFlags() throws IOException {
        StringWriter expected = new StringWriter();
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
    }
}
