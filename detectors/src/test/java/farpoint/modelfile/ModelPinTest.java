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
    private static final Path PINS = Path.of("src", "test", "resources", "farpoint", "modelfile");

    /** Of the present format, of which each detector needs a pin. */
    private static final Path NEWEST = PINS.resolve("format-" + Container.FORMAT);

    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void pinnedFilesScoreAsTheyDid(DetectorSpec spec) throws IOException {
        Table table = TestData.table("glass");
        if (!Files.exists(model(spec, NEWEST)) && Boolean.getBoolean("pins.write")) {
            write(spec, table);
        }
        assertTrue(Files.exists(model(spec, NEWEST)), "there is no pin of " + spec + "; see CONTRIBUTING.md");
        for (int format = 1; format <= Container.FORMAT; format++) {
            Path pins = PINS.resolve("format-" + format);
            if (Files.exists(model(spec, pins))) {
                check(spec, table, pins);
            }
        }
    }

    private static Path model(DetectorSpec spec, Path pins) {
        return pins.resolve(spec.name() + ModelFile.EXTENSION);
    }

    private static Path scores(DetectorSpec spec, Path pins) {
        return pins.resolve(spec.name() + ".csv");
    }

    private static void check(DetectorSpec spec, Table table, Path pins) throws IOException {
        Path model = model(spec, pins);
        ModelFile read = ModelFile.fromBytes(Files.readAllBytes(model));
        assertEquals(spec.name(), read.detector().provenance().detector());
        double[] expected = Files.readAllLines(scores(spec, pins)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(expected, read.detector().score(table, CONTEXT), model.toString());
    }

    private static void write(DetectorSpec spec, Table table) throws IOException {
        Training fitted = Training.of(spec, QuickValues.of(spec), table, CONTEXT);
        TrainedDetector trained = fitted.detector();
        Files.createDirectories(NEWEST);
        ModelFile written = ModelFile.withDefaultThreshold(trained, fitted.scores());
        Files.write(model(spec, NEWEST), written.toBytes());
        String lines = Arrays.stream(trained.score(table, CONTEXT))
                .mapToObj(Double::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(scores(spec, NEWEST), lines);
    }
}
