package farpoint.wekalauncher;

import farpoint.weka.tab.Components;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import weka.classifiers.AbstractClassifier;
import weka.core.Utils;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;

/** Opens the Explorer as the launcher does, works in the tab Outliers as a person does, and prints what it sees. */
final class TabDriver {
    private final File pictures;
    private final Path folder;
    private Container tab;

    private TabDriver(File pictures, Path folder) {
        this.pictures = pictures;
        this.folder = folder;
    }

    /** The arguments are a data file, a folder for pictures and one for files. */
    public static void main(String[] arguments) {
        try {
            Launcher.main(new String[] {arguments[0]});
            new TabDriver(new File(arguments[1]), Path.of(arguments[2])).drive();
        } catch (Throwable failed) {
            // The windows would keep the program alive.
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void drive() throws Exception {
        Components.await("the Explorer", () -> frame() != null);
        JFrame frame = Components.onEventThread(TabDriver::frame);
        Components.onEventThread(() -> {
            frame.setBounds(0, 0, 1390, 980);
            frame.validate();
            return null;
        });
        JTabbedPane tabs = Components.onEventThread(
                () -> Components.all(frame, JTabbedPane.class).get(0));
        System.out.println("tabs "
                + IntStream.range(0, tabs.getTabCount())
                        .mapToObj(tabs::getTitleAt)
                        .toList());
        int place = tabs.indexOfTab("Outliers");
        Components.await("the tab", () -> tabs.isEnabledAt(place));
        tab = (Container) tabs.getComponentAt(place);
        Components.onEventThread(() -> {
            tabs.setSelectedIndex(place);
            return null;
        });
        awaitEnd();
        JTable uses = Components.named(tab, JTable.class, "Use of the attributes");
        System.out.println("uses "
                + Components.onEventThread(() -> IntStream.range(0, uses.getRowCount())
                        .mapToObj(row -> uses.getValueAt(row, 0) + "=" + uses.getValueAt(row, 1))
                        .toList()));
        rank("default");
        lookAtTheData();
        TabDecisions person = new TabDecisions(frame, tab, folder);
        person.dragThreshold();
        picture("threshold");
        person.save("Report page...", "report.html");
        person.learn();
        picture("learnt");
        person.save("Save scores...", "scores.csv");
        person.send();
        awaitEnd();
        choose("weka.classifiers.outlier.KNNDistance -num-neighbors 10");
        rank("KNNDistance");
        stop();
    }

    private static JFrame frame() {
        return (JFrame) Arrays.stream(Frame.getFrames())
                .filter(f -> f.isShowing() && f.getTitle().equals("Weka Explorer"))
                .findFirst()
                .orElse(null);
    }

    private void rank(String name) throws Exception {
        JTable ranking = Components.named(tab, JTable.class, "Ranking");
        press("Start");
        awaitEnd();
        Components.await("rows", () -> ranking.getRowCount() > 0);
        System.out.println("top " + name + " "
                + Components.onEventThread(() -> IntStream.range(0, 6)
                        .mapToObj(row -> (String) ranking.getValueAt(row, 1))
                        .toList()));
        int reasons = IntStream.range(0, ranking.getColumnCount())
                .filter(c -> ranking.getColumnName(c).equals("What matters most"))
                .findFirst()
                .orElseThrow();
        Components.await("reasons", () -> IntStream.range(0, 6)
                .allMatch(row -> ranking.getValueAt(row, reasons).toString().contains("%")));
        System.out.println("reasons " + name + " "
                + Components.onEventThread(() -> IntStream.range(0, 6)
                        .mapToObj(row -> firstWord(ranking.getValueAt(row, reasons)))
                        .toList()));
        System.out.println("command " + name + " "
                + Components.onEventThread(() ->
                        Components.named(tab, JTextComponent.class, "Command").getText()));
        picture(name);
    }

    /** What the view of the data says, when it is opened. */
    private void lookAtTheData() throws Exception {
        JTabbedPane views = Components.first(tab, JTabbedPane.class, t -> t.indexOfTab("Data") >= 0);
        Components.onEventThread(() -> {
            views.setSelectedIndex(views.indexOfTab("Data"));
            return null;
        });
        JTextArea told = Components.named(tab, JTextArea.class, "What was found in the data");
        Components.await("the audit", () -> told.getText().contains(" from "));
        System.out.println("data " + Components.onEventThread(told::getText));
        JTable findings = Components.named(tab, JTable.class, "Findings in the data");
        Components.onEventThread(() -> {
            findings.changeSelection(0, 0, false, false);
            return null;
        });
        picture("data");
        Components.onEventThread(() -> {
            views.setSelectedIndex(0);
            return null;
        });
    }

    private static String firstWord(Object reasons) {
        return String.valueOf(reasons).split("[^a-z_]", 2)[0];
    }

    private void stop() throws Exception {
        choose("weka.classifiers.outlier.RandomProjectionDepth -num-directions 1000000");
        JProgressBar bar = Components.named(tab, JProgressBar.class, "Progress");
        press("Start");
        Components.await("progress", () -> !bar.isIndeterminate());
        picture("running");
        long start = System.nanoTime();
        press("Stop");
        awaitEnd();
        System.out.println("milliseconds to stop " + (System.nanoTime() - start) / 1_000_000);
        System.out.println("told "
                + Components.onEventThread(() -> Components.named(tab, JTextArea.class, "What the run tells")
                        .getText()));
        picture("stopped");
    }

    private void press(String text) {
        Components.onEventThread(() -> {
            AbstractButton button = Components.button(tab, text);
            if (!button.isEnabled()) {
                throw new AssertionError(text + " is disabled");
            }
            button.doClick();
            return null;
        });
    }

    private void awaitEnd() {
        Components.await("Start", () -> Components.button(tab, "Start").isEnabled());
    }

    /** What the dialog of the chooser would set. */
    private void choose(String scheme) throws Exception {
        PropertyPanel chooser = Components.first(tab, PropertyPanel.class, p -> true);
        Field editor = PropertyPanel.class.getDeclaredField("m_Editor");
        editor.setAccessible(true);
        String[] words = Utils.splitOptions(scheme);
        Object value = AbstractClassifier.forName(words[0], Arrays.copyOfRange(words, 1, words.length));
        Components.onEventThread(() -> {
            ((GenericObjectEditor) editor.get(chooser)).setValue(value);
            return null;
        });
    }

    private void picture(String name) throws Exception {
        Components.onEventThread(() -> null);
        ImageIO.write(
                new Robot().createScreenCapture(new Rectangle(0, 0, 1400, 1000)),
                "png",
                new File(pictures, name + ".png"));
    }
}
