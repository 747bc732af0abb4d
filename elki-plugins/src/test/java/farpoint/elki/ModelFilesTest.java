package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.utilities.ELKIBuilder;
import elki.utilities.exceptions.AbortException;
import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.elki.options.Options;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every detector writes its model and scores with one. */
@Tag("long")
class ModelFilesTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double[][] ROWS = {{1, 2}, {3, 4}, {5, 7}, {2, 2}, {4, 3}};

    @TempDir
    Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    private static DetectorAlgorithm algorithm(DetectorSpec spec, String option, Object value) {
        try {
            Class<?> type = Class.forName("farpoint.elki." + spec.name());
            return (DetectorAlgorithm) new ELKIBuilder<>(type)
                    .with(Options.prefix(spec) + "." + option, value)
                    .build();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void savedModelIsTheCoresAndScoresLater(DetectorSpec spec) throws IOException {
        Path file = folder.resolve("m.farpoint");
        Table table = Samples.seenBy(spec, "glass");
        Database database = Samples.database(Samples.file("glass", folder));
        double[] fitted = Samples.scores(Samples.quick(spec, "save-model", file.toUri()), database);

        Training core = Training.of(spec, QuickValues.of(spec), table, CONTEXT);
        TrainedDetector trained = core.detector();
        double[] trainingScores = core.scores();
        ModelFile saved = ModelFiles.read(file);
        assertArrayEquals(trainingScores, fitted);
        assertEquals(ModelFile.withDefaultThreshold(trained, trainingScores).threshold(), saved.threshold());
        assertEquals(
                trained.provenance().parameters(), saved.detector().provenance().parameters());

        double[] later = Samples.scores(algorithm(spec, "load-model", file.toUri()), database);
        assertArrayEquals(trained.score(table, CONTEXT), later);
    }

    @Test
    void thresholdIsThatOfTheTrainingSource() throws IOException {
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Path file = folder.resolve("m.farpoint");
        Table training = Samples.table("glass");
        new ELKIBuilder<>(GaussianMahalanobis.class)
                .with("mahalanobis.train", Samples.connection(Samples.file("glass", folder)))
                .with("mahalanobis.save-model", file.toUri())
                .build()
                .autorun(Samples.database(new double[5][training.columns()]));

        Training fitted = Training.of(spec, spec.defaults(), training, CONTEXT);
        TrainedDetector trained = fitted.detector();
        double[] scores = fitted.scores();
        assertEquals(
                ModelFile.withDefaultThreshold(trained, scores).threshold(),
                ModelFiles.read(file).threshold());
        assertEquals(
                "RI",
                ModelFiles.read(file)
                        .detector()
                        .preprocessing()
                        .attributes()
                        .get(0)
                        .name());
    }

    @Test
    void modelOfNamedColumnsScoresColumnsWithoutNames() {
        Path file = save(Samples.database(ROWS));
        double[] scores = Samples.scores(load(file), Samples.database(ROWS));

        Path named = named("height", "width", "1,2", "3,4", "5,7", "2,2", "4,3");
        assertArrayEquals(scores, Samples.scores(load(file), Samples.database(named)));
        Path swapped = named("width", "height", "2,1", "4,3", "7,5", "2,2", "3,4");
        Path ofNames = save(Samples.database(named));
        assertArrayEquals(scores, Samples.scores(load(ofNames), Samples.database(ROWS)));
        assertArrayEquals(scores, Samples.scores(load(ofNames), Samples.database(swapped)));
        assertMistake(
                "The data has 1 attribute, the model was trained with 2, and there are no names to match them by.",
                load(ofNames),
                Samples.database(new double[][] {{1}, {2}}));
    }

    @Test
    void unusableModelFileIsOneSentence() throws IOException {
        Database database = Samples.database(ROWS);
        Path file = save(database);
        Path copy = Files.copy(file, folder.resolve("copy.farpoint"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertMistake("The model file is damaged: its checksum does not match.", load(file), database);
        assertMistake(
                "The model file '" + copy + "' holds a GaussianMahalanobis, not a RandomProjectionDepth.",
                algorithm(Detectors.byName("rpd"), "load-model", copy.toUri()),
                database);
        DetectorAlgorithm loaded = load(copy);
        Files.delete(copy);
        assertMistake("There is no model file '" + copy + "'.", loaded, database);
    }

    @Test
    void unusableTargetIsFoundBeforeTraining() {
        Path nowhere = folder.resolve("nowhere").resolve("m.farpoint");
        assertMistake(
                "There is no folder for the file '" + nowhere + "'.",
                algorithm(Detectors.byName("mahalanobis"), "save-model", nowhere.toUri()),
                Samples.database(ROWS));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void optionsOfFittingCannotBeGivenWithAModel() {
        String file = save(Samples.database(ROWS)).toString();
        List<String> options = List.of(
                "-mahalanobis.estimator oas", "-mahalanobis.save-model " + file, "-mahalanobis.contamination 0.2");
        for (String option : options) {
            String[] arguments = ("-mahalanobis.load-model " + file + " " + option).split(" ");
            List<String> errors = Configurations.errors(new GaussianMahalanobis.Par(), arguments);
            assertEquals(
                    List.of("The option " + option.split(" ")[0]
                            + " cannot be given with -mahalanobis.load-model: nothing is fitted then, and the"
                            + " parameters are those of the model file."),
                    errors);
        }
        List<String> source = Configurations.errors(
                new GaussianMahalanobis.Par(),
                "-mahalanobis.load-model",
                file,
                "-mahalanobis.train",
                "FileBasedDatabaseConnection",
                "-dbc.in",
                file);
        assertTrue(source.get(0).startsWith("The option -mahalanobis.train cannot be given"), source.toString());
        Configurations.read(
                new GaussianMahalanobis.Par(), "-mahalanobis.load-model", file, "-mahalanobis.threads", "1");
    }

    @Test
    void modelFileIsNoAddress() {
        List<String> errors =
                Configurations.errors(new GaussianMahalanobis.Par(), "-mahalanobis.save-model", "http://x/m.farpoint");
        assertEquals(List.of("The option -mahalanobis.save-model needs a file, not http://x/m.farpoint."), errors);
    }

    private Path save(Database database) {
        try {
            Path file = Files.createTempFile(folder, "model", ".farpoint");
            algorithm(Detectors.byName("mahalanobis"), "save-model", file.toUri())
                    .autorun(database);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DetectorAlgorithm load(Path file) {
        return algorithm(Detectors.byName("mahalanobis"), "load-model", file.toUri());
    }

    /** An ARFF file with a class: of those ELKI tells enough to be sure of the names. */
    private Path named(String first, String second, String... rows) {
        String text = "@relation r\n@attribute %s real\n@attribute %s real\n@attribute class {a}\n@data\n"
                .formatted(first, second);
        try {
            return Files.writeString(folder.resolve(first + ".arff"), text + String.join(",a\n", rows) + ",a\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertMistake(String sentence, DetectorAlgorithm algorithm, Database database) {
        assertEquals(
                sentence,
                assertThrows(AbortException.class, () -> algorithm.autorun(database))
                        .getMessage());
    }
}
