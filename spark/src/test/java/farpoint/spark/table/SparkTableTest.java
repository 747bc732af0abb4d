package farpoint.spark.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.Attribute;
import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.BlockedTable;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.RowTask;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.LocalSpark;
import farpoint.state.State;
import farpoint.state.StateBytes;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Dataset's table is that of a CSV file with the same rows, in the order of the key, whatever the partitions. */
class SparkTableTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final TableSettings BY_KEY = TableSettings.DEFAULTS.withKey(OrderedRows.KEY);
    private static final List<Row> ROWS = OrderedRows.of(1500);

    private static Table file;

    @BeforeAll
    static void readFile(@TempDir Path folder) throws IOException {
        file = WholeTable.read(
                        OrderedRows.csv(ROWS, folder).toString(),
                        SourceFormat.of(ParameterValues.defaultsOf(SourceFormat.PARAMETERS)),
                        Set.of())
                .table();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void rowsAreThoseOfAFile(int partitions) {
        try (SparkTable table = SparkTable.of(OrderedRows.shuffled(ROWS, partitions), BY_KEY)) {
            assertEquals(file.attributes(), table.attributes());
            assertEquals(file.rows(), table.rows());
            int[] some = {1499, 3, 700, 3, 0};
            assertSame(file.select(some), table.select(some));
            assertSame(file, table.select(IntStream.range(0, 1500).toArray()));
            assertSame(file.select(new int[0]), table.select(new int[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whatIsFoundOutIsTheSame(int partitions) {
        BlockedTable here = new TableInBlocks(file);
        Preprocessing expected = Preprocessing.fit(here, Scaling.ROBUST, MissingUse.IMPUTE, CONTEXT);
        try (SparkTable there = SparkTable.of(OrderedRows.shuffled(ROWS, partitions), BY_KEY)) {
            Preprocessing found = Preprocessing.fit(there, Scaling.ROBUST, MissingUse.IMPUTE, CONTEXT);
            assertArrayEquals(bytes(expected), bytes(found));
            try (BlockedRows rows = there.prepared(found);
                    BlockedRows local = here.prepared(expected)) {
                assertEquals(local.groups(), rows.groups());
                assertEquals(local.fold("trail", new Trail()), rows.fold("trail", new Trail()));
                RowTask sums = SparkTableTest::sums;
                assertArrayEquals(local.each("sums", sums), rows.each("sums", sums));
                int[] some = {1499, 3, 700};
                assertArrayEquals(local.select(some).values(), rows.select(some).values());
                // Blocks are kept now, and rows come from them.
                assertSame(file.select(some), there.select(some));
            }
        }
    }

    @Test
    void columnsOfStringsAreThoseOfAFile() {
        Dataset<Row> typed = OrderedRows.shuffled(ROWS, 3);
        Dataset<Row> strings = typed.select(Arrays.stream(typed.columns())
                .map(name -> functions.col(name).cast("string"))
                .toArray(Column[]::new));
        try (SparkTable table = SparkTable.of(strings, BY_KEY)) {
            assertEquals(file.attributes(), table.attributes());
            assertSame(file, table.select(IntStream.range(0, 1500).toArray()));
        }
    }

    @Test
    void withoutAKeyRowsComeAsSparkReadsThem() {
        Dataset<Row> rows = LocalSpark.rows(ROWS, OrderedRows.DDL, 4);
        try (SparkTable table = SparkTable.of(rows, TableSettings.DEFAULTS.without(Set.of(OrderedRows.KEY)))) {
            assertSame(file, table.select(IntStream.range(0, 1500).toArray()));
            assertEquals(List.of("Not looked at, as told: key."), table.notes());
        }
    }

    @Test
    void timesAreMillisecondsAndOtherTypesText() {
        Dataset<Row> rows = LocalSpark.rows(
                List.of(
                        RowFactory.create(
                                Timestamp.from(Instant.ofEpochMilli(1234)),
                                Date.valueOf("1970-01-03"),
                                new byte[] {1},
                                null),
                        RowFactory.create(null, null, null, null)),
                "time timestamp, day date, bytes binary, nothing double",
                1);
        try (SparkTable table = SparkTable.of(rows, TableSettings.DEFAULTS)) {
            assertEquals(
                    List.of(Attribute.numeric("time"), Attribute.numeric("day"), Attribute.text("bytes")),
                    table.attributes());
            Table all = table.select(new int[] {0, 1});
            assertArrayEquals(new double[] {1234, Double.NaN}, all.column(0));
            assertArrayEquals(new double[] {2 * 86_400_000.0, Double.NaN}, all.column(1));
            assertEquals(List.of("Left out, as no row has a value there: nothing."), table.notes());
        }
    }

    /** Days that Java's old calendar does not have, and days without a place among Spark's timestamps. */
    @Test
    void daysOfOldAndFarOffAreDaysAsOthers() {
        Dataset<Row> rows = LocalSpark.session()
                .range(0, 30, 1, 3)
                .selectExpr(
                        "date_add(date'1582-10-01', cast(29 - id as int)) as day",
                        "date_from_unix_date(cast(if(id = 3, 2147483647, if(id = 4, -2147483648, id)) as int)) as far",
                        "timestamp_micros(-12219724800000000 + id * 43200000001) as moment",
                        "id");
        for (String key : List.of("day", "moment")) {
            try (SparkTable table = SparkTable.of(rows, TableSettings.DEFAULTS.withKey(key))) {
                Table all = table.select(new int[] {0, 25, 26, 29});
                double[] ids = all.column(all.columns() - 1);
                assertArrayEquals(
                        key.equals("day") ? new double[] {29, 4, 3, 0} : new double[] {0, 25, 26, 29}, ids, key);
            }
        }
        try (SparkTable table = SparkTable.of(rows, TableSettings.DEFAULTS.withKey("id"))) {
            double day = 86_400_000.0;
            assertArrayEquals(
                    new double[] {2 * day, Integer.MAX_VALUE * day, Integer.MIN_VALUE * day, 5 * day},
                    table.select(new int[] {2, 3, 4, 5}).column(1));
        }
        Dataset<Row> twice = rows.selectExpr("if(id = 2, date'1582-10-07', day) as day", "id");
        assertEquals(
                "The key 'day' is 1582-10-07 in several rows. Each row must have one of its own.",
                mistake(twice, TableSettings.DEFAULTS.withKey("day")));
    }

    @Test
    void veryManyWordsAreText() {
        Dataset<Row> rows = LocalSpark.session()
                .range(0, 30_000, 1, 3)
                .select(
                        functions.col("id").as("key"),
                        functions.expr("concat('w', id div 2)").as("many"),
                        functions.expr("cast(id % 10000 as string)").as("digits"),
                        functions.expr("concat('w', id % 10000)").as("most"));
        try (SparkTable table = SparkTable.of(rows, BY_KEY)) {
            assertEquals(
                    List.of(Attribute.Kind.TEXT, Attribute.Kind.NUMERIC, Attribute.Kind.NOMINAL),
                    table.attributes().stream().map(Attribute::kind).toList());
            assertEquals(
                    List.of("Attribute 'many' is taken for text, as it has more than 10,000 different values."),
                    table.notes());
        }
    }

    @Test
    void stringsThatAreNumbersGiveTheOrderOfNumbers() {
        Dataset<Row> rows = LocalSpark.rows(
                List.of(RowFactory.create("10", 1.0), RowFactory.create("9", 2.0), RowFactory.create("b", 3.0)),
                "key string, x double",
                2);
        try (SparkTable table = SparkTable.of(rows, BY_KEY)) {
            assertArrayEquals(
                    new double[] {3, 2, 1}, table.select(new int[] {0, 1, 2}).column(0));
        }
    }

    @Test
    void mistakesAreTold() {
        assertMistake("The key 'key' is 7 in several rows. Each row must have one of its own.", row(7, 1), row(7, 2));
        assertMistake("The key 'key' is missing in a row. Each row must have one.", row(null, 1), row(7, 2));
        assertMistake(
                "Attribute 'x' is infinite in the row whose key is 8. Values must be finite or missing.",
                row(9, Double.NEGATIVE_INFINITY),
                row(7, 2),
                row(8, Double.POSITIVE_INFINITY));
        assertMistake("The data has no rows.");
        assertMistake(
                "There is no attribute to look at: none has a value and is not ignored.",
                row(1, Double.NaN),
                row(2, null));
        Dataset<Row> rows = rows(row(7, 1), row(8, Double.POSITIVE_INFINITY));
        assertEquals(
                "Attribute 'x' is infinite in row 2. Values must be finite or missing.",
                mistake(rows, TableSettings.DEFAULTS));
        assertEquals(
                "There is no attribute 'id', which is named as the key. The data has: key, x.",
                mistake(rows, TableSettings.DEFAULTS.withKey("id")));
        assertEquals(
                "There is no attribute 'y' to ignore. The data has: key, x.",
                mistake(rows, BY_KEY.without(Set.of("y"))));
        assertEquals(
                "The key 'x' is of type DOUBLE. It must be a whole number, a decimal, a string, a date or a timestamp.",
                mistake(rows, TableSettings.DEFAULTS.withKey("x")));
    }

    @Test
    void aMistakeOfATaskIsTheUsers() {
        try (SparkTable table = SparkTable.of(rows(row(7, 1), row(8, 2)), BY_KEY)) {
            String message = assertThrows(
                            InvalidInputException.class,
                            () -> table.columns((column, attribute, values) -> {
                                throw new InvalidInputException("Not %s.", attribute.name());
                            }))
                    .getMessage();
            assertEquals("Not x.", message);
        }
    }

    private static void assertMistake(String expected, Row... rows) {
        assertEquals(expected, mistake(rows(rows), BY_KEY));
    }

    private static String mistake(Dataset<Row> rows, TableSettings settings) {
        return assertThrows(InvalidInputException.class, () -> SparkTable.of(rows, settings))
                .getMessage();
    }

    private static Row row(Integer key, Number x) {
        return RowFactory.create(key, x == null ? null : x.doubleValue());
    }

    private static Dataset<Row> rows(Row... rows) {
        return LocalSpark.rows(List.of(rows), "key int, x double", 2);
    }

    private static void assertSame(Table expected, Table found) {
        assertEquals(expected.attributes(), found.attributes());
        for (int j = 0; j < expected.columns(); j++) {
            assertArrayEquals(
                    expected.column(j), found.column(j), expected.attribute(j).name());
        }
    }

    private static byte[] bytes(Preprocessing preprocessing) {
        State state = new State();
        preprocessing.writeTo(state);
        return StateBytes.of(state);
    }

    private static double[] sums(DataMatrix rows, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(i -> IntStream.range(0, rows.columns())
                        .mapToDouble(j -> rows.value(i, j))
                        .sum())
                .toArray();
    }

    /** Tells which blocks there were, and how they were merged. */
    private record Trail() implements BlockTask<String> {
        @Override
        public String of(DataMatrix rows, int from, int to) {
            return rows.value(from, 0) + "x" + (to - from) + rows.isStandIn(from, 1);
        }

        @Override
        public String merge(String left, String right) {
            return "(" + left + " " + right + ")";
        }
    }
}
