package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.spark.score.ScoringOptions;
import farpoint.stream.RowSource;
import farpoint.stream.StreamScorer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What the cells of columns of each type are. */
class ScoredCellsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Scores of far values differ by these values. */
    private static final ModelFile NUMBER = SmallModels.of(
            "KNNDistance",
            Table.builder(10)
                    .addNumeric(
                            "v", DoubleStream.iterate(0, v -> v + 1).limit(10).toArray())
                    .build(),
            Map.of());

    private static double[] expected(double... values) {
        return NUMBER.detector()
                .score(Table.builder(values.length).addNumeric("v", values).build(), CONTEXT);
    }

    /** The score of each of some values of one type. */
    private static double[] scored(ScoringOptions options, String... expressions) {
        Dataset<Row> values = LocalSpark.session()
                .range(1)
                .selectExpr("inline(array("
                        + Arrays.stream(expressions)
                                .map(e -> "named_struct('v', " + e + ")")
                                .collect(Collectors.joining(", "))
                        + "))");
        return FarpointSpark.score(values, NUMBER, options).collectAsList().stream()
                .mapToDouble(row -> row.<Double>getAs("outlier_score"))
                .toArray();
    }

    private static void assertScored(double[] expected, String... expressions) {
        assertEquals(
                Arrays.toString(expected),
                Arrays.toString(scored(ScoringOptions.DEFAULTS, expressions)),
                expressions[0]);
    }

    @Test
    void numbersOfAllTypesAreDoubles() {
        assertScored(expected(3, -128, Double.NaN), "tinyint(3)", "tinyint(-128)", "null");
        assertScored(expected(30_000), "smallint(30000)");
        assertScored(expected(-123_456_789), "int(-123456789)");
        assertScored(expected(0x1p53), "bigint(9007199254740993)");
        assertScored(expected(0.1f, Double.NaN), "float('0.1')", "float('NaN')");
        assertScored(expected(0.1, -0.0, Double.MAX_VALUE), "0.1D", "-0.0D", "1.7976931348623157E308D");
        assertScored(expected(123.456, Double.NaN), "cast('123.456' as decimal(10, 3))", "null");
        assertScored(expected(12345678901234567890.125), "cast('12345678901234567890.125' as decimal(38, 5))");
    }

    @Test
    void datesAndTimesAreMillisecondsInTheSessionsTimeZone() {
        String zone = "America/St_Johns";
        double midnight = LocalDate.of(2024, 7, 1)
                .atStartOfDay(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
        LocalSpark.session().conf().set("spark.sql.session.timeZone", zone);
        try {
            assertScored(expected(midnight, Double.NaN), "date'2024-07-01'", "null");
            assertScored(expected(midnight + 1.5), "timestamp_ntz'2024-07-01 00:00:00.0015'");
            double instant = Instant.parse("1969-12-31T23:59:59.999Z").toEpochMilli();
            assertScored(expected(instant), "timestamp'1969-12-31 23:59:59.999Z'");
        } finally {
            LocalSpark.session().conf().set("spark.sql.session.timeZone", "UTC");
        }
    }

    @Test
    void stringsAreNumbersAsInCsv() {
        assertScored(
                expected(1.5, 1.5, -2e3, Double.NaN, Double.NaN, Double.NaN),
                "'1.5'",
                "' +1.50 '",
                "'-2e3'",
                "' NA'",
                "'-'",
                "cast(null as string)");
        ScoringOptions comma = ScoringOptions.of(Map.of("decimal", "comma"));
        assertEquals(Arrays.toString(expected(1.5)), Arrays.toString(scored(comma, "'1,5'")));
    }

    /** A CSV file's fields as strings, against what the command line makes of the file. */
    @Test
    void stringsGiveWhatTheCommandLineGives() throws IOException {
        ModelFile model = SmallModels.mixed("KNNDistance");
        List<List<String>> rows = List.of(
                List.of("1", "2", "red", "true", "0.25"),
                List.of("-0.75", "NA", " grün ", "false", "1e-3"),
                List.of("?", "3.5", "'green'", "TRUE", ""),
                List.of("null", "-1", "purple", "NaN", "."),
                List.of("0.1", "1E1", "none", "n/a", "-7"));
        String header = "x,n,kind,truth,y";
        String csv = header + "\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")) + "\n";
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (RowSource source = RowSource.open(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                model.detector().preprocessing().attributes())) {
            new StreamScorer(model, CONTEXT).score(source, written, done -> {});
        }
        Dataset<Row> strings = LocalSpark.rows(
                rows.stream().map(row -> RowFactory.create(row.toArray())).toList(),
                header.replace(",", " string, ") + " string",
                2);
        List<Row> scored = FarpointSpark.score(strings, model).collectAsList();
        String lines = IntStream.range(0, rows.size())
                .mapToObj(i -> line(i, scored.get(i)))
                .collect(Collectors.joining());
        assertEquals(
                written.toString(), "row,outlier_score,outlier_probability,outlier_flag,outlier_confidence\n" + lines);
    }

    private static String line(int i, Row row) {
        return (i + 1) + "," + row.getAs("outlier_score") + "," + row.getAs("outlier_probability") + ","
                + (row.<Boolean>getAs("outlier_flag") ? "yes" : "no") + "," + row.getAs("outlier_confidence") + "\n";
    }

    /** Names are those of the model, in any order and beside others; what the model leaves out need not be there. */
    @Test
    void attributesAreFoundByName() {
        Table training = Table.builder(6)
                .addNumeric("a.b", 1, 2, 3, 4, 5, 60)
                .addText("remarks")
                .addNumeric("c d", 2, 1, 4, 3, 6, 5)
                .build();
        ModelFile model = SmallModels.of("KNNDistance", training, Map.of());
        Dataset<Row> rows = LocalSpark.session().range(1).selectExpr("array(id) as other", "7 as `c d`", "8 as `a.b`");
        double expected = model.detector()
                .score(
                        Table.builder(1)
                                .addNumeric("a.b", 8)
                                .addNumeric("c d", 7)
                                .build(),
                        CONTEXT)[0];
        assertEquals(expected, FarpointSpark.score(rows, model).first().<Double>getAs("outlier_score"));
    }
}
