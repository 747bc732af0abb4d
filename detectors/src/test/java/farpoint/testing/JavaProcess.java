package farpoint.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs a JVM of its own to its end. Output and errors are kept apart, and what a JVM says of itself is in neither. */
public final class JavaProcess {
    /** Variables that give options to a JVM, which then prints that it has picked them up. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Options of a JVM that ends before it pays to compile its code well, or to collect garbage on several threads. */
    public static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final ProcessBuilder builder = new ProcessBuilder();
    private final List<String> before = new ArrayList<>();
    private Path java = Path.of(System.getProperty("java.home"));

    /** What a process left. */
    public record Result(int status, String out, String err) {}

    /** The home of the Java runtime, in place of this one. */
    public JavaProcess java(Path home) {
        java = home;
        return this;
    }

    /** The working directory. */
    public JavaProcess in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    /** A file for standard input, in place of none. */
    public JavaProcess input(Path file) {
        builder.redirectInput(file.toFile());
        return this;
    }

    /** Additions to the environment. */
    public JavaProcess environment(Map<String, String> additions) {
        builder.environment().putAll(additions);
        return this;
    }

    /** The locale: one variable of the environment, in place of all that name one. */
    public JavaProcess locale(String name, String value) {
        builder.environment().keySet().removeIf(n -> n.startsWith("LC_") || n.equals("LANG"));
        return environment(Map.of(name, value));
    }

    /** A shell script that runs the command, which is {@code "$@"} in it. */
    public JavaProcess shell(String script) {
        before.addAll(List.of("/bin/sh", "-c", script, "sh"));
        return this;
    }

    /** Runs {@code java} with these arguments. */
    public Result run(List<String> arguments) throws IOException, InterruptedException {
        builder.command(command(arguments));
        return ChildProcess.run(builder);
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(java.resolve("bin").resolve("java").toString());
        for (String name : OPTIONS) {
            String options = builder.environment().remove(name);
            if (options != null && !options.isBlank()) {
                command.addAll(Arrays.asList(options.trim().split("\\s+")));
            }
        }
        command.addAll(arguments);
        return command;
    }
}
