package farpoint.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.IterativeTraining;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.IterativeDetector;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of trainings that can go on. That they go on as if there had been no file, IterativeTrainingTest says. */
class TrainingFileTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final int ROWS = 50;
    private static final Table TABLE = Samples.table(Samples.gaussian(ROWS, 3, 2));

    static List<DetectorSpec> networks() {
        return Detectors.all().stream()
                .filter(spec -> spec.create(spec.defaults()) instanceof IterativeDetector)
                .toList();
    }

    private static byte[] file(DetectorSpec spec) {
        ParameterValues values = QuickValues.of(spec);
        IterativeTraining training = IterativeTraining.start(spec, values, TABLE, CONTEXT);
        training.iterate(2, CONTEXT);
        return new TrainingFile(training.stored()).toBytes();
    }

    private static IterativeTraining resumed(DetectorSpec spec, byte[] bytes) {
        return IterativeTraining.resume(TrainingFile.fromBytes(bytes).training(), QuickValues.of(spec), TABLE, CONTEXT);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void isTheSameWhenItIsWrittenAgain(DetectorSpec spec) {
        byte[] file = file(spec);
        assertArrayEquals(file, TrainingFile.fromBytes(file).toBytes());
        assertArrayEquals(file, new TrainingFile(resumed(spec, file).stored()).toBytes());
    }

    /** Bit flips, truncations, swapped sections and sizes that lie, with the checksum as it was and made right again. */
    @ParameterizedTest
    @MethodSource("networks")
    @Tag("long")
    void damagedFilesAllGiveOneSentence(DetectorSpec spec) {
        byte[] good = file(spec);
        int silent = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = Damage.of(good, i);
            try {
                IterativeTraining training = resumed(spec, damaged);
                assertTrue(i % 2 == 1, "damage " + i + " passed the checksum");
                assertEquals(ROWS, training.training().scores().length);
                silent++;
                if (silent % 10 == 0) {
                    training.iterate(1, CONTEXT);
                    assertEquals(ROWS, training.training().scores().length);
                }
            } catch (InvalidInputException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(silent < 200, "half of the files keep a wrong checksum");
    }

    /** Two networks in double, of a version that knew no float: another one joins them. */
    @Test
    void aTrainingOfFormat1GoesOn() throws IOException {
        DetectorSpec spec = Detectors.byName("Autoencoder");
        byte[] old = Files.readAllBytes(
                Path.of("src", "test", "resources", "farpoint", "modelfile", "format-1", "training.farpoint"));
        IterativeTraining training = resumed(spec, old);
        assertEquals(2, training.iterations());
        double[] before = training.training().scores();
        assertArrayEquals(before, training.training().detector().score(TABLE, CONTEXT));
        training.iterate(1, CONTEXT);
        double[] after = training.training().scores();
        assertFalse(Arrays.equals(before, after));
        byte[] stored = new TrainingFile(training.stored()).toBytes();
        assertArrayEquals(after, resumed(spec, stored).training().scores());
        assertArrayEquals(after, resumed(spec, stored).training().detector().score(TABLE, CONTEXT));
    }

    @Test
    void isNotTakenForAModelNorAModelForIt() {
        DetectorSpec spec = Detectors.byName("Autoencoder");
        byte[] training = file(spec);
        Training trained = Training.of(spec, QuickValues.of(spec), TABLE, CONTEXT);
        byte[] model = ModelFile.withDefaultThreshold(trained.detector(), trained.scores())
                .toBytes();
        byte[] text = "x".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertRefused(
                "This model file holds a training that can go on, and no model.", () -> ModelFile.fromBytes(training));
        assertRefused("This model file holds no training that could go on.", () -> TrainingFile.fromBytes(model));
        assertRefused("This is no Farpoint model file.", () -> TrainingFile.fromBytes(text));
        assertRefused("This is no Farpoint model file.", () -> TrainingFile.fromBytes(new byte[0]));
    }

    private static void assertRefused(String sentence, Runnable action) {
        assertEquals(
                sentence, assertThrows(InvalidInputException.class, action::run).getMessage());
    }
}
