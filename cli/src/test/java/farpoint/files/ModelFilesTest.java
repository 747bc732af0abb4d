package farpoint.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    @TempDir
    private Path folder;

    private static ModelFile model() {
        Table table = Samples.table(Samples.gaussian(20, 2, 4));
        ComputeContext context = ComputeContext.withDefaults();
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Training fitted = Training.of(spec, spec.defaults(), table, context);
        TrainedDetector trained = fitted.detector();
        return ModelFile.withDefaultThreshold(trained, fitted.scores());
    }

    @Test
    void refusesWhatIsNoModelFile() throws IOException {
        assertMistake(
                "This is no Farpoint model file.",
                Files.writeString(folder.resolve("notes.farpoint"), "x".repeat(100)));
        Path absent = folder.resolve("absent.farpoint");
        assertMistake("There is no model file '" + absent + "'.", absent);
        assertMistake("'" + folder + "' is a folder; a model file is needed.", folder);
    }

    private static void assertMistake(String sentence, Path file) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> ModelFiles.read(file))
                        .getMessage());
    }

    @Test
    void replacesAFileWholeAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("model.farpoint");
        ModelFile model = model();
        Files.writeString(file, "an earlier file");
        ModelFiles.write(file, model);
        assertArrayEquals(model.toBytes(), Files.readAllBytes(file));
        assertArrayEquals(model.toBytes(), ModelFiles.read(file).toBytes());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
