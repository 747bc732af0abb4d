package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cli.command.ExitStatus;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's mistake is one sentence, and touches no file. */
class MistakesTest {
    /** A name that leaves no room for what a hidden folder has besides: even those who may write all cannot make it. */
    private static final String LONG = "n".repeat(240);

    @TempDir
    private static Path folder;

    private static List<Path> there;

    @BeforeAll
    static void writeFiles() throws IOException {
        ScoreFiles.model(folder.resolve("model"));
        ScoreFiles.csv(folder.resolve("in.csv"), ScoreFiles.lines(20));
        ScoreFiles.csv(folder.resolve("empty.csv"), List.of());
        Files.createFile(folder.resolve("nothing.csv"));
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("taken.csv"), "x,kind,y,outlier_score\n1,red,1,1\n");
        Files.writeString(folder.resolve("damaged"), "This is no model.");
        Files.writeString(folder.resolve("in.unknown"), "1\n");
        Files.writeString(folder.resolve("damaged.parquet"), "This is no Parquet.");
        Files.writeString(Files.createDirectory(folder.resolve("home")).resolve("letter.txt"), "Dear ...");
        Files.createFile(Files.createDirectory(folder.resolve("results")).resolve("_SUCCESS"));
        Files.writeString(
                folder.resolve("own.json"), "{\"x\": 1, \"kind\": \"red\", \"y\": 2, \"Outlier_Line\": \"a\"}\n");
        Files.writeString(folder.resolve("quoted.csv"), "x,kind,y,a`b\n1,red,1,2\n");
        Files.writeString(folder.resolve("twice.csv"), "x,kind,y,x\n1,red,1,2\n");
        Files.writeString(folder.resolve("blank.csv"), "x,kind,y, x\n1,red,1,2\n");
        Files.writeString(folder.resolve("one.csv"), "x;kind;y\n1;red;1\n");
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.writeString(mixed.resolve("a.csv"), "x,kind,y\n1,red,1\n");
        Files.writeString(Files.createDirectory(mixed.resolve("b")).resolve("b.tsv.gz"), "x\tkind\ty\n1\tred\t1\n");
        Files.writeString(Files.createDirectory(mixed.resolve("c")).resolve("c.jsonl"), "{}\n");
        Files.writeString(folder.resolve("own.csv"), "x,kind,y,Outlier_line\n1,red,1,a\n");
        Files.writeString(Files.createDirectory(folder.resolve("colon")).resolve("a:b.csv"), "x,kind,y\n1,red,1\n");
        Files.createDirectory(folder.resolve("empty"));
        there = files();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @AfterAll
    static void allFilesAreAsTheyWere() throws IOException {
        assertEquals(there, files());
    }

