package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.elki.options.Options;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged jar as users run it: as a launcher and on the class path. */
class PackagedJarIT {
    @TempDir
    Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void writesTheCoresScores(DetectorSpec spec) throws IOException {
        String set = Samples.file("glass", folder).toString();

        Child child = Child.launch(
                folder,
                quick(
                        spec,
                        "-dbc.in",
                        set,
                        "-algorithm",
                        spec.alias(),
                        "-resulthandler",
                        "ResultWriter",
                        "-out",
                        "result"));

        assertSuccess(spec, child);
        Table table = Samples.seenBy(spec, "glass");
        double[] scores = Training.of(spec, QuickValues.of(spec), table, ComputeContext.withDefaults())
                .scores();
        String[] expected =
                Arrays.stream(scores).sorted().mapToObj(Double::toString).toArray(String[]::new);
        assertEquals(List.of(expected), writtenScores(folder.resolve("result"), spec));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void classPathNextToElkiWorksWithItsEvaluation(DetectorSpec spec) {
        String set = Samples.file("glass", folder).toString();

        Child child = Child.onClassPath(
                folder,
                quick(
                        spec,
                        "-dbc.in",
                        set,
                        "-algorithm",
                        spec.alias(),
                        "-time",
                        "-resulthandler",
                        "DiscardResultHandler"));

        assertSuccess(spec, child);
        assertTrue(Pattern.compile("auroc: [01]\\.\\d+").matcher(child.out()).find(), child.out());
        boolean searches = List.of("KNNDistance", "FastLOF", "OutlierEnsemble", "ScoreBoost")
                .contains(spec.name());
        assertEquals(searches, child.out().contains("Engine: "), child.out());
        boolean seeded = spec.parameters().contains(CommonParameters.SEED);
        assertEquals(seeded, child.out().contains("farpoint.elki." + spec.name() + ".Seed: 1"), child.out());
    }

    @Test
    void secondSourceTrains() {
        Child child = Child.launch(
                folder,
                ("-dbc.in " + Samples.file("glass", folder) + " -algorithm rpd -rpd.train FileBasedDatabaseConnection"
                                + " -dbc.in " + Samples.file("glass", folder) + " -verbose -resulthandler ResultWriter")
                        .split(" "));

        assertSuccess(child);
        assertTrue(child.out().contains("Random projection depth="), child.out());
        assertTrue(
                Pattern.compile("Directions: +\\d+ \\[100%]")
                        .matcher(child.out())
                        .find(),
                child.out());
    }

    @Test
    void warningsAreShownWithoutAnyOptionAndTheModelIsTold() throws IOException {
        List<String> lines = Files.readAllLines(Samples.file("glass", folder)).stream()
                .limit(60)
                .toList();
        Path few = Files.write(folder.resolve("few.arff"), lines);

        Child child = Child.launch(
                folder, "-dbc.in", few.toString(), "-algorithm", "autoencoder", "-resulthandler", "ResultWriter");

        assertEquals(0, child.status());
        assertTrue(child.err().contains("rows only: prefer RandomProjectionDepth"), child.err());
        assertTrue(child.out().contains("# Training loss by epoch: 1: "), child.out());
    }

    @Test
    void helpListsTheDetectors() {
        Child child = Child.launch(folder, "-h");

        assertEquals(0, child.status());
        for (DetectorSpec spec : Detectors.all()) {
            assertTrue(child.out().contains("farpoint.elki." + spec.name()), spec.name());
        }
        assertEquals(child.out(), Child.launch(folder).out());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void descriptionHasTitleCitationAndParameters(DetectorSpec spec) {
        Child child = Child.launch(folder, "cli", "-description", "farpoint.elki." + spec.name());

        assertSuccess(child);
        String words = child.out().replaceAll("\\s+", " ");
        assertTrue(words.contains(spec.title()), words);
        assertTrue(words.contains(spec.citations().get(0).title()), words);
        for (Parameter<?> parameter : spec.parameters()) {
            String option = "-" + Options.prefix(spec) + "." + parameter.name();
            assertTrue(words.contains(option + " "), option);
            assertTrue(words.contains(parameter.description()), option);
        }
    }

    @Test
    void withoutElkiItSaysWhatIsMissing() throws IOException {
        Child child = Child.withoutElki(folder);

        assertEquals(Launcher.FAILED, child.status());
        assertEquals(
                "ELKI is not here: its jars must be in the folder lib next to this jar, or on the class path.",
                child.err().strip());
    }

    /** The arguments with the options of {@link QuickValues}. */
    private static String[] quick(DetectorSpec spec, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        QuickValues.options(spec)
                .forEach((name, text) -> all.addAll(List.of("-" + Options.prefix(spec) + "." + name, text)));
        return all.toArray(String[]::new);
    }

    /** Those that learn from labels and are given none say so, and all others say nothing. */
    private static void assertSuccess(DetectorSpec spec, Child child) {
        String without = spec.name().equals("DeepSAD") ? "Deep SVDD" : "the ensemble of its members";
        String told = spec.classUse() == ClassUse.OUTLIER_LABELS
                ? "No training row has a label, so that this is " + without
                        + "; if that is meant, set the 'labels' parameter to none."
                : "";
        assertEquals(told, child.err().strip());
        assertEquals(0, child.status());
    }

    private static void assertSuccess(Child child) {
        assertEquals("", child.err());
        assertEquals(0, child.status());
    }

    /** The scores in the files that ELKI writes for each class, in order. */
    private static List<String> writtenScores(Path result, DetectorSpec spec) throws IOException {
        try (Stream<Path> files = Files.list(result)) {
            List<Path> classes = files.filter(f -> f.getFileName().toString().matches("(normal|outlier)\\.txt"))
                    .toList();
            assertFalse(classes.isEmpty());
            String mark = spec.title() + "=";
            return classes.stream()
                    .flatMap(PackagedJarIT::lines)
                    .filter(line -> line.contains(mark))
                    .map(line ->
                            line.substring(line.indexOf(mark) + mark.length()).split(" ")[0])
                    .sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
