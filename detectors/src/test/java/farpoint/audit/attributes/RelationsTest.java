package farpoint.audit.attributes;

import static farpoint.audit.attributes.AttributeTables.addNominal;
import static farpoint.audit.attributes.AttributeTables.column;
import static farpoint.audit.attributes.AttributeTables.facts;
import static farpoint.audit.attributes.AttributeTables.gaussian;
import static farpoint.audit.attributes.AttributeTables.look;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of attributes that say the same, or follow from others. */
class RelationsTest {
    private static final int ROWS = 400;

    private static Table.Builder table() {
        return Table.builder(ROWS);
    }

    @Test
    void copiesAreToldAsSets() {
        double[] x = gaussian(ROWS, 1);
        double[] y = gaussian(ROWS, 2);
        y[7] = Double.NaN;
        Table table = table().addNumeric("celsius", x)
                .addNumeric("y", y)
                .addNumeric("again", x.clone())
                .addNumeric("fahrenheit", column(ROWS, i -> 32 + 1.8 * x[i]))
                .addNumeric("minus", column(ROWS, i -> -y[i]))
                .addNumeric("nearly", column(ROWS, i -> x[i] + (i == 5 ? 0.001 : 0)))
                .build();
        assertEquals(
                List.of(
                        "The same is said twice, in all rows: 'again' = 'celsius' and 'fahrenheit' = 32 + 1.8 'celsius'; 'minus' ="
                                + " - 'y'."),
                facts(new CopiedAttributes(), table));
        assertEquals(List.of(), facts(new LinearDependence(), table));
    }

    @Test
    void otherUnitsAreCopiesThoughRounded() {
        double[] x = gaussian(ROWS, 1);
        Table table = table().addNumeric("centimetres", column(ROWS, i -> Math.rint(1700 + 80 * x[i]) / 10))
                .addNumeric("inches", column(ROWS, i -> Math.rint((1700 + 80 * x[i]) / 25.4 * 100) / 100))
                .addNumeric("other", column(ROWS, i -> Math.rint(1700 + 80 * x[i] + 3 * (i % 4)) / 10))
                .build();
        assertEquals(
                List.of(
                        "The same is said twice, in all rows: 'inches' is 'centimetres' in other units, up to rounding."),
                facts(new CopiedAttributes(), table));
    }