    private static Ran run(String command) {
        return Ran.of(Arrays.stream(command.trim().split(" +"))
                .map(word -> word.replace("@", folder + "/").replace("%", LONG))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "rank | There is no command 'rank'. Commands: score, ",
                "score --model @model --in @in.csv | The option --out is needed; --help lists the options.",
                "score --in @in.csv --out @o | The option --model is needed",
                "score --model @model --out @o | The option --in is needed",
                "score --model @model @in.csv @in.csv --out @o | Name one file: both '",
                "score --modle @model | There is no option '--modle'. Options: --model, ",
                "score --model @model --in @in.csv --out | The option --out needs a value.",
                "score --model @model --in @in.csv --out @o --header perhaps | The 'header' parameter must be one of yes, no.",
                "score --model @model --in @in.csv --out @o --separator x | The 'separator' parameter must be one of auto, comma,",
                "score --model @model --in @in.csv --out @o --engine magic | magic",
                "score --model @no --in @in.csv --out @o | There is no model file '",
                "score --model @home --in @in.csv --out @o | a model file is needed.",
                "score --model @damaged --in @in.csv --out @o | model file",
                "score --model foo://x/y --in @in.csv --out @o | foo",
                "score --model @model --in @no.csv --out @o | There is no file or folder 'file:",
                "score --model @model --in @in.unknown --out @o | No format can be seen from the ending of '",
                "score --model @model --in @*.* --out @o | There are several formats (csv, json, parquet) among the files of '",
                "score --model @model --in @in.csv --format magic --out @o | Spark has no format 'magic' here: take parquet,",
                "score --model @model --in @in.csv --format jdbc --out @o | 'url' is required",
                "score --model @model --in @in.csv --out-format magic --out @o | no format 'magic'",
                "score --model @model --in s3a://b/x --out @o | The connector for s3a is not on Spark's class path;",
                "score --model @model --in @empty --format parquet --out @o | There is no data in '",
                "score --model @model --in @damaged.parquet --out @o | damaged.parquet' cannot be read: ",
                "score --model @model --in @empty.csv --out @o | The data has no rows.",
                "score --model @model --in @nothing.csv --out @o | has no columns.",
                "score --model @model --in @other.csv --out @o | that the data does not have: x, kind, y.",
                "score --model @model --in @taken.csv --out @o | The data has a column 'outlier_score'",
                "score --model @model --in @in.csv --out @damaged | is a file; results need a folder",
                "score --model @model --in @in.csv --out @damaged/o | is no folder.",
                "score --model @model --in @in.csv --out @home | holds 'letter.txt' and is not replaced",
                "score --model @model --in @in.csv --out @in.csv | is a file; results need a folder",
                "score --model @model --in @in.csv --out @in.csv/o | is no folder.",
                "score --model @model --in @home --format text --out @home/o | would be written over or into '",
                "score --model @model --in @in.csv --out @o --refused @o | would be written over or into '",
                "score --model @model --in @in.csv --out @o --refused @o/aside | would be written over or into '",
                "score --model @model --in @in.csv --out @results/o | results', a folder of results. Name a place that is in none.",
                "score --model @model --in @in.csv --out @% | % cannot be written: the folder '",
                "score --model @model --in @in.csv --out @o --refused @% | % cannot be written: the folder '",
                "score --model @model --in @quoted.csv --out @o.orc | The column 'a`b' has a backtick in its name",
                "score --model @model --in @twice.csv --out @o | The data has the column 'x' twice",
                "score --model @model --in @blank.csv --strict --out @o | The data has the column 'x' twice",
                "fit --in @twice.csv --model @m | The data has the column 'x' twice",
                "score --model @model --in @one.csv --out @o | --separator, which may be semicolon.",
                "score --model @model --in @mixed --out @o | There are several formats (csv, jsonl, tsv) among the files",
                "score --model @model --in @mixed/[ab]* --out @o | by --separator.",
                "score --model @model --in @own.json --out @o | The data has a column 'Outlier_Line'",
                "score --model @model --in @own.csv --out @o | The data has a column 'Outlier_line'",
                "score --model @model --in @own.json --strict --out @o | The data has a column 'Outlier_Line'",
                "score --model @model --in @in.csv --out @12:30 | 12:30' cannot be written: Hadoop allows no colon",
                "fit --in @in.csv --model @12:30 | 12:30' cannot be written: Hadoop allows no colon",
                "score --model @model --in @colon/* --out @o | as a file there has a colon in its name",
                "fit --in @in.csv --model @results/m | results', a folder of results.",
                "fit --in @in.csv --key none --model @% | % cannot be written: the folder '",
                "fit --in @in.csv | The option --model is needed",
                "fit --in @in.csv --model @home | cannot be written: it is a folder.",
                "fit --in @home --format text --model @home/m | would be written over or into '",
                "fit --in @no.csv --model @m | There is no file or folder '",
                "fit --in @in.csv --model @m --sample many | The 'sample' parameter must be",
                "fit --in @in.csv --model @m --detector Magic | Magic",
                "fit --in @in.csv --model @m --detector ScoreBoost | it learns from labels",
                "fit --in @in.csv --model @m --key none | none",
                "describe | Name one model file: ",
                "describe @no | There is no model file '",
            })
    void mistakesAreOneSentence(String command, String told) {
        Ran ran = run(command);
        assertEquals(ExitStatus.FAILED, ran.status());
        assertEquals("", ran.out());
        assertEquals(
                1,
                ran.err().lines().filter(line -> !line.contains(": Warning: ")).count(),
                ran.err());
        assertTrue(ran.err().startsWith("farpoint: ") && ran.err().matches("(?s).*[.]\n"), ran.err());
        assertTrue(ran.err().contains(told.replace("%", LONG + "'")), ran.err());
    }

    /** A name that is no longer Spark's would let the repetitions of a mistake come back. */
    @Test
    void whatIsKeptOutOfTheLogIsThere() throws IOException, ClassNotFoundException {
        Properties log = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("runtime", "log4j2.properties"))) {
            log.load(file);
        }
        List<String> loggers = log.stringPropertyNames().stream()
                .filter(name -> name.matches("logger\\..*\\.name"))
                .toList();
        assertTrue(loggers.size() > 5, loggers.toString());
        for (String logger : loggers) {
            Class.forName(log.getProperty(logger), false, getClass().getClassLoader());
        }
        assertTrue(log.getProperty("appender.stderr.layout.pattern").endsWith("%ex{0}"));
    }

    @Test
    void helpNamesAllOptions() {
        String help = run("score --help").out();
        ScoreSettings.PARAMETERS.forEach(option -> assertTrue(help.contains("\n--" + option.name()), help));
        assertTrue(Ran.of().out().contains("score\n\t"));
        assertEquals(run("--help"), Ran.of());
        assertTrue(run("--version").out().matches("Farpoint [\\d.]+\\S*\n"));
        assertTrue(run("describe --help").out().startsWith("usage: spark-submit "));
    }

    @Test
    void aModelIsDescribed() {
        Ran ran = run("describe @model");
        assertEquals(ExitStatus.DONE, ran.status());
        assertTrue(ran.out().startsWith("Detector: KNNDistance\n"), ran.out());
        assertTrue(ran.out().contains("Attributes: x, kind [red, green], y\n"), ran.out());
    }
}
