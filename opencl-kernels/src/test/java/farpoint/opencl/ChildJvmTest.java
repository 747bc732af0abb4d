package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows in a JVM of its own. */
class ChildJvmTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** The second where the machine has not even the library that looks for drivers. */
    private static final String MISSING = "(no OpenCL device was found: no platform \\(ICD\\) is installed\\."
            + "|the OpenCL library \\(libOpenCL\\) is not installed or does not fit this system\\.)";

    @TempDir
    private Path folder;

    @Test
    void withoutADriverAutoTakesJavaAndSaysWhyInOneLine() throws Exception {
        JavaProcess.Result result = run(folder, "auto");
        assertTrue(result.out().matches("Engine: plain Java \\(no opencl: " + MISSING + "\\)\\R"), result.toString());
    }

    @Test
    void withoutADriverAnEngineThatIsAskedForIsAnError() throws Exception {
        String output = run(folder, "opencl").err();
        assertTrue(
                Pattern.compile("The engine 'opencl' cannot run here: " + MISSING)
                        .matcher(output)
                        .find(),
                output);
    }

    @Test
    void aPlatformWithoutDevicesIsNamedWithTheWayOut() throws Exception {
        String platform = TestDevice.get().platform();
        Assumptions.assumeTrue(platform.startsWith("Portable Computing Language"), "other drivers need no cache");
        Path file = Files.createFile(folder.resolve("a file, no folder"));
        JavaProcess.Result result = new JavaProcess()
                .environment(Map.of("POCL_CACHE_DIR", file.resolve("cache").toString()))
                .run(List.of("-cp", CLASS_PATH, ChildJvmTest.class.getName(), "auto"));
        assertTrue(result.out().contains(platform + " has none here; PoCL has none where"), result.toString());
    }

    @Test
    void twoClassLoadersUseOpenClInOneJvm() throws Exception {
        TestDevice.get();
        JavaProcess.Result result = run(null, "two class loaders");
        assertEquals("passed\npassed\n", result.out(), result.err());
    }

    private static JavaProcess.Result run(Path drivers, String argument) throws IOException, InterruptedException {
        return new JavaProcess()
                .environment(drivers == null ? Map.of() : Map.of("OCL_ICD_VENDORS", drivers.toString()))
                .run(List.of("-cp", CLASS_PATH, ChildJvmTest.class.getName(), argument));
    }

    /** The child: opens the engine of this name, or checks the device from two class loaders. */
    public static void main(String[] arguments) throws Exception {
        if (!arguments[0].equals("two class loaders")) {
            Engines.open(arguments[0], ChildJvmTest.class.getClassLoader(), System.out::println)
                    .close();
            return;
        }
        URL[] urls = urls();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
            Constructor<?> check =
                    Class.forName(Check.class.getName(), true, loader).getDeclaredConstructor();
            check.setAccessible(true);
            Thread thread = new Thread((Runnable) check.newInstance());
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : CLASS_PATH.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.exists(path)) {
                urls.add(path.toUri().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }

    /** Runs the self-test of the device. */
    static final class Check implements Runnable {
        @Override
        public void run() {
            try (DistanceEngine engine = new OpenClDistanceEngine(List.of(TestDevice.get()))) {
                System.out.print(new DeviceCheck(engine).isEqual() ? "passed\n" : "FAILED\n");
            }
        }
    }
}
