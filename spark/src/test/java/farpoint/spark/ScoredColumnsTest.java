package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.score.ScoringOptions;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns and rows come out. */
class ScoredColumnsTest {
    private static final ModelFile MODEL = SmallModels.mixed("KNNDistance");
    private static final List<Row> LATER = MixedRows.later(40);

    private static Dataset<Row> later(int partitions) {
        return LocalSpark.rows(LATER, MixedRows.DDL, partitions);
    }

    private static List<String> names(StructType schema) {
        return List.of(schema.fieldNames());
    }

    @Test
    void addsItsColumnsBehindAllOthers() {
        assertEquals(
                List.of(
                        "id",
                        "x",
                        "n",
                        "kind",
                        "truth",
                        "y",
                        "outlier_score",
                        "outlier_probability",
                        "outlier_flag",
                        "outlier_confidence",
                        "outlier_refusal"),
                names(FarpointSpark.score(later(2), MODEL).schema()));
        ScoringOptions all = ScoringOptions.of(Map.of("contributions", "true", "reasons", "true", "strict", "true"));
        StructType schema = FarpointSpark.score(later(2), MODEL, all).schema();
        assertEquals(
                List.of(
                        "outlier_score",
                        "outlier_probability",
                        "outlier_flag",
                        "outlier_confidence",
                        "outlier_contributions",
                        "outlier_why"),
                names(schema).subList(6, 12));
        assertTrue(Arrays.stream(schema.fields()).skip(6).noneMatch(field -> field.nullable()));
    }

    @Test
    void aModelOfAnEarlyVersionHasNoConfidence() {
        ModelFile early = new ModelFile(MODEL.detector(), new Threshold(1, 1));
        Dataset<Row> scored = FarpointSpark.score(later(1), early);
        assertFalse(names(scored.schema()).contains("outlier_confidence"));
        assertEquals(40, scored.collectAsList().size());
    }

    /** All that a Dataset can hold stays as it is: values, types, metadata, and names that are there twice or have odd letters. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherColumnsStayAsTheyAre(boolean javaTime) {
        LocalSpark.session().conf().set("spark.sql.datetime.java8API.enabled", javaTime);
        try {
            Dataset<Row> rows = later(3).withColumns(Map.of(
                            "a.b `c`", functions.array(functions.col("n")),
                            "when", functions.expr("timestamp_micros(1700000000000001 + id * 86400000000 * 365)"),
                            "day", functions.expr("date_add(date'2020-02-29', n)"),
                            "local", functions.expr("timestamp_ntz'1999-12-31 23:59:59.123456'"),
                            "amount", functions.expr("cast(x as decimal(30, 12))"),
                            "bytes", functions.expr("cast(kind as binary)"),
                            "parts", functions.expr("struct(kind, map(id, truth) as m)"),
                            "span", functions.expr("make_dt_interval(1, 2)"),
                            "words", functions.expr("array(kind collate UTF8_LCASE)")))
                    .withColumn("nothing", functions.lit(null));
            Column noted = functions
                    .col("y")
                    .as("y", new MetadataBuilder().putString("unit", "m").build());
            Dataset<Row> twice = rows.withColumn("y", noted).select(functions.col("*"), functions.col("id"));
            Dataset<Row> scored = FarpointSpark.score(twice, MODEL);
            int width = twice.schema().length();
            assertEquals(
                    List.of(twice.schema().fields()),
                    List.of(scored.schema().fields()).subList(0, width));
            List<Row> before = twice.collectAsList();
            List<Row> after = LocalSpark.asUsersHaveIt(scored::collectAsList);
            for (int i = 0; i < before.size(); i++) {
                for (int c = 0; c < width; c++) {
                    String name = twice.schema().fieldNames()[c];
                    assertEquals(before.get(i).isNullAt(c), after.get(i).isNullAt(c), name);
                    if (name.equals("bytes") && !before.get(i).isNullAt(c)) {
                        assertTrue(Arrays.equals(
                                before.get(i).<byte[]>getAs(c), after.get(i).<byte[]>getAs(c)));
                    } else {
                        assertEquals(before.get(i).get(c), after.get(i).get(c), name);
                    }
                }
            }
        } finally {
            LocalSpark.session().conf().unset("spark.sql.datetime.java8API.enabled");
        }
    }

    /** Days that Java's old calendar does not have, and moments in them, wherever they are in a column. */
    @Test
    void datesOfOldStayAsTheyAre() {
        Dataset<Row> rows = later(2).withColumns(Map.of(
                        "day", functions.expr("date_add(date'1582-09-30', cast(id as int))"),
                        "moment", functions.expr("timestamp_micros(-12219724800000000 + id * 43200000001)")))
                .withColumns(Map.of(
                        "list", functions.expr("array(day, null)"),
                        "map", functions.expr("map(day, array(moment))"),
                        "parts", functions.expr("struct(moment as A, struct(day) as a)")));
        Dataset<Row> scored = FarpointSpark.score(rows, MODEL);
        Column[] texts = Stream.of("day", "moment", "list", "map", "parts")
                .map(name -> functions.col(name).cast("string"))
                .toArray(Column[]::new);
        assertEquals(rows.select(texts).collectAsList(), scored.select(texts).collectAsList());
    }

