package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.wekalauncher.ChildJvm.Result;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Weka's windows list when the launcher starts them, and that it starts them; seen without a display. */
class WindowsIT {
    private static final String LAUNCHER = "farpoint.wekalauncher.Launcher";
    private static final String NEIGHBORS = "weka.core.neighboursearch.farpoint.AcceleratedNNSearch";
    private static final List<String> FILTERS = List.of(
            "weka.filters.supervised.outlier.SyntheticOutliers",
            "weka.filters.unsupervised.outlier.DataAudit",
            "weka.filters.unsupervised.outlier.NeighborImputation",
            "weka.filters.unsupervised.outlier.OutlierScore",
            "weka.filters.unsupervised.outlier.ZErrorFilter");
    private static final List<String> DETECTORS = Detectors.all().stream()
            .map(spec -> "weka.classifiers.outlier." + spec.name())
            .sorted()
            .toList();
    private static final List<String> CLASSIFIERS = Stream.concat(
                    DETECTORS.stream(), Stream.of("weka.classifiers.outlier.MaxSoftmaxOutlier"))
            .sorted()
            .toList();
    private static final Map<String, List<String>> EXPECTED = Map.of(
            "weka.classifiers.Classifier", CLASSIFIERS,
            "farpoint.weka.DetectorClassifier", DETECTORS,
            "weka.filters.Filter", FILTERS,
            "weka.datagenerators.DataGenerator", List.of("weka.datagenerators.outlier.RangeProfiles"),
            "weka.core.neighboursearch.NearestNeighbourSearch", List.of(NEIGHBORS));

    @TempDir
    static Path directory;

    @Test
    void listsThePackageInAFreshHomeAgainAndAfterAnUpgrade() throws Exception {
        Path home = directory.resolve("wekafiles");
        ChildJvm child =
                new ChildJvm(ChildJvm.THIS_JAVA, listsAlone() + File.pathSeparator + ChildJvm.newestWeka(), home);
        for (String start : List.of("first start", "second start")) {
            assertLists(start, child);
        }
        // Another build of the package has another sum.
        Path installed = home.resolve("packages/farpoint");
        Files.writeString(installed.resolve(".launcher-sha256"), "another build");
        Path stray = Files.createFile(installed.resolve("stray"));
        assertLists("upgrade", child);
        assertTrue(Files.notExists(stray), "the old package is still there");
    }

    @Test
    void listsThePackageInAHomeThatACommandHasMade() throws Exception {
        Path home = directory.resolve("made-by-command");
        String classPath = listsAlone() + File.pathSeparator + ChildJvm.newestWeka();
        ChildJvm child = new ChildJvm(ChildJvm.THIS_JAVA, classPath, home);
        assertEquals(
                0,
                child.run(LAUNCHER, "weka.classifiers.outlier.KNNDistance", "-h")
                        .status());
        assertLists("after a command", child);
    }

    private static void assertLists(String start, ChildJvm child) throws Exception {
        Result result = child.run(WindowLists.class.getName(), EXPECTED.keySet().toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        EXPECTED.forEach((type, schemes) -> {
            for (String kind : List.of("list", "plugins", "tree")) {
                List<String> listed =
                        Arrays.asList(line(result, kind + " " + type).split("[\\[\\], ]+"));
                assertEquals(
                        schemes,
                        listed.stream()
                                .filter(name -> name.contains("outlier.") || name.contains("farpoint"))
                                .sorted()
                                .toList(),
                        start + ", " + kind + " of " + type);
            }
        });
        assertTrue(line(result, "editor").startsWith("weka.gui.GenericObjectEditor"), start + ": " + result.out());
        assertTrue(line(result, "rows").contains("detector"), start + ": " + result.out());
    }

    private static String line(Result result, String start) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith(start + " "))
                .map(line -> line.substring(start.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is missing in " + result.out() + result.err()));
    }

    /**
     * A class path with the classes of this test's program alone: Weka looks at all classes, and must not find the
     * package's.
     */
    private static Path listsAlone() throws Exception {
        Path root = directory.resolve("lists");
        for (String name : List.of("WindowLists", "WindowLists$1")) {
            Path file = root.resolve("farpoint/wekalauncher").resolve(name + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream code = WindowsIT.class.getResourceAsStream(name + ".class")) {
                Files.write(file, code.readAllBytes());
            }
        }
        return root;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Explorer",
                "weka.gui.explorer.Explorer",
                "weka.gui.GUIChooser",
                "weka.gui.GUIChooserApp",
                "weka.gui.Workbench",
                "weka.gui.WorkbenchApp",
                "weka.gui.experiment.Experimenter",
                "weka.gui.knowledgeflow.KnowledgeFlow",
                "weka.gui.knowledgeflow.KnowledgeFlowApp",
                "weka.gui.SimpleCLI",
                "weka.gui.arffviewer.ArffViewer",
                "weka.classifiers.bayes.net.GUI"
            })
    void aWindowWithoutDisplayGivesOneSentence(String window) throws Exception {
        Result result = launch(window.isEmpty() ? new String[0] : new String[] {window});
        assertEquals(1, result.status(), result.err());
        assertEquals(
                "Weka's windows need a display, and Java finds none here; give a scheme and its options to run without one"
                        + " (-h tells how).",
                result.err().strip());
    }

    @Test
    void aFileIsMeantForTheExplorer() throws Exception {
        String data = ChildJvm.DATA.resolve("glass.arff").toString();
        assertTrue(launch(data).err().startsWith("Weka's windows need a display"));
        assertEquals(
                "There is no file 'nowhere.csv'.", launch("nowhere.csv").err().strip());
        assertEquals("There is no file '/no/data'.", launch("/no/data").err().strip());
        assertEquals(
                "There is no scheme 'weka.gui.Nothing' in Weka or its packages that can be run.",
                launch("weka.gui.Nothing").err().strip());
    }

    @Test
    void theHelpTellsOfWindowsAndFiles() throws Exception {
        String help = launch("-h").out();
        for (String word : List.of("<file>", "Explorer", "KnowledgeFlow", "Workbench", "Experimenter", "-csv")) {
            assertTrue(help.contains(word), word + ": " + help);
        }
    }

    private static Result launch(String... arguments) throws Exception {
        return new ChildJvm(ChildJvm.THIS_JAVA, ChildJvm.newestWeka(), directory.resolve("wekafiles"))
                .run(LAUNCHER, arguments);
    }
}
