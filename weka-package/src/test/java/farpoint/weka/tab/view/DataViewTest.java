package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.weka.Data;
import farpoint.weka.tab.result.RunResult;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;

class DataViewTest {
    private static final AuditReport REPORT = new AuditReport(
            300,
            200,
            0.05,
            List.of(
                    new Finding(
                            Observation.fact(
                                    Question.EQUAL_ROWS,
                                    "2 sets",
                                    "4 rows are there twice.",
                                    "Remove copies.",
                                    List.of(),
                                    List.of(
                                            new MarkedRow(283, "equal to row 8"),
                                            new MarkedRow(7, "equal to row 284"))),
                            Double.NaN),
                    new Finding(
                            Observation.test(
                                    Question.ORDER, 1e-5, "", "Order matters.", "", "Shuffle.", List.of(), List.of()),
                            0.004)),
            List.of(Observation.nothing(Question.CONSTANT, "No attribute is constant.")),
            List.of(Observation.notLooked(Question.CHANGE, "There is no other file.")));

    private final RunResult result = Runs.trained(Runs.rows(Data.cases("orders")), "KNNDistance");
    private final DataView view = Shown.on(DataView::new);

    DataViewTest() throws Exception {}

    private void show(RunResult run) throws Exception {
        Shown.on(() -> {
            view.show(run);
            return null;
        });
    }

    @Test
    void looksWhenARunIsShownAndKeepsWhatWasFound() throws Exception {
        assertEquals("There is no run.", view.told());
        show(result);
        Shown.until(() -> result.rows().findings().report().isPresent());
        assertTrue(Shown.on(view::told).contains(" in 300 rows of "), view.told());
        assertTrue(view.told().endsWith(" No labels, as no nominal attribute is the class."), view.told());
        AuditReport first = result.rows().findings().report().orElseThrow();
        show(null);
        show(result);
        assertEquals(first, Shown.on(() -> result.rows().findings().report().orElseThrow()));
    }

    @Test
    void tellsWhatItTakesForLabels() throws Exception {
        RunResult labelled = Runs.trained(Runs.rows(Data.shipped("glass")), "KNNDistance");
        show(labelled);
        Shown.until(() -> labelled.rows().findings().report().isPresent());
        assertTrue(Shown.on(view::told).endsWith(" Labels: class 'class'."), view.told());
    }

    /** Two questions begin alike; the answers, which are told whole below, have what is left. */
    @Test
    void questionsAreReadWhole() throws Exception {
        Shown.on(() -> {
            result.rows().findings().set(REPORT);
            view.show(result);
            return Shown.sized(view.component(), 900, 300);
        });
        JTable table = view.findings().table();
        for (int line = 0; line < table.getRowCount(); line++) {
            for (int column = 0; column < 4; column++) {
                int needed = table.prepareRenderer(table.getCellRenderer(line, column), line, column)
                        .getPreferredSize()
                        .width;
                assertTrue(table.getCellRect(line, column, false).width >= needed, line + ", " + column);
            }
        }
    }

    /** What is not shown any more is not looked at any more, and cannot fail into the summary of another run. */
    @Test
    void anAuditThatIsNotShownIsAbandoned() throws Exception {
        RunResult other = Runs.trained(Runs.rows(Data.shipped("glass")), "KNNDistance");
        Shown.on(() -> {
            other.rows().findings().set(REPORT);
            view.show(result);
            assertTrue(view.isLooking());
            view.show(other);
            assertFalse(view.isLooking());
            return null;
        });
        String told = Shown.on(view::told);
        assertTrue(told.startsWith("2 findings"), told);
        Shown.on(() -> {
            view.show(result);
            view.show(null);
            assertFalse(view.isLooking());
            return null;
        });
        assertEquals("There is no run.", Shown.on(view::told));
        assertTrue(Shown.on(() -> result.rows().findings().report()).isEmpty());
    }

    @Test
    void aFindingThatIsChosenSelectsItsRows() throws Exception {
        Shown.on(() -> {
            result.rows().findings().set(REPORT);
            view.show(result);
            return null;
        });
        assertEquals(
                "2 findings from 3 questions in 300 rows of 8 attributes. 200 of them, a sample, were compared where each row is"
                        + " compared with each other one. No labels, as no nominal attribute is the class.",
                Shown.on(view::told));
        JTable table = view.findings().table();
        assertEquals(4, table.getRowCount());
        assertEquals(List.of("finding", "Equal rows", "", "2", "4 rows are there twice."), cells(table, 0));
        assertEquals(List.of("finding", "Order of the rows", "< 0.001", "", "Order matters."), cells(table, 1));
        assertEquals("in order", table.getValueAt(2, 0));
        assertEquals("not looked at", table.getValueAt(3, 0));
        choose(0);
        assertArrayEquals(new int[] {7, 283}, Shown.on(() -> result.selection().rows()));
        assertEquals(283, Shown.on(() -> result.selection().lead()));
        assertEquals(
                "Are rows there twice?\n4 rows are there twice. (2 sets)\nTo do: Remove copies.\n"
                        + "Row 284: equal to row 8\nRow 8: equal to row 284",
                Shown.on(() -> view.findings().text()));
        choose(1);
        assertEquals(283, Shown.on(() -> result.selection().lead()), "no rows are named");
        assertEquals(
                "Does the place of a row in the file tell its values?\nOrder matters.\np < 0.001, adjusted = 0.004\n"
                        + "To do: Shuffle.",
                Shown.on(() -> view.findings().text()));
    }

    @Test
    void whyTellsWhatWasFoundOfARow() throws Exception {
        WhyView why = Shown.on(WhyView::new);
        Shown.on(() -> {
            why.show(result);
            result.selection().set(283);
            return null;
        });
        Shown.until(() -> !why.isBusy());
        assertTrue(!why.text().contains("Found in the data"), why.text());
        Shown.on(() -> {
            result.rows().findings().set(REPORT);
            return null;
        });
        Shown.until(() -> !why.isBusy());
        assertTrue(why.text().contains("\nFound in the data: equal to row 8.\n"), why.text());
    }

    private void choose(int line) throws Exception {
        Shown.on(() -> {
            view.findings().table().setRowSelectionInterval(line, line);
            return null;
        });
    }

    private static List<Object> cells(JTable table, int line) {
        return List.of(
                table.getValueAt(line, 0),
                table.getValueAt(line, 1),
                table.getValueAt(line, 2),
                table.getValueAt(line, 3),
                table.getValueAt(line, 4));
    }
}
