package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.OpenClRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accelerated index of the packaged jar on each engine, by option and by environment variable. */
class AcceleratedJarIT {
    private static final Map<String, String> SCAN = Map.of("elki.optimizer", "disabled");
    private static final Map<String, String> NO_OPENCL = Map.of("OCL_ICD_VENDORS", "/nonexistent");

    @TempDir
    Path folder;

    private List<String> expected;

    @BeforeEach
    void scan() throws IOException {
        expected = scores(lof(SCAN));
        assertEquals(214, expected.size());
    }

    @Test
    void openClGivesTheScoresOfTheScan() throws IOException {
        Child child = lof(Map.of(), "-db.index", "accelerated", "-accelerated.engine", "opencl");
        OpenClRule.checkErrors(child.err());

        assertTrue(child.out().contains("Engine: OpenCL on "), child.out());
        assertTrue(child.out().contains("farpoint.elki.AcceleratedIndex.batches: 1"), child.out());
        assertTrue(child.out().contains("farpoint.elki.AcceleratedIndex.kernel-ms: "), child.out());
        assertTrue(child.out().contains("farpoint.elki.AcceleratedIndex.transfer-ms: "), child.out());
        assertEquals(expected, scores(child));
    }

    /** Each class loader loads the native library anew. The engine is named, so that no other can take its place. */
    @Test
    void openClRunsInTwoClassLoadersOfOneJvm() throws IOException {
        Child child = Child.twice(folder, options("-db.index", "accelerated", "-accelerated.engine", "opencl"));
        OpenClRule.checkErrors(child.err());

        assertEquals(0, child.status(), child.err());
        assertEquals(2, child.out().split("Engine: OpenCL on ", -1).length - 1, child.out());
        assertEquals(expected, written("result"));
    }

    @Test
    void withoutOpenClTheJavaEngineRunsAndSaysWhy() throws IOException {
        Child child = lof(NO_OPENCL, "-db.index", "accelerated");

        List<String> engines =
                child.out().lines().filter(l -> l.startsWith("Engine: ")).toList();
        assertEquals(1, engines.size(), child.out());
        assertTrue(engines.get(0).startsWith("Engine: plain Java (no opencl: "), engines.get(0));
        assertEquals(expected, scores(child));
    }

    @Test
    void aNamedEngineThatIsNotThereIsOneSentence() {
        Child child = lof(NO_OPENCL, "-db.index", "accelerated", "-accelerated.engine", "opencl");

        assertNotEquals(0, child.status());
        assertTrue(child.err().startsWith("The engine 'opencl' cannot run here: "), child.err());
        assertEquals(1, child.err().strip().lines().count(), child.err());
    }

    @Test
    void environmentVariableIsEnough() throws IOException {
        Child child = lof(Map.of("elki.optimizer", "accelerated"));

        assertTrue(child.out().contains("Engine: "), child.out());
        assertEquals(expected, scores(child));
    }

    /** Lists of all rows at the distance of the k-th neighbour, one for each row, would be larger than the JVM's memory. */
    @Test
    void equalRowsTakeNoMoreMemoryThanInTheScan() throws IOException {
        Path data = folder.resolve("equal.csv");
        String others = "1.6,2.5,3.5\n2,3,3\n0,0,7\n8,1,3\n9,9,9\n";
        Files.writeString(data, "1.5,2.5,3.5\n".repeat(7000) + others);
        String[] options = Stream.concat(
                        Stream.of("-dbc.in", data.toString(), "-evaluator", "NoAutomaticEvaluation"),
                        Arrays.stream(options()).skip(2))
                .toArray(String[]::new);
        List<String> scanned = scores(Child.launch(folder, options));
        assertEquals(7005, scanned.size());
        assertTrue(scanned.get(4).endsWith("=Infinity") && scanned.get(5).endsWith("=1.0"), scanned.get(4));

        String[] indexed = Stream.concat(Arrays.stream(options), Stream.of("-db.index", "accelerated"))
                .toArray(String[]::new);
        assertEquals(scanned, scores(Child.launch(folder, NO_OPENCL, indexed)));
        assertEquals(scanned, scores(Child.launch(folder, Map.of("elki.optimizer", "accelerated"), options)));
    }

    private Child lof(Map<String, String> environment, String... more) {
        return Child.launch(folder, environment, options(more));
    }

    private String[] options(String... more) {
        Path set = Samples.file("glass", folder);
        String[] common = ("-dbc.in " + set + " -algorithm outlier.lof.LOF -lof.k 10 -time"
                        + " -resulthandler ResultWriter -out.silentoverwrite -out " + folder.resolve("result"))
                .split(" ");
        return Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray(String[]::new);
    }

    /** The written rows with their scores, in the order of these. */
    private List<String> scores(Child child) throws IOException {
        assertEquals("", child.err());
        assertEquals(0, child.status());
        return written("result");
    }

    private List<String> written(String result) throws IOException {
        return Files.readAllLines(folder.resolve(result).resolve("Local Outlier Factor Order.txt"));
    }
}
