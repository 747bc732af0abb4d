package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.Engines;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows in a JVM of its own. */
class ChildJvmTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** The second where the machine has not even the library that looks for drivers; it then prints lines of its own. */
    private static final String MISSING =
            "(no OpenCL device was found: no platform \\(ICD\\) is installed, or it has no device\\."
                    + "|the OpenCL library \\(libOpenCL\\) is not installed or does not fit this system\\.)";

    @TempDir
    private Path folder;

    @Test
    void withoutADriverAutoTakesJavaAndSaysWhyInOneLine() throws Exception {
        String output = run(folder, "auto");
        List<String> engines =
                output.lines().filter(line -> line.startsWith("Engine: ")).toList();
        assertEquals(1, engines.size(), output);
        assertTrue(engines.get(0).matches("Engine: plain Java \\(no opencl: " + MISSING + "\\)"), output);
    }

    @Test
    void withoutADriverAnEngineThatIsAskedForIsAnError() throws Exception {
        String output = run(folder, "opencl");
        assertTrue(
                Pattern.compile("The engine 'opencl' cannot run here: " + MISSING)
                        .matcher(output)
                        .find(),
                output);
    }

    @Test
    void twoClassLoadersUseOpenClInOneJvm() throws Exception {
        TestDevice.get();
        String output = run(null, "two class loaders");
        assertEquals(2, output.lines().filter("passed"::equals).count(), output);
    }

    private static String run(Path drivers, String argument) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder =
                new ProcessBuilder(java.toString(), "-cp", CLASS_PATH, ChildJvmTest.class.getName(), argument);
        builder.redirectErrorStream(true);
        if (drivers != null) {
            builder.environment().put("OCL_ICD_VENDORS", drivers.toString());
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
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
                System.out.println(new DeviceCheck(engine).isEqual() ? "passed" : "FAILED");
            }
        }
    }
}
