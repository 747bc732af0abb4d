package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.wekalauncher.ChildJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The built zip, installed by Weka's package manager and used through {@code weka.Run}, on each Weka and Java. */
class PackageIT {
    private static final long LARGEST_ZIP = 4_000_000;
    private static final String CLASSIFIER = "weka.classifiers.outlier.GaussianMahalanobis";
    private static final String NETWORKS = "weka.classifiers.outlier.Autoencoder";
    private static final String DATA = ChildJvm.DATA.resolve("glass.arff").toString();

    record Platform(String name, Path java, String classPath) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Platform> platforms() throws IOException {
        List<Platform> platforms = new ArrayList<>();
        String java = "Java " + Runtime.version().feature();
        platforms.add(new Platform("Weka 3.8.7, " + java, ChildJvm.THIS_JAVA, ChildJvm.newestWeka()));
        platforms.add(new Platform("Weka 3.8.6, " + java, ChildJvm.THIS_JAVA, ChildJvm.oldestWeka()));
        java25().ifPresentOrElse(
                        home -> platforms.add(new Platform("Weka 3.8.7, Java 25", home, ChildJvm.newestWeka())),
                        () -> System.out.println(
                                "PackageIT: no JDK 25 in JAVA25_HOME or /usr/lib/jvm; not tested with it."));
        return platforms;
    }

