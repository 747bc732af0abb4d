package farpoint.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cli.command.ExitStatus;
import farpoint.files.ModelFiles;
import farpoint.spark.LocalSpark;
import farpoint.spark.score.ScoringOptions;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
    private static final int ROWS = 20;
    private static final List<String> LINES = ScoreFiles.lines(ROWS);

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = ScoreFiles.model(folder.resolve("model.farpoint"));
    }

    private Ran score(Path in, Path out, String... more) {
        return Ran.of(Stream.concat(
                        Stream.of("score", "--model", model.toString(), "--in", in.toString(), "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Of the command line on files: score, probability, flag (yes or no) and confidence of each row, as text. */
    private List<List<String>> expected(Path csv) throws IOException {
        Path file = folder.resolve("expected");
        ScoringSettings.of(model.toString(), csv.toString(), file.toString(), Map.of())
                .run(line -> {});
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")).subList(1, 5))
                .toList();
    }

    private static List<String> scores(Row row) {
        return List.of(
                row.getAs("outlier_score").toString(),
                row.getAs("outlier_probability").toString(),
                Boolean.parseBoolean(row.getAs("outlier_flag").toString()) ? "yes" : "no",
                row.getAs("outlier_confidence").toString());
    }

    /** By the numbers at the end of their names. */
    private static List<Row> inOrder(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.comparing(
                        row -> Integer.valueOf(row.<String>getAs("id").replaceAll("\\D", ""))))
                .toList();
    }

    private static Dataset<Row> csv(Path path) {
        return csv(path, false);
    }

    private static Dataset<Row> csv(Path path, boolean multiline) {
        return LocalSpark.session()
                .read()
                .option("header", true)
                .option("multiLine", multiline)
                .option("escape", "\"")
                .csv(path.toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void csvHasTheScoresThatTheCommandLineGives() throws IOException {
        Path in = ScoreFiles.csv(folder.resolve("in.csv"), LINES);
        Path out = folder.resolve("out.csv");
        Ran ran = LocalSpark.asUsersHaveIt(() -> score(in, out));
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        List<Row> rows = inOrder(csv(out));
        assertEquals(expected(in), rows.stream().map(ScoreCommandTest::scores).toList());
        List<Row> read = inOrder(csv(in));
        for (int i = 0; i < ROWS; i++) {
            for (String name : ScoreFiles.HEADER.split(",")) {
                assertEquals(read.get(i).<String>getAs(name), rows.get(i).<String>getAs(name));
            }
        }
        assertEquals(List.of("expected", "in.csv", "model.farpoint", "out.csv"), names());
        assertTrue(ran.err().contains("farpoint: 20 rows scored in "), ran.err());
        long flagged = rows.stream().filter(row -> scores(row).contains("yes")).count();
        assertTrue(flagged > 0);
        assertTrue(ran.err().contains("farpoint: " + flagged + " of them flagged: above "), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void parquetKeepsItsColumns() throws IOException {
        Path csv = ScoreFiles.csv(folder.resolve("in.csv"), LINES);
        Path in = folder.resolve("data");
        csv(csv).selectExpr("array(id) as ids", "id", "cast(x as float) as x", "cast(y as double) as y", "kind")
                .repartition(5)
                .write()
                .parquet(in.toString());
        Path out = folder.resolve("out");
        assertEquals(ExitStatus.DONE, score(in, out).status());
        Dataset<Row> first = LocalSpark.session().read().parquet(out.toString());
        assertEquals(
                "ids array<string>, id string, x float, y double, kind string, outlier_score double, outlier_probability"
                        + " double, outlier_flag boolean, outlier_confidence double",
                Stream.of(first.schema().fields())
                        .map(field -> field.name() + " " + field.dataType().catalogString())
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow());
        List<Row> rows = inOrder(first);
        assertEquals(ROWS, rows.size());
        assertEquals(90f, rows.get(ROWS - 1).<Float>getAs("x"));
        Ran again = score(in, out, "--contributions", "--reasons", "--out-format", "csv");
        assertEquals(ExitStatus.DONE, again.status(), again.err());
        Row last = inOrder(csv(out)).get(ROWS - 1);
        assertEquals("[\"r19\"]", last.getAs("ids"));
        assertTrue(last.<String>getAs("outlier_contributions").startsWith("{\"x\":"), last.toString());
        assertTrue(last.<String>getAs("outlier_why").startsWith("x "), last.toString());
    }

    @Test
    void rowsThatCannotBeScoredAreSetAside() throws IOException {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(3, "odd1,a,1e999,red,1");
        lines.add(12, "odd2,a,1,red");
        lines.add(14, "odd3,a,1,red,one");
        lines.add(15, "odd4,a,1,red,two");
        lines.add(17, "odd5,a,1,red,1,1");
        Path in = ScoreFiles.csv(folder.resolve("in.csv"), lines);
        Path out = folder.resolve("out.parquet");
        Path refused = folder.resolve("out.parquet.refused");
        Ran ran = score(in, out);
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertTrue(
                ran.err().contains("Warning: Rows that cannot be scored: 5, which are in '" + refused + "':\n"),
                ran.err());
        assertTrue(ran.err().contains("\nfarpoint: 20 rows scored"), ran.err());
        assertEquals(
                5,
                ran.err()
                        .lines()
                        .filter(line -> line.startsWith("farpoint:   "))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("farpoint: +(\\d+): .*", "$1")))
                        .sum());
        Dataset<Row> scored = LocalSpark.session().read().parquet(out.toString());
        assertEquals(
                IntStream.range(0, ROWS).mapToObj(i -> "r" + i).toList(),
                inOrder(scored).stream().map(row -> row.<String>getAs("id")).toList());
        assertFalse(List.of(scored.columns()).contains("outlier_line"));
        List<Row> aside = inOrder(LocalSpark.session().read().parquet(refused.toString()));
        assertEquals(5, aside.size());
        assertEquals(
                "id,note,x,kind,y,outlier_refusal,outlier_line",
                String.join(",", aside.get(0).schema().fieldNames()));
        assertEquals("1e999", aside.get(0).getAs("x"));
        assertEquals("odd2,a,1,red", aside.get(1).getAs("outlier_line"));
        assertTrue(aside.get(2).<String>getAs("outlier_refusal").contains("'y'"), aside.toString());
        assertEquals("odd5,a,1,red,1,1", aside.get(4).getAs("outlier_line"));

        Path whole = ScoreFiles.csv(folder.resolve("whole.csv"), LINES);
        Ran after = score(whole, out);
        assertEquals(ExitStatus.DONE, after.status(), after.err());
        assertFalse(Files.exists(refused));
        assertTrue(after.err().contains("the earlier folder '" + refused + "' is gone"), after.err());
    }

    @Test
    @Timeout(60)
    void nothingWaitsForCountsThatNeverCome() throws IOException {
        ScoredData neverWritten = new ScoredData(
                csv(ScoreFiles.csv(folder.resolve("in.csv"), LINES)),
                functions.lit("no row"),
                ModelFiles.read(model),
                ScoringOptions.DEFAULTS);
        assertEquals(OptionalLong.empty(), neverWritten.refusals(0));
    }

    @Test
    void strictIsAnErrorAndReplacesNothing() throws IOException {
        Path out = folder.resolve("out.csv");
        score(ScoreFiles.csv(folder.resolve("whole.csv"), LINES), out);
        List<Row> earlier = inOrder(csv(out));
        for (String odd : List.of("odd,a,1,red,one", "odd,a,one")) {
            List<String> lines = new ArrayList<>(LINES);
            lines.add(9, odd);
            Ran ran = score(ScoreFiles.csv(folder.resolve("in.csv"), lines), out, "--strict");
            assertEquals(ExitStatus.FAILED, ran.status());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertTrue(ran.err().contains("one"), ran.err());
            assertTrue(
                    !odd.endsWith("a,one") || ran.err().contains("in.csv' has a line that is no row: '" + odd + "'"));
            assertEquals(earlier, inOrder(csv(out)));
        }
        assertEquals(List.of("in.csv", "model.farpoint", "out.csv", "whole.csv"), names());
    }

    @Test
    void linesThatAreNoJsonAreSetAside() throws IOException {
        Path in = Files.writeString(folder.resolve("in.json"), """
                {"x": 1.5, "kind": "red", "y": -1, "more": {"a b.c": [1]}}
                {"x": null, "kind": "green", "y": 0}
                {"x": 1.5, "kind": "red"
                """);
        Path out = folder.resolve("out.orc");
        Ran ran = score(in, out, "--refused", folder.resolve("aside").toString());
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        Dataset<Row> scored = LocalSpark.session().read().orc(out.toString());
        assertEquals(2, scored.count());
        assertEquals(1, scored.where("more.`a b.c`[0] = 1").count());
        List<Row> aside = LocalSpark.session()
                .read()
                .orc(folder.resolve("aside").toString())
                .collectAsList();
        assertEquals(1, aside.size());
        assertEquals("{\"x\": 1.5, \"kind\": \"red\"", aside.get(0).getAs("outlier_line"));
    }

    @Test
    void otherCsvIsReadAsItIsDescribed() throws IOException {
        Path plain = ScoreFiles.csv(folder.resolve("plain.csv"), List.of("r0,a,-1.5,red,2", "r1,b,0.25,green,1"));
        Path out = folder.resolve("out");
        for (String header : List.of("yes", "no")) {
            boolean named = header.equals("yes");
            String rows = named ? "y;x;kind\n2;-1,5;red\n1;0,25;green\n" : "-1,5;red;2\n0,25;green;1\n";
            Path in = Files.writeString(folder.resolve("in.txt"), rows);
            Ran ran = score(in, out, options(header));
            assertEquals(ExitStatus.DONE, ran.status(), ran.err());
            assertEquals(
                    expected(plain),
                    LocalSpark.session().read().parquet(out.toString()).collectAsList().stream()
                            .map(ScoreCommandTest::scores)
                            .toList());
        }
    }

    private static String[] options(String header) {
        String all = "--format csv --separator semicolon --decimal comma --out-format parquet --header " + header;
        return all.split(" ");
    }

    @Test
    void fieldsMayHoldLines() throws IOException {
        List<String> lines = List.of("r0,\"one\ntwo\n\nthree\",1,red,2", "r1,\"1\n2,3\",1,red,two\n");
        Path in = ScoreFiles.csv(folder.resolve("in.csv"), lines);
        Path out = folder.resolve("out.csv");
        Ran ran = score(in, out, "--multiline");
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertTrue(ran.err().contains("Rows that cannot be scored: 1, "), ran.err());
        Path parquet = folder.resolve("in.parquet");
        Dataset<Row> read = csv(in, true).where("id = 'r0'");
        read.selectExpr("id", "note", "cast(x as double) as x", "kind", "cast(y as double) as y")
                .write()
                .parquet(parquet.toString());
        assertEquals("one\ntwo\n\nthree", csv(out, true).head().<String>getAs("note"));
        Ran again = score(parquet, out);
        assertEquals(ExitStatus.DONE, again.status(), again.err());
        assertEquals("one\ntwo\n\nthree", csv(out, true).head().<String>getAs("note"));
    }

    @Test
    void wildcardsInNamesOfFilesAreTheirOwn() throws IOException {
        Path in = ScoreFiles.csv(folder.resolve("a{b,c}*? [1].csv"), LINES);
        Path out = folder.resolve("out a{b,c}*? [1].csv");
        Ran ran = score(in, out);
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertEquals(ROWS, csv(Files.move(out, folder.resolve("out"))).count());
    }

    @Test
    void namesOfColumnsAreAsTheCommandLineReadsThem() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.csv"), " x ,kind,\t y,X,x0,x1\n-1,red,2,a,b,c\n0.5,green,1,d,e,f\n");
        Path out = folder.resolve("out.parquet");
        Ran ran = score(in, out);
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        SparkSession telling = LocalSpark.session().newSession();
        telling.conf().set("spark.sql.caseSensitive", true);
        Dataset<Row> written = telling.read().parquet(out.toString());
        assertTrue(String.join(",", written.columns()).startsWith("x,kind,y,X,x0,x1,outlier_score,"));
        Path parquet = folder.resolve("in.parquet");
        written.selectExpr("kind", "X", "cast(y as double) as y", "cast(x as double) as x")
                .write()
                .parquet(parquet.toString());
        Path again = folder.resolve("again.parquet");
        assertEquals(ExitStatus.DONE, score(parquet, again).status());
        String scores = "outlier_score, outlier_probability, outlier_flag, outlier_confidence";
        assertEquals(
                written.selectExpr(scores.split(", ")).collectAsList(),
                telling.read()
                        .parquet(again.toString())
                        .selectExpr(scores.split(", "))
                        .collectAsList());
    }

    @Test
    void tabsAreMeantByTheEnding() throws IOException {
        Path plain = ScoreFiles.csv(folder.resolve("plain.csv"), List.of("r0,a,-1.5,red,2", "r1,b,0.25,green,1"));
        Path in = Files.writeString(
                folder.resolve("in.tsv"), Files.readString(plain).replace(',', '\t'));
        Path out = folder.resolve("out.tsv");
        Ran ran = score(in, out);
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        Dataset<Row> tabs = LocalSpark.session()
                .read()
                .option("header", true)
                .option("sep", "\t")
                .csv(out.toString());
        assertEquals(
                expected(plain),
                inOrder(tabs).stream().map(ScoreCommandTest::scores).toList());
        Path commas = folder.resolve("out.csv");
        assertEquals(ExitStatus.DONE, score(in, commas).status());
        assertEquals(
                expected(plain),
                inOrder(csv(commas)).stream().map(ScoreCommandTest::scores).toList());
    }

    @Test
    void lineBreaksInFieldsAreToldAsSuch() throws IOException {
        Path in = ScoreFiles.csv(folder.resolve("in.csv"), List.of("r0,\"a\nb\",1,red,2", "r1,a,1,red,1", "r2,a,1"));
        Ran ran = score(in, folder.resolve("out.csv"));
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        assertTrue(ran.err().contains("\nfarpoint:   2: The line is no row: a quote in it is not closed."), ran.err());
        assertTrue(ran.err().contains("say --multiline.\n"), ran.err());
        assertTrue(ran.err().contains("\nfarpoint:   1: The line is no row: it has more or fewer"), ran.err());
    }

    @Test
    void columnsMayBeNamesOfFolders() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int kind = 0; kind < 2; kind++) {
            Path one = Files.createDirectory(in.resolve("kind=" + (kind == 0 ? "red" : "green")));
            Files.writeString(one.resolve("rows.csv"), " x0,x1, x,y\n1,2," + kind + ",1.5\n1,2,3\n");
        }
        Path out = folder.resolve("out");
        Ran ran = score(in, out);
        assertEquals(ExitStatus.DONE, ran.status(), ran.err());
        Dataset<Row> scored = csv(out);
        assertTrue(String.join(",", scored.columns()).startsWith("x0,x1,x,y,kind,outlier_score,"));
        assertEquals(1, scored.where("kind = 'red' and x = 0 and y = 1.5").count());
        assertEquals(1, scored.where("kind = 'green' and x = 1 and y = 1.5").count());
        assertEquals(
                2,
                csv(folder.resolve("out.refused"))
                        .where("outlier_line = '1,2,3'")
                        .count());
    }

    @Test
    void severalFilesMustHaveTheirColumnsInOneOrder() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        ScoreFiles.csv(in.resolve("a.csv"), LINES);
        Files.writeString(in.resolve("b.csv"), "note,id,x,kind,y\na,r77,1,red,1\n");
        Ran ran = score(in, folder.resolve("out"));
        assertEquals(ExitStatus.FAILED, ran.status());
        assertTrue(ran.err().contains("b.csv") && ran.err().contains("eader"), ran.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
