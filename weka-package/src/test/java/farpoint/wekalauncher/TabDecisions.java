package farpoint.wekalauncher;

import farpoint.weka.tab.Components;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import weka.gui.explorer.PreprocessPanel;

/** What a person decides in the tab once there is a ranking; prints what is seen then. */
final class TabDecisions {
    private static final int STEP = 4;
    private static final int FAR = 120;

    private final JFrame frame;
    private final Container tab;
    private final Path folder;
    private final JTable ranking;

    TabDecisions(JFrame frame, Container tab, Path folder) {
        this.frame = frame;
        this.tab = tab;
        this.folder = folder;
        ranking = Components.named(tab, JTable.class, "Ranking");
    }

    /** Moves the mouse to the threshold, which the pointer's shape shows, and drags it to the right. */
    void dragThreshold() throws Exception {
        show("Scores and threshold");
        JComponent chart = Components.first(tab, JComponent.class, TabDecisions::isChart);
        System.out.println("flagged before " + flagged());
        Point corner = Components.onEventThread(chart::getLocationOnScreen);
        Robot mouse = new Robot();
        mouse.setAutoWaitForIdle(true);
        int x = corner.x;
        int y = corner.y + chart.getHeight() / 2;
        while (!isOverThreshold(chart)) {
            x += STEP;
            if (x > corner.x + chart.getWidth()) {
                throw new AssertionError("no threshold to drag");
            }
            mouse.mouseMove(x, y);
        }
        mouse.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int moved = 0; moved <= FAR; moved += STEP) {
            mouse.mouseMove(x + moved, y);
        }
        mouse.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        System.out.println("flagged after " + flagged());
        Components.onEventThread(() -> {
            Components.button(tab, "As trained").doClick();
            return null;
        });
        System.out.println("flagged again " + flagged());
    }

    /** The tabs have the name of the chosen one. */
    private static boolean isChart(JComponent component) {
        return !(component instanceof JTabbedPane)
                && "Scores and threshold"
                        .equals(component.getAccessibleContext().getAccessibleName());
    }

    private static boolean isOverThreshold(JComponent chart) {
        return Components.onEventThread(() -> chart.getCursor().getType()) == Cursor.E_RESIZE_CURSOR;
    }

    private String flagged() {
        return Components.onEventThread(
                () -> Components.named(tab, JTextArea.class, "Flagged rows").getText());
    }

    /** Marks the first row as outlier and the last one as normal, and trains with that. */
    void learn() {
        JList<?> runs = Components.named(tab, JList.class, "Result list");
        int before = runs.getModel().getSize();
        mark(0, "Mark as outlier");
        mark(ranking.getRowCount() - 1, "Mark as normal");
        choose("Learn", "Train again with marks: ScoreBoost");
        Components.await("the new run", () -> runs.getModel().getSize() > before);
        Components.await("Start", () -> Components.button(tab, "Start").isEnabled());
        Components.await("rows", () -> ranking.getRowCount() > 0);
        int marks = IntStream.range(0, ranking.getColumnCount())
                .filter(c -> ranking.getColumnName(c).equals("Mark"))
                .findFirst()
                .orElseThrow();
        System.out.println("marks in the new run "
                + Components.onEventThread(() -> IntStream.range(0, ranking.getRowCount())
                        .mapToObj(row -> ranking.getValueAt(row, marks).toString())
                        .filter(mark -> !mark.isEmpty())
                        .sorted()
                        .toList()));
    }

    private void mark(int place, String item) {
        Components.onEventThread(() -> {
            ranking.setRowSelectionInterval(place, place);
            return null;
        });
        choose("Mark", item);
    }

    /** Sends the clean rows, and takes it back. */
    void send() {
        PreprocessPanel preprocess =
                Components.all(frame, PreprocessPanel.class).get(0);
        int before = preprocess.getInstances().size();
        inDialog("Keep", "Send to Preprocess...", dialog -> {
            Components.first(
                            dialog,
                            AbstractButton.class,
                            b -> b.getText() != null && b.getText().startsWith("Clean rows"))
                    .doClick();
            Components.button(dialog, "OK").doClick();
        });
        Components.await("fewer rows", () -> preprocess.getInstances().size() < before);
        System.out.println("sent " + preprocess.getInstances().size() + " rows as "
                + preprocess.getInstances().relationName());
        Components.await("Undo", () -> Components.button(preprocess, "Undo").isEnabled());
        Components.onEventThread(() -> {
            Components.button(preprocess, "Undo").doClick();
            return null;
        });
        Components.await("all rows", () -> preprocess.getInstances().size() == before);
        System.out.println("undone " + preprocess.getInstances().relationName());
    }

    /** Saves by a dialog and prints what begins the file. */
    void save(String item, String name) throws Exception {
        File file = folder.resolve(name).toFile();
        inDialog("Keep", item, dialog -> {
            JFileChooser chooser = Components.all(dialog, JFileChooser.class).get(0);
            chooser.setSelectedFile(file);
            chooser.approveSelection();
        });
        Components.await(name, file::exists);
        System.out.println(
                "saved " + name + " " + Files.readAllLines(file.toPath()).get(0));
    }

    /** Chooses what opens a dialog, and does something in it. */
    private void inDialog(String menu, String item, Consumer<Dialog> task) {
        // The event thread stays in the choice until the dialog is closed.
        SwingUtilities.invokeLater(() -> item(menu, item).doClick());
        Components.await("a dialog", () -> dialog() != null);
        Components.onEventThread(() -> {
            task.accept(dialog());
            return null;
        });
        Components.await("no dialog", () -> dialog() == null);
    }

    private static Dialog dialog() {
        return (Dialog) Arrays.stream(Window.getWindows())
                .filter(w -> w instanceof Dialog && w.isShowing())
                .findFirst()
                .orElse(null);
    }

    private void choose(String menu, String item) {
        Components.onEventThread(() -> {
            JMenuItem chosen = item(menu, item);
            if (!chosen.isEnabled()) {
                throw new AssertionError(item + " is disabled");
            }
            chosen.doClick();
            return null;
        });
    }

    private JMenuItem item(String menu, String item) {
        JMenu found = Components.first(tab, JMenu.class, m -> m.getText().startsWith(menu));
        return IntStream.range(0, found.getItemCount())
                .mapToObj(found::getItem)
                .filter(i -> i != null && i.getText().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + item));
    }

    private void show(String title) {
        Components.onEventThread(() -> {
            JTabbedPane views = Components.first(tab, JTabbedPane.class, t -> t.indexOfTab(title) >= 0);
            views.setSelectedIndex(views.indexOfTab(title));
            return null;
        });
    }
}
