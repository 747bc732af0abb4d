package farpoint.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Spark in a folder, made of links to its jars, and the start of its programs. What they write of themselves is in the
 * folder too, and what they open is open to this machine alone.
 */
final class SparkPrograms {
    /** No name, which a machine might know differently. */
    static final String HOST = "127.0.0.1";

    private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-");

    private final Path folder;
    private final Path options;
    private final String scalaVersion;

    /**
     * Makes it.
     *
     * @param folder an empty folder
     * @param runtime that of the built module {@code spark/runtime}
     */
    SparkPrograms(Path folder, Path runtime) throws IOException {
        this.folder = folder;
        this.options = runtime.resolve("java-options");
        Path links = Files.createDirectory(folder.resolve("jars"));
        String jars =
                Files.readString(runtime.resolve("target/spark-classpath")).strip();
        this.scalaVersion =
                CORE.matcher(jars).results().findFirst().orElseThrow().group(1);
        for (String jar : jars.split(File.pathSeparator)) {
            Path file = Path.of(jar);
            Files.createSymbolicLink(links.resolve(file.getFileName()), file);
        }
        Files.createDirectory(scratch());
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    /** A start of one of them. */
    ProcessBuilder program(List<String> javaOptions, String program, List<String> arguments) {
        Path home = Path.of(System.getProperty("java.home"));
        List<String> command = new ArrayList<>();
        command.addAll(List.of(home.resolve("bin/java").toString(), "@" + options));
        command.add("-Djava.io.tmpdir=" + scratch());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", folder.resolve("jars") + "/*", program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        setEnvironment(builder.environment(), home);
        return builder;
    }

    /** What a person has set for a Spark of their own does not count here. */
    private void setEnvironment(Map<String, String> environment, Path javaHome) {
        environment.keySet().removeIf(name -> name.matches("(SPARK|HADOOP|YARN)_.*"));
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("SPARK_HOME", folder.toString());
        // Workers look for it before they start an executor; a Spark that is installed has it in a script.
        environment.put("SPARK_SCALA_VERSION", scalaVersion);
        environment.put("SPARK_LOCAL_IP", HOST);
        environment.put("SPARK_LOCAL_DIRS", scratch().toString());
    }
}
