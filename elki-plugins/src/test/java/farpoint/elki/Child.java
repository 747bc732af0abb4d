package farpoint.elki;

import farpoint.testing.ClassArchive;
import farpoint.testing.JavaProcess;
import farpoint.testing.TestData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run of the packaged jar in a JVM of its own.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Child(int status, String out, String err) {
    private static final Path JAR = Path.of(System.getProperty("farpoint.elki.jar"));

    /** {@code java -jar farpoint-elki.jar ARGUMENTS}. */
    static Child launch(Path folder, String... arguments) {
        return launch(folder, Map.of(), arguments);
    }

    /** The same with additions to the environment. */
    static Child launch(Path folder, Map<String, String> environment, String... arguments) {
        List<String> start = new ArrayList<>(ClassArchive.options(JAR.toString(), Child::search));
        start.addAll(List.of("-jar", JAR.toString()));
        return run(folder, environment, start, arguments);
    }

    private static int search(List<String> options, Path folder) throws IOException {
        Files.write(folder.resolve("glass.arff"), TestData.lines("glass.arff"));
        List<String> start = new ArrayList<>(options);
        start.addAll(List.of("-jar", JAR.toString(), "-dbc.in", "glass.arff", "-dbc.parser", "ArffParser"));
        return run(
                        folder,
                        Map.of(),
                        start,
                        "-algorithm",
                        "knndistance",
                        "-knndistance.engine",
                        "java",
                        "-out",
                        "scores")
                .status();
    }

    /** ELKI's own command line with the jar on the class path. */
    static Child onClassPath(Path folder, String... arguments) {
        return mainClass("elki.application.KDDCLIApplication", folder, arguments);
    }

    /** A main class with ELKI and the jar on the class path. */
    static Child mainClass(String mainClass, Path folder, String... arguments) {
        String classPath = JAR + File.pathSeparator + JAR.resolveSibling("lib") + File.separator + "*";
        return run(folder, Map.of(), List.of("-cp", classPath, mainClass), arguments);
    }

    /** The jar with its ELKI in two class loaders of one JVM, one after the other, both kept. */
    static Child twice(Path folder, String... arguments) {
        String tests = System.getProperty("java.class.path");
        String[] all = Stream.concat(Stream.of(JAR.toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        return run(folder, Map.of(), List.of("-cp", tests, TwoLoaders.class.getName()), all);
    }

    /** The jar on its own, without ELKI. */
    static Child withoutElki(Path folder) throws IOException {
        Path alone = Files.copy(JAR, folder.resolve("alone.jar"));
        return run(folder, Map.of(), List.of("-jar", alone.toString()));
    }

    private static Child run(Path folder, Map<String, String> environment, List<String> start, String... arguments) {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
        command.addAll(start);
        command.addAll(List.of(arguments));
        try {
            JavaProcess.Result result =
                    new JavaProcess().in(folder).environment(environment).run(command);
            return new Child(result.status(), result.out(), result.err());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command.toString(), e);
        }
    }
}
