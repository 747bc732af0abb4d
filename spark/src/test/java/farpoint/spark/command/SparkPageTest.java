package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cli.command.ExitStatus;
import farpoint.documents.MarkdownPage;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelDescription;
import farpoint.spark.LocalSpark;
import farpoint.stats.RandomStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.spark.deploy.SparkSubmitArguments;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** The commands of docs/spark.md, as a reader types them but in this JVM, and its program, on files of the reader's own. */
class SparkPageTest {
    private static final String SCRIPT = "./farpoint spark ";

    /** It starts a cluster of its own, as another test does. */
    private static final String DEMO = SCRIPT + "demo";

    private static final String SUBMIT = "spark-submit ";
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern FILE = Pattern.compile("(?:hdfs:///)?(\\w+\\.(?:csv|parquet|farpoint))");
    private static final int ROWS = 50;

    @TempDir
    private Path folder;

    private MarkdownPage page;

    @BeforeEach
    void layOut() throws IOException {
        page = MarkdownPage.read(Path.of("..", "docs", "spark.md"));
        RandomStream random = RandomStream.of(1, "rows of a reader", 0);
        List<String> lines = new ArrayList<>(List.of("row,class,length,width,note"));
        for (int i = 1; i < ROWS; i++) {
            String width = i == 7 ? "" : String.format(Locale.ROOT, "%.3f", random.gaussian());
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%s,%.3f,%s,\"seen, day %d\"",
                    i,
                    i % 5 == 0 ? "b" : "g",
                    random.gaussian(),
                    width,
                    i));
        }
        lines.add(ROWS + ",g,60,-70,far off");
        Path today = Files.write(folder.resolve("today.csv"), lines);
        LocalSpark.session()
                .read()
                .option("header", true)
                .option("inferSchema", true)
                .csv(today.toString())
                .withColumnRenamed("row", "id")
                .write()
                .parquet(folder.resolve("rows.parquet").toString());
    }

    @Test
    void commandsInThisJavaRun() throws IOException {
        List<String> commands = new ArrayList<>(page.commands());
        assertTrue(commands.remove(DEMO));
        List<String> names = new ArrayList<>();
        for (String command : commands) {
            assertTrue(command.startsWith(SCRIPT), command);
            names.add(run(words(command.substring(SCRIPT.length()))));
        }
        assertEquals(List.of("fit", "score", "describe"), names);
    }

    @Test
    void commandsForSparkSubmitRun() throws IOException {
        String blocks = page.fenced().stream()
                .filter(block -> !page.programs().containsValue(block))
                .collect(Collectors.joining())
                .replaceAll("\\\\\n", "");
        List<String> names = new ArrayList<>();
        for (String command : blocks.lines().toList()) {
            assertTrue(command.startsWith(SUBMIT), command);
            SparkSubmitArguments parsed = parsed(words(command.substring(SUBMIT.length())));
            assertEquals(
                    Main.PROGRAM, SUBMIT + Path.of(parsed.primaryResource()).getFileName());
            names.add(run(CollectionConverters.asJava(parsed.childArgs())));
        }
        assertEquals(List.of("fit", "score"), names);
    }

    /** As spark-submit understands it; it throws at an option that it does not know. */
    private static SparkSubmitArguments parsed(List<String> words) {
        return new SparkSubmitArguments(
                CollectionConverters.asScala(words).toSeq(),
                scala.collection.immutable.Map$.MODULE$.<String, String>empty());
    }

    /** The words of a command, with files in the folder. */
    private List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .map(word -> FILE.matcher(word).replaceFirst(folder + "/$1"))
                .toList();
    }

    /** Runs a command, looks at what it was to write, and gives its name. */
    private String run(List<String> words) throws IOException {
        Ran ran = Ran.of(words.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, ran.status(), words + "\n" + ran.err());
        switch (words.get(0)) {
            case "fit" -> {
                Path model = Path.of(words.get(words.indexOf("--model") + 1));
                assertEquals(ModelDescription.of(ModelFiles.read(model)).toString(), ran.out());
                String detector = words.get(words.indexOf("--detector") + 1).split(" ")[0];
                assertTrue(ran.out().startsWith("Detector: " + detector + "\n"), ran.out());
            }
            case "score" -> {
                Dataset<Row> scored = LocalSpark.session().read().parquet(words.get(words.indexOf("--out") + 1));
                assertEquals(ROWS, scored.where("outlier_score is not null").count(), ran.err());
            }
            default -> assertTrue(ran.out().startsWith("Detector: "), ran.out());
        }
        return words.get(0);
    }

    @Test
    void theProgramRuns() throws IOException, ReflectiveOperationException {
        Map<String, String> programs = page.programs();
        assertEquals(Set.of("TwoCalls"), programs.keySet());
        compile(Files.writeString(folder.resolve("TwoCalls.java"), programs.get("TwoCalls")));
        try (URLClassLoader compiled = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Method outliers = Stream.of(compiled.loadClass("TwoCalls").getDeclaredMethods())
                    .filter(method -> method.getName().equals("outliers"))
                    .findAny()
                    .orElseThrow();
            outliers.setAccessible(true);
            Dataset<?> found = (Dataset<?>) outliers.invoke(
                    null, LocalSpark.session(), folder.resolve("rows.parquet").toString());
            assertEquals(1, found.where("id = " + ROWS).count());
            assertTrue(found.count() < ROWS / 2);
        }
    }

    private void compile(Path program) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        told,
                        told,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        program.toString());
        assertEquals(0, status, told.toString(StandardCharsets.UTF_8));
    }
}
