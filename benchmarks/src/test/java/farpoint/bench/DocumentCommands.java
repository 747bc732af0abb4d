package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.documents.MarkdownPage;
import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import farpoint.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands of the documentation, one page after the other, as a reader types them: in a copy of the project that has what
 * the build made, with some files of the reader's own. Each must end well and write the files that it names.
 */
@EnabledOnOs(OS.LINUX)
abstract class DocumentCommands {
    private static final Path PROJECT = Path.of(System.getProperty("farpoint.data"))
            .toAbsolutePath()
            .normalize()
            .getParent();

    /** What takes long, builds, opens windows or needs another program than the project; all else is run. */
    private static final Pattern NOT_RUN = Pattern.compile(
            "\\./farpoint (demo|test|dist|weka)|(.* )?\\./farpoint bench .*|ELKI_JAR=.*|mvn .*|java .*ELKILauncher.*"
                    + "|java .*WekaPackageManager.*|Rscript .*|POCL_KERNELLIB_NAME=.*");

    /** Where the pages are parted: those at the top of the project begin with capitals, before all others. */
    static final String START = "";

    static final String MIDDLE = "d";
    static final String REST = "n";
    static final String LATE = "scoring.md";
    static final String END = "\uFFFF";

    /**
     * Measurements, pages for those who change the project, and the page of Spark, whose commands need what only the profile spark
     * builds: the module spark tests them.
     */
    private static final List<String> OTHER_PAGES = List.of("speed-of-neighbors.md", "CONTRIBUTING.md", "spark.md");

    private static final Pattern WRITTEN =
            Pattern.compile(" -(?:o|out|-out|d|\\S*report|\\S*save-\\S+) \"?([^\\s\"]+)");

    @TempDir
    private Path folder;

    /** The pages from one name up to another, in the order of their letters, so that some run beside others. */
    static List<Path> pages(String from, String to) throws IOException {
        return MarkdownPage.all(PROJECT).stream()
                .filter(page -> {
                    String name = page.getFileName().toString();
                    return !OTHER_PAGES.contains(name) && from.compareTo(name) <= 0 && name.compareTo(to) < 0;
                })
                .map(PROJECT::relativize)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsOfThePageRun(Path name) throws IOException, InterruptedException {
        MarkdownPage page = MarkdownPage.read(PROJECT.resolve(name));
        List<String> commands = page.commands().stream()
                .filter(command -> !NOT_RUN.matcher(command).matches())
                .toList();
        if (!commands.isEmpty()) {
            layOutTheProject();
            layOutData();
            for (Map.Entry<String, String> program : page.programs().entrySet()) {
                Files.writeString(folder.resolve(program.getKey() + ".java"), program.getValue());
            }
        }
        for (String command : commands) {
            run(command);
        }
    }

    /** JUnit would warn of each. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("FARPOINT_ARCHIVES", "off");
        builder.environment().put("JAVA_OPTS", "-XX:+UseSerialGC");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, bin) -> bin + ":" + path);
        JavaProcess.Result result = ChildProcess.run(builder);
        assertEquals(0, result.status(), command + "\n" + result.out());
        assertFalse(result.out().contains("farpoint: building"), command);
        Matcher written = WRITTEN.matcher(command);
        while (written.find()) {
            Path file = folder.resolve(written.group(1));
            assertTrue(Files.isDirectory(file) || Files.size(file) > 0, command + "\nwrote no " + file);
        }
    }

    /** The start script, and links to what it starts; no sources, so that nothing is built. */
    private void layOutTheProject() throws IOException {
        Files.copy(PROJECT.resolve("farpoint"), folder.resolve("farpoint"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(PROJECT.resolve("pom.xml"), folder.resolve("pom.xml"));
        Files.setLastModifiedTime(folder.resolve("pom.xml"), FileTime.fromMillis(0));
        Path sets = Files.createDirectory(folder.resolve("test-data"));
        for (String set : TestData.ALL) {
            Files.write(sets.resolve(set + ".arff"), shortened(set));
        }
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path built : modules.map(m -> m.resolve("target")).toList()) {
                if (Files.isDirectory(built) && !built.startsWith(PROJECT.resolve("test-data"))) {
                    Path module = folder.resolve(built.getParent().getFileName());
                    Files.createSymbolicLink(Files.createDirectory(module).resolve("target"), built);
                }
            }
        }
    }

    /** The file of a shipped set with every second row: nobody looks at how well a detector does. */
    private static List<String> shortened(String set) {
        List<String> lines = TestData.lines(set + ".arff");
        int head = lines.indexOf("@data") + 1;
        return IntStream.range(0, lines.size())
                .filter(i -> i < head || (i - head) % 2 == 0)
                .mapToObj(lines::get)
                .toList();
    }

    /** The reader's own data: rows of a shipped set under the names that the pages use. */
    private void layOutData() throws IOException, InterruptedException {
        List<String> lines = shortened("ionosphere");
        Stream<String> names = lines.stream().filter(line -> line.startsWith("@attribute"));
        Stream<String> rows = lines.stream().filter(line -> line.matches("[^@%].*"));
        String header = names.map(line -> line.split("\\s+")[1]).collect(Collectors.joining(","));
        String csv = Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n"));
        for (String file : List.of("today.csv", "lastmonth.csv", "table.csv")) {
            Files.writeString(folder.resolve(file), csv);
        }
        for (String file : List.of("today.arff", "table.arff")) {
            Files.copy(folder.resolve("test-data/ionosphere.arff"), folder.resolve(file));
        }
        run("gzip -k today.csv");
    }
}
