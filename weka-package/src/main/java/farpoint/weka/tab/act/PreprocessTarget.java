package farpoint.weka.tab.act;

import java.awt.Component;
import java.awt.Container;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import weka.core.Instances;
import weka.gui.AttributeVisualizationPanel;
import weka.gui.GUIApplication;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.PreprocessPanel;

/** Weka's panel that holds the data. */
public final class PreprocessTarget {
    private static final int NOT_KNOWN = -1;

    /** The first choice; attributes follow. */
    private static final int NO_CLASS = 0;

    private final PreprocessPanel panel;

    /** A panel. */
    public PreprocessTarget(PreprocessPanel panel) {
        this.panel = panel;
    }

    /** That of the Explorer. */
    public static PreprocessTarget of(Explorer explorer) {
        return new PreprocessTarget(explorer.getPreprocessPanel());
    }

    /** That of the Workbench, whose first perspective it is; empty in applications without it, such as the KnowledgeFlow. */
    public static Optional<PreprocessTarget> of(GUIApplication application) {
        return application != null && application.getMainPerspective() instanceof PreprocessPanel main
                ? Optional.of(new PreprocessTarget(main))
                : Optional.empty();
    }

    /**
     * Replaces the data, which Undo gives back. What is chosen for the class stays chosen, where the
     * panel would take the last attribute. For any thread; with much data not the event thread.
     *
     * @throws Exception if the data cannot be kept for Undo; it is left as it was then
     */
    public void replace(Instances rows) throws Exception {
        JComboBox<?> classes = classes(panel);
        Instances before = panel.getInstances();
        int chosen = before == null || classes == null ? NOT_KNOWN : classes.getSelectedIndex();
        panel.addUndoPoint();
        if (chosen > NO_CLASS && isKept(before, rows, chosen - 1)) {
            // The other tabs see it there.
            rows.setClassIndex(chosen - 1);
        }
        panel.setInstances(rows);
        if (chosen == NO_CLASS) {
            onEventThread(() -> classes.setSelectedIndex(NO_CLASS));
        }
    }

    private static boolean isKept(Instances before, Instances rows, int attribute) {
        return attribute < before.numAttributes()
                && attribute < rows.numAttributes()
                && before.attribute(attribute)
                        .name()
                        .equals(rows.attribute(attribute).name());
    }

    private static void onEventThread(Runnable task) throws Exception {
        if (SwingUtilities.isEventDispatchThread()) {
            task.run();
        } else {
            SwingUtilities.invokeAndWait(task);
        }
    }

    /** Where the class is chosen; the panel has no method for it. */
    static JComboBox<?> classes(Container container) {
        for (Component inner : container.getComponents()) {
            if (inner instanceof AttributeVisualizationPanel histogram) {
                return histogram.getColorBox();
            }
            JComboBox<?> found = inner instanceof Container more ? classes(more) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
