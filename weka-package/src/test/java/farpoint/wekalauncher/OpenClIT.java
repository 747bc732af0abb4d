package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.OpenClRule;
import farpoint.wekalauncher.ChildJvm.Result;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenCL in the class loader that Weka makes for the installed package, in two of them, and taken away. */
class OpenClIT {
    private static final String KNN = "weka.classifiers.outlier.KNNDistance";
    private static final String DATA = ChildJvm.DATA.resolve("glass.arff").toString();
    private static final Map<String, String> NO_OPENCL = Map.of("OCL_ICD_VENDORS", "/nonexistent");

    @TempDir
    static Path directory;

    @BeforeAll
    static void install() throws Exception {
        Result result = weka(ChildJvm.newestWeka())
                .run("weka.core.WekaPackageManager", "-offline", "-install-package", ChildJvm.ZIP.toString());
        assertEquals(0, result.status(), result.err());
    }

    @Test
    void thePackageReachesTheDevice() throws Exception {
        Result opencl = knn(Map.of(), "opencl");
        OpenClRule.checkErrors(opencl.err());
        Result java = knn(Map.of(), "java");

        assertClean(opencl);
        assertEquals(testResult(java), testResult(opencl));
    }

    @Test
    void aSecondClassLoaderOfOneJvmReachesItToo() throws Exception {
        String classPath = reloadingAlone() + File.pathSeparator + ChildJvm.newestWeka();
        Result result = weka(classPath).run(Reloading.class.getName(), DATA);
        OpenClRule.checkErrors(result.err());

        assertClean(result);
        List<String[]> lines = result.out()
                .lines()
                .filter(line -> line.startsWith(Reloading.MARK))
                .map(line -> line.split(" "))
                .toList();
        assertEquals(2, lines.size(), result.out());
        assertNotEquals(lines.get(0)[1], lines.get(1)[1], "class loaders");
        assertEquals(lines.get(0)[2], lines.get(1)[2], "scores");
    }

    @Test
    void theNeighborSearchReachesTheDeviceToo() throws Exception {
        Result opencl = leavingOneOut("weka.core.neighboursearch.farpoint.AcceleratedNNSearch -engine opencl");
        OpenClRule.checkErrors(opencl.err());
        Result linear = leavingOneOut("weka.core.neighboursearch.LinearNNSearch");

        assertClean(opencl);
        assertTrue(opencl.err().contains("Engine: OpenCL on "), opencl.err());
        assertEquals(testResult(linear), testResult(opencl));
    }

    private static Result leavingOneOut(String search) throws Exception {
        String options = search + " -A weka.core.EuclideanDistance";
        return weka(ChildJvm.newestWeka())
                .run("weka.Run", "weka.classifiers.lazy.IBk", "-K", "9", "-X", "-A", options, "-t", DATA);
    }

    /**
     * A class path with the one class: Weka looks at all classes there, and must not find those of the package or its
     * tests.
     */
    private static Path reloadingAlone() throws Exception {
        Path root = directory.resolve("reloading");
        Path file = root.resolve(Reloading.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream code = Reloading.class.getResourceAsStream("Reloading.class")) {
            Files.copy(code, file);
        }
        return root;
    }

    @Test
    void withoutDeviceTheJavaEngineRunsAndSaysWhy() throws Exception {
        Result without = knn(NO_OPENCL, "auto");

        assertClean(without);
        List<String> engines = without.out()
                .lines()
                .filter(line -> line.startsWith("Engine: "))
                .toList();
        assertEquals(1, engines.size(), without.out());
        assertTrue(engines.get(0).startsWith("Engine: plain Java (no opencl: "), engines.get(0));
        assertEquals(testResult(knn(Map.of(), "java")), testResult(without));
        assertTrue(knn(NO_OPENCL, "opencl").err().contains("The engine 'opencl' cannot run here: "));
    }

    private static Result knn(Map<String, String> environment, String engine) throws Exception {
        return weka(ChildJvm.newestWeka()).run(environment, "weka.Run", KNN, "-t", DATA, "-T", DATA, "-engine", engine);
    }

    private static ChildJvm weka(String classPath) {
        return new ChildJvm(ChildJvm.THIS_JAVA, classPath, directory.resolve("wekafiles"));
    }

    private static String testResult(Result result) {
        int start = result.out().lastIndexOf("=== Detailed Accuracy By Class ===");
        assertTrue(start >= 0, result.out() + result.err());
        return result.out().substring(start);
    }

    private static void assertClean(Result result) {
        assertEquals(0, result.status(), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        assertFalse(result.err().contains("Error"), result.err());
    }
}
