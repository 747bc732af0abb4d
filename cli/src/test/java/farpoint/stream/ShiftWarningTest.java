package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come from elsewhere than the training rows are told of once, however long the stream is. */
class ShiftWarningTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @TempDir
    Path folder;

    private static ModelFile model() {
        Random random = new Random(1);
        double[][] columns = new double[2][300];
        for (int i = 0; i < 300; i++) {
            columns[0][i] = random.nextGaussian();
            columns[1][i] = random.nextGaussian();
        }
        Table table = Table.builder(300)
                .add(Attribute.numeric("x"), columns[0])
                .add(Attribute.numeric("y"), columns[1])
                .build();
        DetectorSpec spec = Detectors.byName("KNNDistance");
        Training fitted = Training.of(spec, spec.defaults(), table, CONTEXT);
        return ModelFile.fromBytes(ModelFile.withDefaultThreshold(fitted.detector(), fitted.scores())
                .toBytes());
    }

    private List<String> warnings(ModelFile model, int rows, double shift) throws IOException {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>(List.of("x,y"));
        for (int i = 0; i < rows; i++) {
            lines.add(random.nextGaussian() + "," + (random.nextGaussian() + shift));
        }
        Path in = Files.write(folder.resolve("in.csv"), lines);
        List<String> told = new ArrayList<>();
        new ScoringRun(model, CONTEXT, told::add)
                .run(in.toString(), folder.resolve("out.csv").toString());
        return told.stream().filter(line -> line.startsWith("Warning: ")).toList();
    }

    @Test
    void rowsFromElsewhereAreToldOfOnceAndOthersAreNot() throws IOException {
        ModelFile model = model();
        List<String> moved = warnings(model, 20_000, 1.5);
        assertEquals(1, moved.size(), moved.toString());
        assertTrue(
                moved.get(0)
                        .startsWith(
                                "Warning: The values of these 20,000 rows (here) are not like those of the training rows"
                                        + " (there), by samples of 1,000 rows here and 200 there: y (median "),
                moved.get(0));
        assertTrue(
                moved.get(0)
                        .endsWith(
                                " here); chance of this if nothing had changed: below 1 in 1,000,000; their scores are"
                                        + " higher."),
                moved.get(0));
        assertEquals(List.of(), warnings(model, 20_000, 0));
    }

    @Test
    void withoutTrainingScoresTheValuesAreCompared() throws IOException {
        ModelFile model = model();
        Threshold early = new Threshold(model.threshold().value(), 1);
        List<String> moved = warnings(new ModelFile(model.detector(), early), 500, 1.5);
        assertEquals(1, moved.size(), moved.toString());
        assertTrue(moved.get(0).endsWith("below 1 in 1,000,000."), moved.get(0));
    }
}
