package farpoint.wekalauncher;

import farpoint.testing.ClassArchive;
import farpoint.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java process with Weka on its class path and a home of its own.
 *
 * @param java the home of the Java runtime
 * @param classPath Weka and what it needs
 * @param wekaHome Weka's home
 */
record ChildJvm(Path java, String classPath, Path wekaHome) {
    /** What the build made. */
    static final Path TARGET = Path.of(System.getProperty("farpoint.target"));
    /** The package zip. */
    static final Path ZIP = Path.of(System.getProperty("farpoint.package"));
    /** The folder of the shipped data sets. */
    static final Path DATA = Path.of(System.getProperty("farpoint.data"));
    /** The Java runtime of this test. */
    static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));

    record Result(int status, String out, String err) {}

    /** Weka as the build copies it, with the launcher. */
    static String newestWeka() {
        return TARGET.resolve("weka/lib") + "/*" + File.pathSeparator
                + TARGET.resolve("weka/farpoint-weka-launcher.jar");
    }

    /** The oldest supported Weka, with the libraries of the newest. */
    static String oldestWeka() throws IOException {
        List<String> jars = new ArrayList<>(
                List.of(TARGET.resolve("weka-3.8.6/lib/weka-stable-3.8.6.jar").toString()));
        try (Stream<Path> libraries = Files.list(TARGET.resolve("weka/lib"))) {
            libraries
                    .map(Path::toString)
                    .filter(jar -> !jar.contains("weka-stable"))
                    .forEach(jars::add);
        }
        return String.join(File.pathSeparator, jars);
    }

    /** Runs a main class to its end. */
    Result run(String mainClass, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), mainClass, arguments);
    }

    /** The same with additions to the environment. */
    Result run(Map<String, String> environment, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        return run(environment, true, mainClass, arguments);
    }

    /** The same with windows, on a display. */
    Result runOn(String display, String mainClass, String... arguments) throws IOException, InterruptedException {
        return run(Map.of("DISPLAY", display), false, mainClass, arguments);
    }

    private Result run(Map<String, String> environment, boolean headless, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        return run(archive(), environment, headless, mainClass, arguments);
    }

    /** Of the classes of the newest Weka and of the launcher; the package's own come from a class loader that Weka makes. */
    private List<String> archive() {
        if (!java.equals(THIS_JAVA) || !classPath.equals(newestWeka())) {
            return List.of();
        }
        String glass = DATA.resolve("glass.arff").toString();
        String[] arguments = {"weka.classifiers.outlier.KNNDistance", "-t", glass, "-engine", "java"};
        return ClassArchive.options(classPath, (options, folder) -> new ChildJvm(java, classPath, folder)
                .run(options, Map.of(), true, "farpoint.wekalauncher.Launcher", arguments)
                .status());
    }

    private Result run(
            List<String> options,
            Map<String, String> environment,
            boolean headless,
            String mainClass,
            String... arguments)
            throws IOException, InterruptedException {
        JavaProcess.Result result = new JavaProcess()
                .java(java)
                .environment(Map.of("WEKA_HOME", wekaHome.toString()))
                .environment(environment)
                .run(command(options, headless, classPath, mainClass, arguments));
        return new Result(result.status(), result.out(), result.err());
    }

    /**
     * Starts a main class, and leaves its input and output to the caller.
     *
     * @param more a folder of classes behind the others
     */
    Process start(Path more, String mainClass) throws IOException {
        String classes = classPath + File.pathSeparator + more;
        List<String> command = command(List.of(), true, classes, mainClass);
        command.add(0, java.resolve("bin").resolve("java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("WEKA_HOME", wekaHome.toString());
        return builder.start();
    }

    private List<String> command(
            List<String> options, boolean headless, String classes, String mainClass, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(options);
        // As Weka's own start scripts do: its package manager reaches into the JDK, 3.8.6 also to close class loaders.
        command.add("--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        if (Runtime.Version.parse(version()).feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-Xmx1g", "-Djava.awt.headless=" + headless, "-Dweka.packageManager.offline=true"));
        command.add("-Dfarpoint.package=" + ZIP);
        command.addAll(List.of("-cp", classes, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private String version() throws IOException {
        return Files.readAllLines(java.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
                .findFirst()
                .orElseThrow();
    }
}
