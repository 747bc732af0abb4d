package farpoint.weka.tab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.result.RunResult;
import java.awt.AWTKeyStroke;
import java.awt.KeyboardFocusManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.outlier.KNNDistance;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Instances;

/** The tab without a display: all of its parts but what they look like. */
class OutlierPanelTest {
    private final OutlierPanel panel = Components.onEventThread(OutlierPanel::new);

    @BeforeEach
    void choose() {
        panel.setLog(TabData.silent());
        choose(new KNNDistance());
    }

    private void choose(AbstractClassifier detector) {
        Components.onEventThread(() -> {
            panel.tab().detector().choose((farpoint.weka.DetectorClassifier) detector);
            return null;
        });
    }

    private void open(Instances data) {
        panel.setInstances(data);
        Components.await("ready", () -> Components.button(panel, "Start").isEnabled());
    }

    private void start() {
        Components.onEventThread(() -> {
            Components.button(panel, "Start").doClick();
            return null;
        });
    }

    private RunResult run() {
        start();
        Components.await("ended", () -> Components.button(panel, "Start").isEnabled());
        Components.await("shown", () -> panel.tab().shown() == null || table().getRowCount() > 0);
        return Components.onEventThread(() -> panel.tab().shown());
    }

    private JTable table() {
        return Components.named(panel, JTable.class, "Ranking");
    }

    private String told() {
        return Components.onEventThread(() ->
                Components.named(panel, JTextArea.class, "What the run tells").getText());
    }

    @Test
    void isATabOfTheExplorerAndAPerspectiveOfTheWorkbench() {
        assertEquals("Outliers", panel.getTabTitle());
        assertEquals("Outliers", panel.getPerspectiveTitle());
        assertEquals("farpoint.weka.tab.outlierpanel", panel.getPerspectiveID());
        assertTrue(panel.acceptsInstances());
        assertTrue(panel.requiresLog());
        assertFalse(panel.okToBeActive());
        assertNotNull(panel.getPerspectiveIcon());
        panel.setInstances(TabData.orders());
        assertTrue(panel.okToBeActive());
    }

    @Test
    void ranksTheRowsAndKeepsTheRuns() {
        open(TabData.orders());
        RunResult first = run();
        List<Integer> six = Components.onEventThread(() -> IntStream.range(0, 6)
                .mapToObj(place -> Integer.parseInt((String) table().getValueAt(place, 1)) - 1)
                .sorted()
                .toList());
        assertEquals(TabData.ERRORS, six);
        assertTrue(told().contains("rows are flagged"), told());
        assertTrue(told().contains("Not looked at: order_id, comment."), told());
        assertEquals(
                first.command(), Components.onEventThread(() -> Components.named(panel, JTextComponent.class, "Command")
                        .getText()));
        RunResult second = run();
        JList<?> list = Components.named(panel, JList.class, "Result list");
        assertEquals(2, list.getModel().getSize());
        Components.onEventThread(() -> {
            list.setSelectedIndex(0);
            return null;
        });
        assertEquals(first, Components.onEventThread(() -> panel.tab().shown()));
        Components.onEventThread(() -> {
            list.getActionMap().get("delete").actionPerformed(null);
            return null;
        });
        assertEquals(1, list.getModel().getSize());
        assertEquals(second, Components.onEventThread(() -> panel.tab().shown()));
    }

    @Test
    void theNotesFollowTheThresholdAndKeepWhatIsKnownOfTheRun() {
        open(TabData.orders());
        RunResult result = run();
        Components.onEventThread(() -> {
            result.cut().moveTo(result.score(result.rowAt(2)));
            return null;
        });
        assertTrue(told().startsWith("2 of 300 rows are flagged. "), told());
        Components.onEventThread(() -> {
            new TabHost(panel.tab()).tell("Saved the rows.");
            return null;
        });
        assertTrue(told().startsWith("Saved the rows.\n2 of 300 rows are flagged. "), told());
        open(TabData.orders());
        JTextArea notes = Components.named(panel, JTextArea.class, "What the run tells");
        Components.await("other rows are open", () -> notes.getText().startsWith("The run below is on rows"));
    }

    @Test
    void tabLeavesTheTables() {
        AWTKeyStroke tab = AWTKeyStroke.getAWTKeyStroke("TAB");
        for (JTable each : Components.all(panel, JTable.class)) {
            String name = each.getAccessibleContext().getAccessibleName();
            assertTrue(
                    each.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS)
                            .contains(tab),
                    name);
        }
    }

    @Test
    void namesAreNoMarkup() throws Exception {
        open(TabData.arff("@attribute '<html><b>x' numeric", "@data", "1", "2", "3"));
        JTable uses = Components.named(panel, JTable.class, "Use of the attributes");
        Components.onEventThread(() -> {
            JComponent cell = (JComponent) uses.prepareRenderer(uses.getCellRenderer(0, 0), 0, 0);
            assertEquals("<html><b>x", ((JLabel) cell).getText());
            assertNull(cell.getClientProperty(BasicHTML.propertyKey), "what it is drawn as");
            return null;
        });
    }

    @Test
    void selectionGoesBothWays() {
        open(TabData.orders());
        RunResult result = run();
        Components.await("first row selected", () -> result.selection().size() == 1);
        assertEquals(result.rowAt(0), result.selection().lead());
        Components.onEventThread(() -> {
            table().setRowSelectionInterval(2, 4);
            return null;
        });
        int[] expected = IntStream.of(2, 3, 4).map(result::rowAt).sorted().toArray();
        assertEquals(Arrays.toString(expected), Arrays.toString(Components.onEventThread(() -> result.selection()
                .rows())));
        Components.onEventThread(() -> {
            result.selection().set(IntStream.of(result.rowAt(7), result.rowAt(200)), result.rowAt(200));
            return null;
        });
        assertEquals("[7, 200]", Arrays.toString(Components.onEventThread(() -> table().getSelectedRows())));
        // A row that the filter hides stays selected.
        JComboBox<?> filter = Components.named(panel, JComboBox.class, "Rows to show");
        Components.onEventThread(() -> {
            filter.setSelectedIndex(1);
            return null;
        });
        int flagged = result.cut().flagged();
        Components.await("filtered", () -> table().getRowCount() == flagged);
        assertEquals(2, Components.onEventThread(() -> result.selection().size()));
        Components.onEventThread(() -> {
            result.cut().moveTo(result.score(result.rowAt(2)));
            return null;
        });
        Components.await("fewer are flagged", () -> table().getRowCount() == 2);
    }

    @Test
    void aFailureIsASentence() throws Exception {
        open(TabData.arff("@attribute a string", "@attribute b string", "@data", "x,y"));
        run();
        assertEquals("No attribute is used as data: choose one in the table of attributes.", told());
        open(TabData.arff("@attribute a numeric", "@data"));
        run();
        assertEquals("There are no training rows.", told());
    }

    @Test
    void stopsARun() {
        open(TabData.orders());
        RandomProjectionDepth endless = new RandomProjectionDepth();
        endless.setNumDirections(1_000_000);
        choose(endless);
        start();
        Components.await("running", () -> Components.button(panel, "Stop").isEnabled());
        Components.onEventThread(() -> {
            Components.button(panel, "Stop").doClick();
            return null;
        });
        Components.await("stopped", () -> Components.button(panel, "Start").isEnabled());
        assertEquals("Stopped.", told());
    }
}
