package farpoint.audit.attributes;

import static farpoint.audit.attributes.AttributeTables.addNominal;
import static farpoint.audit.attributes.AttributeTables.column;
import static farpoint.audit.attributes.AttributeTables.facts;
import static farpoint.audit.attributes.AttributeTables.gaussian;
import static farpoint.audit.attributes.AttributeTables.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of single attributes. */
class ValuesTest {
    private static final int ROWS = 20;

    private static Table.Builder table() {
        return Table.builder(ROWS);
    }

    private static String[] cells(String usual, String... first) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> i < first.length ? first[i] : usual)
                .toArray(String[]::new);
    }

    @Test
    void constantAndEmptyAttributesAreTold() {
        Table table = addNominal(
                        table().addNumeric("five", column(ROWS, i -> i == 3 ? Double.NaN : 5))
                                .addNumeric("zero", column(ROWS, i -> i % 2 == 0 ? 0.0 : -0.0))
                                .addNumeric("none", column(ROWS, i -> Double.NaN))
                                .addNumeric("x", gaussian(ROWS, 1)),
                        "colour",
                        cells("red"))
                .addText("note")
                .build();
        assertEquals(
                List.of(
                        "No row has a value of 'none'.",
                        "The same value wherever there is one: 'five' ('5', missing in 1 row), 'zero' ('0') and 'colour' ('red')."),
                facts(new ConstantAttributes(), table));
        AuditTask task = AuditTask.of(table, 1, 100).withTexts((row, column) -> column == 5 ? "same" : "");
        assertTrue(facts(look(new ConstantAttributes(), task)).get(1).endsWith(" and 'note' ('same')."));
    }

    @Test
    void rowCountersAreToldWhateverTheirName() {
        Table table = table().addNumeric("order_id", column(ROWS, i -> 1000 + 7 * i % 23))
                .addNumeric("count", column(ROWS, i -> i + 1))
                .addNumeric("down", column(ROWS, i -> 5 - i))
                .addNumeric("mixed", column(ROWS, i -> 7 * i % ROWS))
                .addNumeric("even", column(ROWS, i -> 2 * i))
                .addNumeric("x", gaussian(ROWS, 1))
                .build();
        assertEquals(
                List.of(
                        "Count the rows: 'count' rises by one from row to row (1 to 20); 'down' falls by one from row to row"
                                + " (-14 to 5); 'mixed' has each number from 0 to 19 once."),
                facts(new Identifiers(), table));
        assertEquals(
                "Left out of all arithmetic, as text or identifiers: order_id (an identifier by its name, with whole numbers that"
                        + " hardly repeat).",
                look(new Identifiers(), table).get(0).sentence());
    }

    @Test
    void wordsAmongNumbersAreToldWithTheirRows() {
        String[] cells = IntStream.range(0, ROWS).mapToObj(i -> "1." + i).toArray(String[]::new);
        cells[2] = "unknown";
        cells[16] = "unknown";
        cells[4] = "3,5 kg";
        cells[5] = "";
        cells[6] = "2024-05-31";
        Table nominal = addNominal(table(), "weight", cells).build();
        Observation seen = look(new MixedTypes(), nominal).get(0);
        assertEquals(
                "'weight' holds numbers and other things: '3,5 kg' (a number with a unit) in row 5; '2024-05-31' (a date) in row"
                        + " 7; 'unknown' in rows 3 and 17.",
                seen.sentence());
        assertEquals("4 of 19 values", seen.number());
        assertTrue(seen.rows().contains(new MarkedRow(16, "'weight' is 'unknown'")));
        Table text = table().addText("weight").build();
        AuditTask task = AuditTask.of(text, 1, 100);
        assertEquals(List.of(seen), look(new MixedTypes(), task.withTexts((row, column) -> cells[row])));
        assertEquals(Kind.NOT_LOOKED, look(new MixedTypes(), task).get(0).kind());
    }

    @Test
    void numbersWithCommasAreToldAndCodesAreNot() {
        String[] commas = IntStream.range(0, ROWS).mapToObj(i -> i + ",5").toArray(String[]::new);
        assertEquals(
                List.of("'x' holds numbers with another decimal mark, such as '0,5', and is not taken for numeric."),
                facts(new MixedTypes(), addNominal(table(), "x", commas).build()));
        assertEquals(
                List.of(),
                facts(
                        new MixedTypes(),
                        addNominal(table(), "x", cells("1", "0", "2")).build()));
        assertEquals(
                List.of(),
                facts(
                        new MixedTypes(),
                        addNominal(table(), "x", cells("1st", "2nd")).build()));
        assertEquals(
                List.of(),
                facts(
                        new MixedTypes(),
                        addNominal(table(), "x", cells("red", "1", "2", "3")).build()));
    }

    @Test
    void numbersWithOneUnitAreToldAndSeatsAreNot() {
        String[] kilograms = IntStream.range(0, ROWS).mapToObj(i -> i + " kg").toArray(String[]::new);
        assertEquals(
                List.of("'x' holds numbers with a unit, such as '0 kg', and is not taken for numeric."),
                facts(new MixedTypes(), addNominal(table(), "x", kilograms).build()));
        String[] seats = IntStream.range(0, ROWS)
                .mapToObj(i -> i + 1 + "ABCDEF".substring(i % 6, i % 6 + 1))
                .toArray(String[]::new);
        assertEquals(
                List.of(),
                facts(new MixedTypes(), addNominal(table(), "x", seats).build()));
    }

    @Test
    void looksOfCells() {
        assertEquals(CellLook.NUMBER, CellLook.of("-1.5e-3"));
        assertEquals(CellLook.NUMBER, CellLook.of(".5"));
        assertEquals(CellLook.OTHER_MARK, CellLook.of("1.234.567,8"));
        assertEquals(CellLook.OTHER_MARK, CellLook.of("12 000"));
        assertEquals(CellLook.UNIT, CellLook.of("12%"));
        assertEquals(CellLook.UNIT, CellLook.of("$12.50"));
        assertEquals(CellLook.DATE, CellLook.of("31.5.2024"));
        assertEquals(CellLook.WORD, CellLook.of("1-3"));
        assertEquals(CellLook.WORD, CellLook.of("?"));
        assertEquals(CellLook.WORD, CellLook.of("1".repeat(100_000) + ","));
    }

    @Test
    void codesForMissingValuesAreTold() {
        double[] usual = gaussian(ROWS, 1);
        double[] coded = column(ROWS, i -> i % 6 == 2 ? -999 : usual[i]);
        Table table = table().addNumeric("coded", coded)
                .addNumeric("twice", column(ROWS, i -> i < 2 ? -999 : usual[i]))
                .addNumeric("near", column(ROWS, i -> i < 4 ? 99 : 60 + usual[i] * 30))
                .addNumeric("usual", usual)
                .build();
        assertEquals(
                List.of(
                        "Looks like a code for a missing value, far from all other values: -999 of 'coded' (rows 3, 9 and 15)."),
                facts(new MissingCodes(), table));
    }

    @Test
    void categoriesThatAreWrittenInSeveralWaysAreTold() {
        Table table = addNominal(table(), "answer", cells("Yes", "no", "yes ", "No", "no"))
                .build();
        Observation seen = look(new AlikeCategories(), table).get(0);
        assertEquals(
                "Categories of 'answer' differ in capitals or blanks only: 'no' and 'No'; 'Yes' and 'yes '.",
                seen.sentence());
        assertEquals(
                List.of(new MarkedRow(1, "'answer' is 'yes '"), new MarkedRow(2, "'answer' is 'No'")), seen.rows());
    }
}