    private static Optional<Path> java25() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        Path machines = Path.of("/usr/lib/jvm");
        if (named != null || !Files.isDirectory(machines)) {
            return Optional.ofNullable(named).map(Path::of);
        }
        try (Stream<Path> homes = Files.list(machines)) {
            return homes.filter(home -> home.getFileName().toString().startsWith("temurin-25"))
                    .findFirst();
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void installsAndRuns(Platform platform, @TempDir Path directory) throws Exception {
        ChildJvm child = new ChildJvm(platform.java(), platform.classPath(), directory.resolve("wekafiles"));
        Result install =
                child.run("weka.core.WekaPackageManager", "-offline", "-install-package", ChildJvm.ZIP.toString());
        assertClean(install);
        assertTrue(Files.exists(directory.resolve("wekafiles/packages/farpoint/farpoint.jar")), install.out());
        packageManagerKnows(child);

        String model = directory.resolve("g.model").toString();
        Result train = child.run("weka.Run", CLASSIFIER, "-t", DATA, "-T", DATA, "-d", model);
        assertClean(train);
        assertTrue(train.out().contains("Gaussian Mahalanobis distance"), train.out());
        Result load = child.run("weka.Run", CLASSIFIER, "-l", model, "-T", DATA);
        assertClean(load);
        assertEquals(testResult(train.out()), testResult(load.out()));

        try (WekaJvm inTurn = new WekaJvm(child, directory.resolve("runs"))) {
            filterGivesTheSameBits(inTurn, directory);
            modelFileScores(inTurn, directory);
            addClassification(inTurn, directory);
            neighborSearchGivesWekasPredictions(inTurn, directory);
            optimizerChoosesTheNumberOfNetworks(inTurn);
            trainingGoesOn(inTurn, directory);
        }
    }

    /** The package has no PackageURL, which only packages of Weka's repository need. */
    private static void packageManagerKnows(ChildJvm child) throws Exception {
        Result list = child.run("weka.core.WekaPackageManager", "-offline", "-list-packages", "installed");
        assertClean(list);
        assertTrue(list.out().contains("farpoint: Farpoint: outlier detection"), list.out());
        Result info = child.run("weka.core.WekaPackageManager", "-offline", "-package-info", "installed", "farpoint");
        assertClean(info);
        assertTrue(info.out().contains("Farpoint: outlier detection"), info.out());
        assertFalse(info.out().contains("URL"), info.out());
    }

    private static void optimizerChoosesTheNumberOfNetworks(WekaJvm child) throws Exception {
        Result result = child.run(
                "weka.Run",
                with(
                        new String[] {"--", "-ensemble-size", "3", "-epochs", "3"},
                        "weka.classifiers.meta.IterativeClassifierOptimizer",
                        "-t",
                        DATA,
                        "-no-cv",
                        "-F",
                        "2",
                        "-metric",
                        "roc area",
                        "-W",
                        NETWORKS));
        assertClean(result);
        Matcher best = Pattern.compile("Best number of iterations found: ([1-3])\\s.*Networks +\\1\\s", Pattern.DOTALL)
                .matcher(result.out());
        assertTrue(best.find(), result.out());
    }

    private static void trainingGoesOn(WekaJvm child, Path directory) throws Exception {
        String two = directory.resolve("two.model").toString();
        assertClean(networks(child, "2", "-resume", "-d", two));
        Result five = networks(child, "3", "-l", two, "-continue-iterating");
        assertClean(five);
        Result atOnce = networks(child, "5");
        assertClean(atOnce);
        assertTrue(atOnce.out().contains("Networks                       5"), atOnce.out());
        assertEquals(testResult(atOnce.out()), testResult(five.out()));
    }

    private static Result networks(WekaJvm child, String count, String... more) throws Exception {
        return child.run(
                "weka.Run", with(more, NETWORKS, "-t", DATA, "-T", DATA, "-epochs", "3", "-ensemble-size", count));
    }

    private static void neighborSearchGivesWekasPredictions(WekaJvm child, Path directory) throws Exception {
        List<String> linear = predictions(child, directory, "weka.core.neighboursearch.LinearNNSearch");
        List<String> fast =
                predictions(child, directory, "weka.core.neighboursearch.farpoint.AcceleratedNNSearch -engine java");
        assertTrue(linear.get(0).lines().count() > 214, linear.get(0));
        assertEquals(linear, fast);
    }

    /** What IBk predicts in cross-validation, with the k that leaving one out chooses, and what its saved model does. */
    private static List<String> predictions(WekaJvm child, Path directory, String search) throws Exception {
        String ibk = "weka.classifiers.lazy.IBk";
        String model = directory.resolve("ibk.model").toString();
        String options = search + " -A \"weka.core.EuclideanDistance -R first-last\"";
        String[] print = {"-p", "0", "-distribution"};
        Result trained =
                child.run("weka.Run", with(print, ibk, "-K", "5", "-X", "-A", options, "-t", DATA, "-d", model));
        assertClean(trained);
        Result loaded = child.run("weka.Run", with(print, ibk, "-l", model, "-T", DATA));
        assertClean(loaded);
        return List.of(trained.out(), loaded.out());
    }

    private static String[] with(String[] more, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    /** The table of ROC areas and the confusion matrix of the test data. */
    private static String testResult(String out) {
        int start = out.lastIndexOf("=== Detailed Accuracy By Class ===");
        assertTrue(start >= 0, out);
        return out.substring(start);
    }

    private static void filterGivesTheSameBits(WekaJvm child, Path directory) throws Exception {
        String out = directory.resolve("scores.arff").toString();
        assertClean(child.run(
                "weka.Run",
                "weka.filters.unsupervised.outlier.OutlierScore",
                "-detector",
                CLASSIFIER,
                "-i",
                DATA,
                "-c",
                "last",
                "-decimal",
                "17",
                "-o",
                out));
        Instances data = Data.shipped("glass");
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        classifier.buildClassifier(data);
        Instances scored = new DataSource(out).getDataSet();
        double[] scores =
                scored.attributeToDoubleArray(scored.attribute("outlier_score").index());
        assertArrayEquals(classifier.outlierScores(data), scores);
    }

    private static void modelFileScores(WekaJvm child, Path directory) throws Exception {
        String model = directory.resolve("g.farpoint").toString();
        Path out = directory.resolve("scores.csv");
        assertClean(child.run("weka.Run", CLASSIFIER, "-t", DATA, "-no-cv", "-save-model-file", model));
        assertClean(
                child.run("weka.Run", "weka.outlier.ScoreOutliers", "-model", model, "-i", DATA, "-o", out.toString()));
        GaussianMahalanobis classifier = new GaussianMahalanobis();
        Instances data = Data.shipped("glass");
        classifier.buildClassifier(data);
        double[] scores = Files.readAllLines(out).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .toArray();
        assertArrayEquals(classifier.outlierScores(data), scores);
    }

    private static void addClassification(WekaJvm child, Path directory) throws Exception {
        String out = directory.resolve("classified.arff").toString();
        assertClean(child.run(
                "weka.Run",
                "weka.filters.supervised.attribute.AddClassification",
                "-distribution",
                "-classification",
                "-W",
                CLASSIFIER,
                "-i",
                DATA,
                "-c",
                "last",
                "-o",
                out));
        Instances classified = new DataSource(out).getDataSet();
        assertTrue(classified.attribute("distribution_outlier") != null, "attributes of " + out);
        assertEquals(214, classified.size());
    }

    private static void assertClean(Result result) {
        assertEquals(0, result.status(), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        assertFalse(result.err().contains("Error"), result.err());
    }

    @Test
    void theZipStaysSmall() throws IOException {
        assertTrue(Files.size(ChildJvm.ZIP) < LARGEST_ZIP, Files.size(ChildJvm.ZIP) + " bytes");
    }

    @Test
    void theZipHasTheFormThatThePackageManagerNeeds() throws IOException {
        try (ZipFile zip = new ZipFile(ChildJvm.ZIP.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertEquals(
                    1,
                    names.stream().filter(n -> n.endsWith("Description.props")).count(),
                    names.toString());
            List<String> needed = List.of(
                    "Description.props", "GenericPropertiesCreator.props", "farpoint.jar", "LICENSE", "README.md");
            assertTrue(names.containsAll(needed), names.toString());
            assertTrue(names.stream().anyMatch(n -> n.matches("lib/farpoint-detectors-.*\\.jar")), names.toString());
            assertTrue(names.stream().anyMatch(n -> n.matches("lib/jocl-.*\\.jar")), names.toString());
            assertFalse(names.stream().anyMatch(n -> n.contains("weka-stable")), names.toString());
            String description = new String(
                    zip.getInputStream(zip.getEntry("Description.props")).readAllBytes());
            assertFalse(description.contains("${"), description);
        }
    }

    @Test
    void eachJarHoldsWhatItIsFor(@TempDir Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(ChildJvm.ZIP.toFile())) {
            Path jar = directory.resolve("farpoint.jar");
            Files.write(jar, zip.getInputStream(zip.getEntry("farpoint.jar")).readAllBytes());
            assertEquals(
                    List.of(
                            "farpoint/weka",
                            "farpoint/weka/tab",
                            "farpoint/weka/tab/act",
                            "farpoint/weka/tab/plot",
                            "farpoint/weka/tab/result",
                            "farpoint/weka/tab/run",
                            "farpoint/weka/tab/setup",
                            "farpoint/weka/tab/table",
                            "farpoint/weka/tab/view",
                            "weka/classifiers/outlier",
                            "weka/core/neighboursearch/farpoint",
                            "weka/datagenerators/outlier",
                            "weka/filters/supervised/outlier",
                            "weka/filters/unsupervised/outlier",
                            "weka/outlier"),
                    packages(jar));
        }
        assertEquals(
                List.of("farpoint/wekalauncher"), packages(ChildJvm.TARGET.resolve("weka/farpoint-weka-launcher.jar")));
    }

    private static List<String> packages(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            TreeSet<String> packages = new TreeSet<>();
            file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/'))));
            return List.copyOf(packages);
        }
    }
}