    @Test
    void orderAndPartitionsStay() {
        Column partition = functions.spark_partition_id();
        List<Row> rows = FarpointSpark.score(later(7).withColumn("before", partition), MODEL)
                .withColumn("after", partition)
                .collectAsList();
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i, rows.get(i).<Long>getAs("id"));
            assertEquals(rows.get(i).<Integer>getAs("before"), rows.get(i).<Integer>getAs("after"));
        }
    }

    /** More rows than one batch has, in one partition. */
    @Test
    void batchesFollowEachOther() {
        Dataset<Row> many = LocalSpark.session()
                .range(0, 20_000, 1, 1)
                .selectExpr("id", "double(id % 100) as a", "double(id % 7) as b");
        Table training = Table.builder(5)
                .addNumeric("a", 1, 2, 30, 40, 5)
                .addNumeric("b", 5, 4, 3, 2, 1)
                .build();
        ModelFile model = SmallModels.of("KNNDistance", training, Map.of());
        List<Row> rows = FarpointSpark.score(many, model).collectAsList();
        double[] a = new double[20_000];
        double[] b = new double[20_000];
        Arrays.setAll(a, i -> i % 100);
        Arrays.setAll(b, i -> i % 7);
        double[] expected = model.detector()
                .score(
                        Table.builder(20_000)
                                .addNumeric("a", a)
                                .addNumeric("b", b)
                                .build(),
                        ComputeContext.withDefaults());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(i, rows.get(i).<Long>getAs("id"));
            assertEquals(expected[i], rows.get(i).<Double>getAs("outlier_score"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNNDistance", "FastLOF"})
    void contributionsAndReasonsAreTheDetectors(String detector) {
        ModelFile model = SmallModels.mixed(detector);
        ScoringOptions both =
                ScoringOptions.DEFAULTS.with(ScoringOptions.CONTRIBUTIONS, true).with(ScoringOptions.REASONS, true);
        List<Row> some = LATER.subList(0, 6);
        Table table = MixedRows.table(some);
        Contributions expected = model.detector().explain(table, ComputeContext.withDefaults());
        List<String> sentences = model.detector().sentences(table, expected);
        List<Row> rows = FarpointSpark.score(LocalSpark.rows(some, MixedRows.DDL, 2), model, both)
                .collectAsList();
        for (int i = 0; i < some.size(); i++) {
            Map<String, Double> contributions =
                    rows.get(i).getJavaMap(rows.get(i).fieldIndex("outlier_contributions"));
            assertEquals(table.columns(), contributions.size());
            for (int j = 0; j < table.columns(); j++) {
                assertEquals(
                        expected.value(i, j),
                        contributions.get(table.attribute(j).name()));
            }
            assertEquals(sentences.get(i), rows.get(i).<String>getAs("outlier_why"));
        }
    }

    @Test
    void aNameThatIsAddedIsAnError() {
        Dataset<Row> taken = later(1).withColumn("Outlier_Score", functions.lit(1));
        String message = assertThrows(InvalidInputException.class, () -> FarpointSpark.score(taken, MODEL))
                .getMessage();
        assertEquals(
                "The data has a column 'Outlier_Score', a name that scoring gives to one of its own: give it another name or"
                        + " leave it out.",
                message);
        Dataset<Row> notAdded = later(1).withColumn("outlier_why", functions.lit("mine"));
        assertEquals("mine", FarpointSpark.score(notAdded, MODEL).first().<String>getAs("outlier_why"));
    }

    @Test
    void noRowsGiveNoRows() {
        Dataset<Row> none = later(2).filter(functions.lit(false));
        Dataset<Row> scored = FarpointSpark.score(none, MODEL);
        assertEquals(0, scored.count());
        assertEquals(
                DataTypes.DoubleType, scored.schema().apply("outlier_score").dataType());
    }
}