    @Test
    void categoriesOfOtherNamesAreCopies() {
        String[] words = IntStream.range(0, ROWS).mapToObj(i -> "w" + i * i % 7).toArray(String[]::new);
        Table table = addNominal(
                        addNominal(table(), "word", words),
                        "german",
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> words[i].replace('w', 'd'))
                                .toArray(String[]::new))
                .addNumeric("code", column(ROWS, i -> 10 + i * i % 7 * 3))
                .addNumeric("x", gaussian(ROWS, 1))
                .build();
        assertEquals(
                List.of(
                        "The same is said twice, in all rows: 'german' is 'word' by other names and 'code' is 'word' by other"
                                + " names."),
                facts(new CopiedAttributes(), table));
        assertEquals(List.of(), facts(new DeterminedAttributes(), table));
    }

    @Test
    void totalsAreToldWithTheirParts() {
        double[][] parts =
                IntStream.range(0, 4).mapToObj(j -> gaussian(ROWS, j)).toArray(double[][]::new);
        parts[0][3] = Double.NaN;
        Table table = table().addNumeric("total", column(ROWS, i -> parts[0][i] + parts[1][i] + parts[2][i]))
                .addNumeric("a", parts[0])
                .addNumeric("b", parts[1])
                .addNumeric("c", parts[2])
                .addNumeric("d", parts[3])
                .addNumeric("mean", column(ROWS, i -> 100 + 50 * parts[1][i] - 25 * parts[3][i]))
                .build();
        assertEquals(
                List.of(
                        "Up to rounding, in all rows with these values: 'total' = 'a' + 'b' + 'c'; 'mean' = 100 + 50 'b' - 25"
                                + " 'd'."),
                facts(new LinearDependence(), table));
    }

    /** What a file of rounded values holds: none of the totals is exact. */
    @Test
    void roundedTotalsAreTold() {
        double[][] parts = IntStream.range(0, 4)
                .mapToObj(j -> rounded(100, gaussian(ROWS, j)))
                .toArray(double[][]::new);
        Table table = table().addNumeric("a", parts[0])
                .addNumeric("b", parts[1])
                .addNumeric("c", parts[2])
                .addNumeric("d", parts[3])
                .addNumeric("total", rounded(10, column(ROWS, i -> parts[0][i] + parts[1][i] + parts[2][i])))
                .addNumeric("index", rounded(10, column(ROWS, i -> 50 + 2.5 * parts[1][i] - 10 * parts[3][i])))
                .build();
        assertEquals(
                List.of(
                        "Up to rounding, in all rows with these values: 'total' = 'a' + 'b' + 'c'; 'index' = 50 + 2.5 'b' - 10"
                                + " 'd'."),
                facts(new LinearDependence(), table));
    }

    @Test
    void moreThanRoundingIsNoFunction() {
        double[][] parts = IntStream.range(0, 3)
                .mapToObj(j -> rounded(100, gaussian(ROWS, j)))
                .toArray(double[][]::new);
        double[] noise = gaussian(ROWS, 9);
        Table table = table().addNumeric("a", parts[0])
                .addNumeric("b", parts[1])
                .addNumeric("noisy", rounded(100, column(ROWS, i -> parts[0][i] + parts[1][i] + 0.01 * noise[i])))
                .addNumeric(
                        "wrong once", rounded(100, column(ROWS, i -> parts[0][i] - parts[1][i] + (i == 9 ? 0.1 : 0))))
                .build();
        assertEquals(List.of(), facts(new LinearDependence(), table));
    }

    private static double[] rounded(double parts, double[] values) {
        return column(values.length, i -> Math.rint(parts * values[i]) / parts);
    }

    /** With so many attributes, some agree in ten rows by chance; in forty rows none does. */
    @Test
    void agreementByChanceIsNoCopy() {
        assertEquals(List.of(), facts(new CopiedAttributes(), coins(10)));
        assertEquals(
                List.of("The same is said twice, in all rows: 'copy' is 'x0' by other names."),
                facts(new CopiedAttributes(), coins(40)));
    }

    private static Table coins(int rows) {
        Table.Builder table = Table.builder(rows);
        List<String> sides = List.of("heads", "tails");
        IntStream.range(0, 60)
                .forEach(j -> table.add(
                        Attribute.nominal("x" + j, sides),
                        Arrays.stream(gaussian(rows, j)).map(v -> v > 0 ? 1 : 0).toArray()));
        IntStream.range(100, 130)
                .forEach(j -> table.addNumeric(
                        "x" + j,
                        Arrays.stream(gaussian(rows, j)).map(v -> v > 0 ? 1 : 0).toArray()));
        return table.add(
                        Attribute.nominal("copy", sides),
                        Arrays.stream(gaussian(rows, 0)).map(v -> v > 0 ? 0 : 1).toArray())
                .build();
    }

    @Test
    void aCopyWithMissingValuesFollows() {
        double[] x = gaussian(ROWS, 1);
        Table table = table().addNumeric("x", x)
                .addNumeric("some", column(ROWS, i -> i % 3 == 0 ? Double.NaN : x[i]))
                .build();
        assertEquals(List.of(), facts(new CopiedAttributes(), table));
        assertEquals(1, facts(new LinearDependence(), table).size());
    }

    @Test
    void fewRowsAreNotLookedAt() {
        Table.Builder wide = Table.builder(20);
        IntStream.range(0, 30).forEach(j -> wide.addNumeric("x" + j, gaussian(20, j)));
        List<Observation> seen = look(new LinearDependence(), wide.build());
        assertEquals(Kind.NOT_LOOKED, seen.get(0).kind());
    }

    @Test
    void townsFollowFromPostcodes() {
        double[] codes = column(ROWS, i -> i * 37 % 101 % 40);
        Table table = table().addNumeric("postcode", column(ROWS, i -> 10_000 + 7 * codes[i]))
                .addNumeric("town", column(ROWS, i -> i == 9 ? Double.NaN : Math.floor(codes[i] / 10)))
                .addNumeric("rare", column(ROWS, i -> i == 5 ? 1 : 0))
                .addNumeric("other", column(ROWS, i -> i % 3))
                .addNumeric("x", gaussian(ROWS, 1))
                .build();
        assertEquals(
                List.of("In all rows with both values, one tells the other: 'postcode' tells 'town'."),
                facts(new DeterminedAttributes(), table));
    }

    /** As many attributes as a range profile has points, a chain of copies among them. */
    @Test
    void manyAttributesAreCompared() {
        int columns = 1555;
        Table.Builder wide = Table.builder(60);
        IntStream.range(0, columns).forEach(j -> wide.addNumeric("x" + j, gaussian(60, j % 1000 < 5 ? 0 : j)));
        Observation seen = look(new CopiedAttributes(), wide.build()).get(0);
        assertEquals("9 of 1,555 attributes", seen.number());
    }
}
