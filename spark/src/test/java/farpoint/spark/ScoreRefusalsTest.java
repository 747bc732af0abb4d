package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.score.ScoringOptions;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows and data that cannot be scored. */
class ScoreRefusalsTest {
    private static final ModelFile MODEL = SmallModels.of(
            "KNNDistance",
            Table.builder(6)
                    .addNumeric("x", 1, 2, 3, 4, 5, 60)
                    .add(Attribute.nominal("kind", List.of("a", "b")), new double[] {0, 1, 0, 1, 0, 1})
                    .build(),
            Map.of());

    private static final String DDL = "id int, x string, kind string";

    private static final List<Row> ROWS = List.of(
            RowFactory.create(0, "1.5", "a"),
            RowFactory.create(1, "much", "a"),
            RowFactory.create(2, "1e999", "b"),
            RowFactory.create(3, "1,5", "b"),
            RowFactory.create(4, "2", "b\uFFFD"),
            RowFactory.create(5, null, null));

    private static final String NO_NUMBER = "A value of attribute 'x' is no finite number.";
    private static final String COMMA =
            "A value of attribute 'x' is no number with a decimal point; if the comma is the"
                    + " decimal sign, set the option decimal to comma.";
    private static final String CHARSET = "A value of attribute 'kind' is not in UTF-8; save the data in this charset.";

    private static Dataset<Row> scored(int partitions) {
        return FarpointSpark.score(LocalSpark.rows(ROWS, DDL, partitions), MODEL);
    }

    @Test
    void badRowsStayInTheirPlacesAndSayWhy() {
        List<Row> rows = scored(2).collectAsList();
        double[] good = MODEL.detector()
                .score(
                        Table.builder(2)
                                .addNumeric("x", 1.5, Double.NaN)
                                .add(Attribute.nominal("kind", List.of("a", "b")), new double[] {0, Double.NaN})
                                .build(),
                        ComputeContext.withDefaults());
        assertEquals(good[0], rows.get(0).<Double>getAs("outlier_score"));
        assertEquals(good[1], rows.get(5).<Double>getAs("outlier_score"));
        List<String> reasons = List.of(NO_NUMBER, NO_NUMBER, COMMA, CHARSET);
        for (int i = 0; i < rows.size(); i++) {
            boolean bad = i > 0 && i < 5;
            assertEquals(ROWS.get(i).get(1), rows.get(i).<String>getAs("x"));
            assertEquals(bad ? reasons.get(i - 1) : null, rows.get(i).<String>getAs("outlier_refusal"));
            for (String column : List.of("score", "probability", "flag", "confidence")) {
                assertEquals(bad, rows.get(i).getAs("outlier_" + column) == null, column);
            }
        }
    }

    @Test
    void badRowsAreCountedByReason() {
        Dataset<Row> scored = scored(3);
        assertEquals(Map.of(NO_NUMBER, 2L, COMMA, 1L, CHARSET, 1L), Refusals.count(scored));
        assertEquals(4, Refusals.of(scored).count());
        Dataset<Row> rest = Refusals.without(scored);
        assertEquals(2, rest.count());
        assertTrue(List.of(rest.columns()).contains("outlier_score"));
        assertTrue(!List.of(rest.columns()).contains("outlier_refusal"));
    }

    @Test
    void rowsThatWereNotScoredHaveNoReasons() {
        Dataset<Row> rows = LocalSpark.rows(ROWS, DDL, 1);
        String refusals = assertThrows(InvalidInputException.class, () -> Refusals.count(rows))
                .getMessage();
        assertEquals(
                "The data has no column 'outlier_refusal', which scoring adds unless the option strict is set. The data has:"
                        + " id, x, kind.",
                refusals);
        String warnings = assertThrows(
                        InvalidInputException.class, () -> FarpointSpark.warnings(rows, MODEL, ScoringOptions.DEFAULTS))
                .getMessage();
        assertEquals(
                "The data has no column 'outlier_score' of type DOUBLE, which scoring adds. The data has: id, x, kind.",
                warnings);
    }

    @Test
    void contributionsAndReasonsAreNullToo() {
        ScoringOptions both =
                ScoringOptions.DEFAULTS.with(ScoringOptions.CONTRIBUTIONS, true).with(ScoringOptions.REASONS, true);
        Dataset<Row> bad = LocalSpark.rows(ROWS.subList(1, 3), DDL, 1);
        for (Row row : FarpointSpark.score(bad, MODEL, both).collectAsList()) {
            assertTrue(row.isNullAt(row.fieldIndex("outlier_contributions")));
            assertTrue(row.isNullAt(row.fieldIndex("outlier_why")));
        }
    }

    @ParameterizedTest
    @CsvSource({"double('Infinity')", "double('-Infinity')", "float('Infinity')"})
    void infiniteNumbersAreRefused(String expression) {
        Dataset<Row> one = LocalSpark.session().range(1).selectExpr(expression + " as x", "'a' as kind");
        assertEquals(NO_NUMBER, FarpointSpark.score(one, MODEL).first().<String>getAs("outlier_refusal"));
    }

    @Test
    void aStrictRunFailsWithTheRow() {
        ScoringOptions strict = ScoringOptions.DEFAULTS.with(ScoringOptions.STRICT, true);
        Dataset<Row> scored = FarpointSpark.score(LocalSpark.rows(ROWS, DDL, 1), MODEL, strict);
        Exception failure = assertThrows(SparkException.class, scored::collectAsList);
        assertTrue(
                failure.getMessage().contains(NO_NUMBER + " The row has: x = much, kind = a."), failure.getMessage());
        Dataset<Row> good = LocalSpark.rows(ROWS.subList(0, 1), DDL, 1);
        assertEquals(1, FarpointSpark.score(good, MODEL, strict).collectAsList().size());
    }

    /** Before any job runs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id as X, 'a' as kind | The model was trained with attributes that the data does not have: x. The data has: X,"
                        + " kind.",
                "array(id) as x, 'a' as kind | Attribute 'x' is of type ARRAY<BIGINT> in the data. It must be a number, a boolean,"
                        + " a string, a date or a timestamp.",
                "true as x, 'a' as kind | Attribute 'x' is of type BOOLEAN in the data, the model was trained with it as numeric:"
                        + " cast it to a number.",
                "1 as x, 2 as kind | Attribute 'kind' is of type INT in the data, the model was trained with it as nominal: cast"
                        + " it to STRING.",
                "1 as x, current_date() as kind | Attribute 'kind' is of type DATE in the data, the model was trained with it as"
                        + " nominal: cast it to STRING.",
                "1 as x, 2 as x, 'a' as kind | The data has several attributes named 'x', and the model was trained with one of"
                        + " this name: give the others other names."
            })
    void dataThatDoNotFitAreAnError(String columns, String message) {
        Dataset<Row> rows = LocalSpark.session().range(1).selectExpr(columns.split(", (?![^(]*\\))"));
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> FarpointSpark.score(rows, MODEL))
                        .getMessage());
    }

    @Test
    void anEngineThatIsNoneIsAnErrorAtOnce() {
        ScoringOptions options = ScoringOptions.of(Map.of("engine", "steam"));
        Dataset<Row> rows = LocalSpark.rows(ROWS, DDL, 1);
        String message = assertThrows(InvalidInputException.class, () -> FarpointSpark.score(rows, MODEL, options))
                .getMessage();
        assertTrue(message.startsWith("There is no engine 'steam'."), message);
        assertThrows(InvalidInputException.class, () -> ScoringOptions.of(Map.of("strict", "perhaps")));
    }
}
