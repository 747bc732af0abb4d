package farpoint.elki;

import farpoint.testing.OpenClRule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    private static final int SECONDS = 60;

    /** {@code java -jar farpoint-elki.jar ARGUMENTS}. */
    static Child launch(Path folder, String... arguments) {
        return launch(folder, Map.of(), arguments);
    }

    /** The same with additions to the environment. */
    static Child launch(Path folder, Map<String, String> environment, String... arguments) {
        return run(folder, environment, List.of("-jar", JAR.toString()), arguments);
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(start);
        command.addAll(List.of(arguments));
        try {
            Path out = folder.resolve("stdout.txt");
            Path err = folder.resolve("stderr.txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + SECONDS + " s: " + command);
            }
            return new Child(process.exitValue(), read(out), read(err));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command.toString(), e);
        }
    }

    private static String read(Path file) throws IOException {
        return OpenClRule.withoutBinding(Files.readString(file, StandardCharsets.UTF_8));
    }
}
