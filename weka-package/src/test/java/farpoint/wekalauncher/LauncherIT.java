package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.wekalauncher.ChildJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher with the built package: what users type, what they get wrong, and the exit status. */
class LauncherIT {
    private static final String RPD = "weka.classifiers.outlier.RandomProjectionDepth";
    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";
    private static final String LAUNCHER = "farpoint.wekalauncher.Launcher";
    private static final String GLASS = ChildJvm.DATA.resolve("glass.arff").toString();
    private static final String HEAD = "@relation r\n@attribute x numeric\n@attribute y numeric\n";
    private static final String CLASS = "@attribute class {normal,outlier}\n";

    @TempDir
    static Path directory;

    @BeforeAll
    static void writeBadFiles() throws Exception {
        write("empty", "");
        write("unequal", HEAD + CLASS + "@data\n1,2,normal\n1,2\n3,4,normal\n");
        write("text", HEAD + CLASS + "@data\n1,2,normal\n1,abc,normal\n");
        write("missing", HEAD + CLASS + "@data\n?,2,normal\n?,3,normal\n?,4,normal\n");
        write("one", HEAD + CLASS + "@data\n1,2,normal\n");
        write("zero", HEAD + CLASS + "@data\n");
        write("numeric", HEAD + "@data\n1,2\n2,3\n5,4\n4,4\n");
        write("few", HEAD + CLASS + "@data\n1,2,normal\n2,3,normal\n5,4,normal\n4,4,outlier\n");
    }

    private static void write(String name, String content) throws Exception {
        Files.writeString(directory.resolve(name + ".arff"), content);
    }

    private static Result launch(String... arguments) throws Exception {
        ChildJvm child = new ChildJvm(ChildJvm.THIS_JAVA, ChildJvm.newestWeka(), directory.resolve("home/wekafiles"));
        String[] resolved = Stream.of(arguments)
                .map(a -> a.endsWith(".arff") && !a.contains("/")
                        ? directory.resolve(a).toString()
                        : a)
                .toArray(String[]::new);
        return child.run(LAUNCHER, resolved);
    }

    static List<Arguments> mistakes() {
        List<Arguments> cases = new ArrayList<>();
        for (String[] run : new String[][] {{RPD, "-t"}, {FILTER, "-i"}}) {
            cases.add(mistake("There is no file '", run, "nowhere.arff"));
            cases.add(mistake("empty.arff' is empty.", run, "empty.arff"));
            cases.add(mistake("line 8.", run, "unequal.arff"));
            cases.add(mistake("number expected, read Token[abc], line 7.", run, "text.arff"));
            cases.add(mistake("Attribute 'x' has only missing values", run, "missing.arff"));
            cases.add(mistake("needs at least 3 training rows", run, "one.arff"));
            cases.add(mistake("There are no training rows.", run, "zero.arff"));
            cases.add(mistake("Illegal options: -nonsense", run, GLASS, "-nonsense"));
            cases.add(mistake("The class index -c 99 is out of range", run, GLASS, "-c", "99"));
        }
        cases.add(mistake("The 'quantile' parameter must be", new String[] {RPD, "-t"}, GLASS, "-quantile", "2"));
        String[] filter = {FILTER, "-i", GLASS, "-detector"};
        cases.add(mistake("The 'quantile' parameter must be", filter, RPD + " -quantile 2"));
        cases.add(mistake("There is no detector 'weka.Nothing'", filter, "weka.Nothing"));
        cases.add(mistake("use the filter " + FILTER, new String[] {RPD, "-t"}, "numeric.arff"));
        cases.add(mistake("more folds than instances", new String[] {RPD, "-t"}, "few.arff"));
        cases.add(mistake("There is no scheme 'weka.Nothing'", new String[] {"weka.Nothing"}, "-t", GLASS));
        cases.add(mistake("There is no file 'no.model'", new String[] {RPD, "-l", "no.model", "-T"}, GLASS));
        cases.add(mistake("No training file", new String[] {RPD}));
        cases.add(mistake("There is no engine 'abacus'", new String[] {RPD, "-engine", "abacus", "-t"}, GLASS));
        return cases;
    }

    private static Arguments mistake(String expected, String[] start, String... rest) {
        List<String> arguments = new ArrayList<>(List.of(start));
        arguments.addAll(List.of(rest));
        return Arguments.of(expected, arguments);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeGivesOneSentenceAndAStatus(String expected, List<String> arguments) throws Exception {
        Result result = launch(arguments.toArray(String[]::new));
        assertEquals(1, result.status(), result.err());
        assertTrue(result.err().contains(expected), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals("", result.out());
    }

    @Test
    void classifierAndShortNameRun() throws Exception {
        Result result = launch(".RandomProjectionDepth", "-t", GLASS, "-no-cv", "-seed", "1");
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.err());
        assertTrue(result.out().contains("Random projection depth"), result.out());
        assertTrue(result.out().contains("ROC Area"), result.out());
    }

    @Test
    void otherSchemesOfWekaRunAndFailWithAStatus() throws Exception {
        assertEquals(0, launch("weka.clusterers.SimpleKMeans", "-t", GLASS).status());
        assertEquals(
                1, launch("weka.clusterers.SimpleKMeans", "-t", "nowhere.arff").status());
    }

    @Test
    void helpIsNoError() throws Exception {
        for (String[] help : new String[][] {{"-h"}, {RPD, "-h"}, {FILTER, "-h"}}) {
            Result result = launch(help);
            assertEquals(0, result.status(), result.err());
            assertEquals("", result.err());
            assertFalse(result.out().isBlank());
        }
        assertTrue(launch(FILTER, "-h").out().contains("-num-directions"));
    }

    @Test
    void aFailedFilterLeavesTheEarlierOutputAlone() throws Exception {
        Path out = directory.resolve("out.txt");
        Files.writeString(out, "earlier");
        assertEquals(
                1, launch(FILTER, "-i", "missing.arff", "-o", out.toString()).status());
        assertEquals("earlier", Files.readString(out));
        Result result = launch(FILTER, "-i", GLASS, "-c", "last", "-o", out.toString());
        assertEquals(0, result.status(), result.err());
        assertTrue(Files.readString(out).contains("@attribute outlier_score numeric"));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.filter(f -> f.toString().endsWith(".tmp")).count(), "temporary files left behind");
        }
    }

    @Test
    void replacesAnotherBuildOfThePackage() throws Exception {
        assertEquals(0, launch(RPD, "-h").status());
        Path installed = directory.resolve("home/wekafiles/packages/farpoint");
        Files.writeString(installed.resolve(".launcher-sha256"), "another build");
        Path stray = Files.createFile(installed.resolve("stray"));
        assertEquals(0, launch(RPD, "-h").status());
        assertFalse(Files.exists(stray), "the old package was not replaced");
    }
}
