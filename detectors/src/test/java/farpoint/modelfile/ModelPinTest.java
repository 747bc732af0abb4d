package farpoint.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import farpoint.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that an earlier version has written are still read, and score as they did then. A detector that has no pin yet gets
 * one with {@code -Dpins.write=true}; a pin that is there is never written again.
 */
class ModelPinTest {
    private static final Path PINS = Path.of("src", "test", "resources", "farpoint", "modelfile", "format-1");
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void pinnedFileScoresAsItDid(DetectorSpec spec) throws IOException {
        Path model = PINS.resolve(spec.name() + ModelFile.EXTENSION);
        Path scores = PINS.resolve(spec.name() + ".csv");
        Table table = TestData.table("glass");
        if (!Files.exists(model) && Boolean.getBoolean("pins.write")) {
            write(spec, table, model, scores);
        }
        assertTrue(Files.exists(model), "there is no pin of " + spec + "; see CONTRIBUTING.md");
        ModelFile read = ModelFile.fromBytes(Files.readAllBytes(model));
        assertEquals(spec.name(), read.detector().provenance().detector());
        double[] expected = Files.readAllLines(scores).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(expected, read.detector().score(table, CONTEXT));
    }

    private static void write(DetectorSpec spec, Table table, Path model, Path scores) throws IOException {
        Training fitted = Training.of(spec, QuickValues.of(spec), table, CONTEXT);
        TrainedDetector trained = fitted.detector();
        Files.createDirectories(PINS);
        ModelFile written = ModelFile.withDefaultThreshold(trained, fitted.scores());
        Files.write(model, written.toBytes());
        String lines = Arrays.stream(trained.score(table, CONTEXT))
                .mapToObj(Double::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(scores, lines);
    }
}
