package farpoint.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted of a table. */
class TableFactsTest {
    private static final double NAN = Double.NaN;

    @Test
    void kindsOfAttributesAndMissingValuesAreCounted() {
        Table table = Table.builder(8)
                .addNumeric("a", 1, 2, 3, NAN, 5, 6, 7, 8)
                .addNumeric("same", 4, 4, NAN, 4, 4, 4, 4, 4)
                .addNumeric("order_id", 11, 12, 13, 14, 15, 16, 17, 18)
                .add(Attribute.nominal("kind", List.of("x", "y")), new double[] {0, 1, 0, 1, 0, 1, NAN, 1})
                .addText("remark")
                .build();
        TableFacts facts = TableFacts.of(table);
        assertEquals(8, facts.rows());
        assertEquals(1, facts.numeric());
        assertEquals(1, facts.nominal());
        assertEquals(List.of("same"), facts.constant());
        assertEquals(
                List.of("order_id", "remark"),
                facts.leftOut().stream().map(left -> left.attribute()).toList());
        assertEquals(2.0 / 16, facts.missing());
        assertEquals(
                "8 rows, 1 numeric attribute, 1 nominal attribute, 12.5 % of the values missing, 1 attribute of one value not"
                        + " used, 2 texts or identifiers left out.",
                facts.text());
    }

    @Test
    void rareMissingValuesAreNotNone() {
        double[] values = IntStream.range(0, 5000).mapToDouble(i -> i).toArray();
        values[7] = NAN;
        assertEquals(
                "5,000 rows, 1 numeric attribute, less than 0.1 % of the values missing.",
                TableFacts.of(Table.builder(5000).addNumeric("a", values).build())
                        .text());
    }

    @Test
    void nothingToWorkOnIsNoAttribute() {
        Table table =
                Table.builder(2).addNumeric("a", 1, 1).addNumeric("b", NAN, NAN).build();
        assertEquals(
                "2 rows, 0 numeric attributes, no value missing, 2 attributes of one value not used.",
                TableFacts.of(table).text());
    }
}
