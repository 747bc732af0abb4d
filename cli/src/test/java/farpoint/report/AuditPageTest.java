package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.AuditReport;
import farpoint.data.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    private static final int ROWS = 30;

    private static String page(String name, int columns, int... named) {
        Table.Builder table = Table.builder(ROWS);
        for (int j = 0; j < columns; j++) {
            table.addNumeric(
                    j == columns - 1 ? name : "a" + j,
                    IntStream.range(0, ROWS).mapToDouble(i -> i).toArray());
        }
        RowTexts numbers = RowTexts.of(table.build());
        RowTexts texts = new RowTexts(numbers.names(), List.of("a1"), numbers.cells());
        return new AuditPage(
                        name,
                        AuditSamples.of(ROWS, name, named),
                        table.build(),
                        texts,
                        List.of("Note of " + name + "."))
                .html();
    }

    @Test
    void tellsFindingsWithTheirRowsWhatIsInOrderAndWhatWasNotLookedAt() {
        String page = page("x", 3, 4, 7);
        assertTrue(page.startsWith("<!DOCTYPE html>"));
        assertTrue(page.contains("2 findings from 4 questions in 30 rows of 3 attributes."), page);
        assertTrue(page.contains("Rows are there twice by &#39;x&#39;."));
        assertTrue(page.contains("To do: Keep one of each."));
        assertTrue(page.contains("largest difference 0.17; p = 0.002, adjusted = 0.004"));
        assertTrue(page.contains("Near duplicates (p = 0.500): Rows are as they may be."));
        assertTrue(page.contains("Change against the other file: There is no other file."));
        assertTrue(page.contains("Note of x."));
        // The identifier, then what the finding is about, then all else.
        assertTrue(
                page.replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|").contains("|row|note|a1|x|a0|"), page);
        assertTrue(page.contains("<td class=\"number\">5</td>"), "rows are numbered from 1");
    }

    @Test
    void ofManyRowsAndColumnsTheFirstAreShown() {
        String page = page("x", 40, IntStream.range(0, ROWS).toArray());
        assertTrue(page.contains("The first 20 of 30 rows, with their values"));
        assertTrue(page.contains("<td class=\"number\">20</td>") && !page.contains("<td class=\"number\">21</td>"));
        assertTrue(page.contains("28 further values are not listed."));
    }

    @Test
    void nothingFoundIsAPageToo() {
        AuditReport nothing = new AuditReport(2, 2, 0.05, List.of(), List.of(), List.of());
        Table table = Table.builder(2).addNumeric("x", 1, 2).build();
        String page = new AuditPage("", nothing, table, RowTexts.of(table), List.of()).html();
        assertTrue(page.contains("No finding from 0 questions in 2 rows of 1 attribute."));
        assertFalse(page.contains("<section"));
    }

    @Test
    void namesAndValuesAreNeverMarkup() {
        String page = page(ReportSamples.HOSTILE, 3, 4);
        assertFalse(page.contains("<img"));
        assertEquals(1, page.split("<script", -1).length - 1);
        assertEquals(page, page(ReportSamples.HOSTILE, 3, 4), "the same bytes");
    }

    @Test
    void aRankedRowSaysWhatFindingsSayOfIt() {
        int rows = 600;
        Table table = Table.builder(rows)
                .addNumeric("x", new Random(4).doubles(rows).toArray())
                .build();
        double[] scores = IntStream.range(0, rows).mapToDouble(i -> -i).toArray();
        String page = Report.html(ReportInput.of(table, scores)
                .audit(AuditSamples.of(rows, "x", 2, 599))
                .build());
        String third = page.substring(page.indexOf("id=\"row-3\""), page.indexOf("id=\"row-4\""));
        assertTrue(third.contains("Equal rows: equal to row 3 of x."), third);
        assertTrue(page.contains("<section id=\"audit\">"));
        assertTrue(page.contains("<a href=\"#row-3\">row 3</a>: equal to row 3 of x"));
        assertFalse(page.contains("href=\"#row-600\""), "it is not among the shown rows");
        assertTrue(page.contains("2 findings from 4 questions in 600 rows of 1 attribute."));
        String without = Report.html(ReportInput.of(table, scores).build());
        assertFalse(without.contains("<section id=\"audit\">"));
    }
}
