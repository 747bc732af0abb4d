package farpoint.spark.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.spark.LocalSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Where the cells of attributes are. */
class AttributeColumnsTest {
    private static final Dataset<Row> ROWS = LocalSpark.session()
            .range(1)
            .selectExpr("id", "double(1) as x", "decimal(2) as d", "'a' as kind", "true as truth", "float(3) as y");

    private static final AttributeColumns COLUMNS = AttributeColumns.of(
            ROWS.schema(),
            List.of(
                    Attribute.numeric("y"),
                    Attribute.text("remarks"),
                    Attribute.nominal("truth", List.of("true", "false")),
                    Attribute.numeric("x"),
                    Attribute.numeric("d"),
                    Attribute.nominal("kind", List.of("a", "b"))));

    /** To pass a column to the executor's code twice takes longer than to score its cells. */
    @Test
    void aColumnThatIsKeptAndPlainIsNotThereTwice() {
        int[] kept = COLUMNS.all();
        assertArrayEquals(new int[] {5, AttributeMatch.NOWHERE, 6, 1, 7, 3}, COLUMNS.cells(kept));
        Row prepared = COLUMNS.prepared(ROWS, kept).first();
        assertEquals(8, prepared.length());
        assertEquals(List.of(3f, 1.0, "a"), List.of(prepared.get(5), prepared.get(1), prepared.get(3)));
        assertEquals(List.of("true", 2.0), List.of(prepared.get(6), prepared.get(7)));
    }

    @Test
    void aColumnThatIsNotKeptIsThereAsACell() {
        assertArrayEquals(new int[] {1, AttributeMatch.NOWHERE, 2, 0, 3, 4}, COLUMNS.cells(1));
        Row prepared = COLUMNS.prepared(ROWS, 1).first();
        assertEquals(
                List.of(1.0, 3.0, "true", 2.0, "a"),
                List.of(prepared.get(0), prepared.get(1), prepared.get(2), prepared.get(3), prepared.get(4)));
    }
}
