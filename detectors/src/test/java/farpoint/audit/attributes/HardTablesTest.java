package farpoint.audit.attributes;

import static farpoint.audit.attributes.AttributeTables.column;
import static farpoint.audit.attributes.AttributeTables.gaussian;
import static farpoint.audit.attributes.AttributeTables.look;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Observation;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that leave checks little to look at: each ends, says the same with two threads, and names rows of the table. */
class HardTablesTest {
    static List<Table> tables() {
        return List.of(
                Table.builder(1).addNumeric("x", 1).addNumeric("y", 2).build(),
                Table.builder(2).addNumeric("x", 1, 2).addNumeric("y", 3, 4).build(),
                Table.builder(2).addNumeric("x", 1, 1).addNumeric("y", 1, 1).build(),
                Table.builder(30).addNumeric("x", column(30, i -> Double.NaN)).build(),
                Table.builder(30).addText("x").addText("y").build(),
                Table.builder(30)
                        .add(Attribute.nominal("x", List.of("a")), column(30, i -> i % 2 == 0 ? 0 : Double.NaN))
                        .add(Attribute.nominal("y", List.of("a")), column(30, i -> i % 2 == 0 ? Double.NaN : 0))
                        .build(),
                Table.builder(30)
                        .addNumeric("x", column(30, i -> 1e300 * (i % 5)))
                        .addNumeric("y", column(30, i -> -8e307 * (i % 3)))
                        .addNumeric("z", column(30, i -> 1e-310 * (i % 4)))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCheckEnds(Table table) {
        for (Check check : AttributeChecks.ALL) {
            List<Observation> seen = look(check, table);
            seen.stream()
                    .flatMap(o -> o.rows().stream())
                    .forEach(marked -> assertTrue(marked.row() >= 0 && marked.row() < table.rows()));
            assertFalse(seen.toString().contains("NaN of"), seen.toString());
        }
    }

    /** What is found does not depend on the order of the attributes. */
    @ParameterizedTest
    @MethodSource("orders")
    void orderOfAttributesDoesNotMatter(int[] order) {
        double[] x = gaussian(100, 1);
        double[] y = gaussian(100, 2);
        List<double[]> columns = List.of(
                x,
                y,
                column(100, i -> x[i] - 2 * y[i]),
                column(100, i -> 3 - x[i]),
                column(100, i -> i),
                column(100, i -> 7));
        Table.Builder table = Table.builder(100);
        IntStream.of(order).forEach(j -> table.addNumeric("x" + j, columns.get(j)));
        Set<String> numbers = AttributeChecks.ALL.stream()
                .flatMap(check -> look(check, table.build()).stream())
                .map(o -> o.question() + " " + o.kind() + " " + o.number())
                .collect(Collectors.toSet());
        assertTrue(
                numbers.containsAll(Set.of(
                        "CONSTANT FACT 1 of 6 attributes",
                        "IDENTIFIER FACT 1 of 6 attributes",
                        "COPIED_ATTRIBUTE FACT 1 of 6 attributes",
                        "DEPENDENT_ATTRIBUTE FACT 1 of 6 numeric attributes")),
                numbers.toString());
    }

    static List<int[]> orders() {
        return List.of(new int[] {0, 1, 2, 3, 4, 5}, new int[] {5, 3, 2, 4, 0, 1}, new int[] {2, 3, 1, 0, 5, 4});
    }
}
