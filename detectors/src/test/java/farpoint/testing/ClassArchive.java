package farpoint.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Archives of the classes that programs load, as the start script makes them for users: a JVM that starts from one has to read
 * and verify few classes. An archive belongs to a class path and to this Java, and lives as long as this JVM.
 */
public final class ClassArchive {
    private static final Map<String, List<String>> OPTIONS = new ConcurrentHashMap<>();

    private ClassArchive() {}

    /** A run of a program that loads what most of its runs do. */
    public interface Training {
        /**
         * Runs to the end, and returns the exit status.
         *
         * @param options for Java, in front of others
         * @param folder for what the program writes, deleted later
         */
        int run(List<String> options, Path folder) throws IOException, InterruptedException;
    }

    /**
     * Options for a JVM that starts a program of a class path; none if this Java made no archive.
     *
     * @param classPath the class path, or the jar that the JVM is started with
     * @param training called the first time
     * @throws AssertionError if the run ends with another status than 0
     */
    public static List<String> options(String classPath, Training training) {
        return OPTIONS.computeIfAbsent(classPath, path -> make(training));
    }

    private static List<String> make(Training training) {
        try {
            Path folder = folder();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path archive = folder.resolve("archive.jsa");
            int status = training.run(quietly("-XX:ArchiveClassesAtExit=" + archive), folder);
            if (status != 0) {
                throw new AssertionError("The run that makes an archive of classes has ended with status " + status);
            }
            return Files.exists(archive) ? quietly("-XX:SharedArchiveFile=" + archive) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the module's folder for what is built, if the tests run in the module's folder. */
    private static Path folder() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        return Files.isDirectory(target)
                ? Files.createTempDirectory(target, "classes")
                : Files.createTempDirectory("classes");
    }

    /** A program must not tell of archives where a test looks at all that it prints. */
    private static List<String> quietly(String option) {
        return List.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
