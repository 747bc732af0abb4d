package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.Detectors;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.params.ClassUse;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import farpoint.testing.QuickValues;
import farpoint.testing.TestData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Utils;

/**
 * A model trained in one host scores in the other, equal to the last bit, for every detector of the catalogue. Both packaged
 * artefacts run in processes of their own; each trains all detectors, the costly ones for a short time, and scores by the models of
 * both. That a host's defaults are the core's is tested in its own module.
 */
class ModelExchangeIT {
    private static final Path ELKI = Path.of(System.getProperty("farpoint.elki.jar"));
    private static final Path WEKA_ZIP = Path.of(System.getProperty("farpoint.package"));
    private static final Path WEKA = Path.of(System.getProperty("farpoint.weka"));
    private static final Path DATA =
            Path.of(System.getProperty("farpoint.data"), "glass.arff").toAbsolutePath();
    private static final Path CLASSES = Path.of(System.getProperty("farpoint.test.classes"));
    private static final List<String> HOSTS = List.of("elki", "weka");

    @TempDir
    static Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @BeforeAll
    static void trainAndScoreInBothHosts() throws IOException, InterruptedException {
        runElki("save-model", "elki", folder.resolve("elki-trains"));
        runWeka();
        for (String trainedIn : HOSTS) {
            runElki("load-model", trainedIn, folder.resolve("elki-scores-" + trainedIn));
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresAreEqualToTheLastBit(DetectorSpec spec) throws IOException {
        Table table = TestData.table("glass");
        for (String trainedIn : HOSTS) {
            ModelFile model = ModelFiles.read(folder.resolve(spec.name() + "." + trainedIn + ".farpoint"));
            double[] expected = model.detector().score(table, ComputeContext.withDefaults());
            assertArrayEquals(expected, scoredInWeka(spec, trainedIn), "trained in " + trainedIn + ", scored in Weka");
            double[] inElki = HostRun.elkiScores(folder.resolve("elki-scores-" + trainedIn), spec.title());
            assertArrayEquals(expected, inElki, "trained in " + trainedIn + ", scored in ELKI");
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void bothHostsTrainTheSameModel(DetectorSpec spec) throws IOException {
        ModelFile elki = ModelFiles.read(folder.resolve(spec.name() + ".elki.farpoint"));
        ModelFile weka = ModelFiles.read(folder.resolve(spec.name() + ".weka.farpoint"));
        assertEquals(elki.threshold(), weka.threshold());
        assertEquals(
                QuickValues.of(spec).only(spec.parameters()).asText(),
                elki.detector().provenance().parameters());
        assertEquals(elki.detector().provenance(), weka.detector().provenance());
        assertEquals(elki.detector().summary(), weka.detector().summary());
    }

    private static double[] scoredInWeka(DetectorSpec spec, String trainedIn) throws IOException {
        return Files.readAllLines(folder.resolve(spec.name() + "." + trainedIn + ".weka.txt")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** All detectors in one run. */
    private static void runElki(String modelOption, String trainedIn, Path out)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", ELKI.toString(), "-dbc.in", DATA.toString()));
        command.addAll(List.of("-dbc.parser", "ArffParser", "-evaluator", "NoAutomaticEvaluation"));
        command.addAll(List.of("-resulthandler", "ResultWriter", "-out", out.toString(), "-algorithm"));
        command.add(
                String.join(",", detectors().stream().map(DetectorSpec::alias).toList()));
        for (DetectorSpec spec : detectors()) {
            String prefix = "-" + spec.alias().toLowerCase(Locale.ROOT) + ".";
            command.add(prefix + modelOption);
            command.add(
                    folder.resolve(spec.name() + "." + trainedIn + ".farpoint").toString());
            if (modelOption.equals("save-model")) {
                QuickValues.options(spec).forEach((name, text) -> command.addAll(List.of(prefix + name, text)));
            }
            if (spec.classUse() == ClassUse.OUTLIER_LABELS && modelOption.equals("save-model")) {
                command.addAll(List.of("-" + spec.alias() + ".normal", "^normal$"));
                command.addAll(List.of("-" + spec.alias() + ".anomaly", "^outlier$"));
            }
        }
        run(command);
    }

    private static void runWeka() throws IOException, InterruptedException {
        String classPath = WEKA.resolve("lib") + File.separator + "*" + File.pathSeparator + CLASSES;
        List<String> command = new ArrayList<>(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(List.of("-Dweka.packageManager.offline=true", "-DWEKA_HOME=" + folder.resolve("wekafiles")));
        command.addAll(List.of("-cp", classPath, WekaExchange.class.getName()));
        command.addAll(List.of(WEKA_ZIP.toString(), DATA.toString(), folder.toString()));
        for (DetectorSpec spec : detectors()) {
            List<String> words = new ArrayList<>(List.of(spec.name()));
            QuickValues.options(spec).forEach((name, text) -> words.addAll(List.of("-" + name, text)));
            command.add(Utils.joinOptions(words.toArray(String[]::new)));
        }
        run(command);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-Xmx1g", "-Djava.awt.headless=true"));
        command.addAll(arguments);
        JavaProcess.Result result = new JavaProcess().run(command);
        assertEquals(0, result.status(), result.toString());
    }
}
