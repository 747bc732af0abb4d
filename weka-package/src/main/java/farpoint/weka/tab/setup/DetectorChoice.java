package farpoint.weka.tab.setup;

import farpoint.weka.DetectorClassifier;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;

/** Chooses the detector and its settings, as Weka's own tabs choose their schemes. */
public final class DetectorChoice {
    private final GenericObjectEditor editor = new GenericObjectEditor();
    private final PropertyPanel chooser;
    private final JPanel panel = new JPanel(new BorderLayout());

    static {
        GenericObjectEditor.registerEditors();
    }

    /**
     * The ensemble with its defaults.
     *
     * @param changed is run when another detector or setting is chosen
     */
    public DetectorChoice(Runnable changed) {
        editor.setClassType(DetectorClassifier.class);
        editor.setValue(new OutlierEnsemble());
        editor.addPropertyChangeListener(event -> changed.run());
        chooser = new PropertyPanel(editor);
        panel.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createTitledBorder("Detector"), BorderFactory.createEmptyBorder(0, 5, 5, 5)));
        panel.add(chooser, BorderLayout.NORTH);
    }

    /** What chooses. */
    public JComponent component() {
        return panel;
    }

    /** The detector that is chosen; it is changed when other settings are. */
    public DetectorClassifier chosen() {
        return (DetectorClassifier) editor.getValue();
    }

    /** Chooses a detector. */
    public void choose(DetectorClassifier detector) {
        editor.setValue(detector);
    }

    /** The detector that is chosen, for a run, as a new object with the same settings; Weka remembers that it was used. */
    public DetectorClassifier forRun() {
        chooser.addToHistory();
        return copy(chosen());
    }

    /** A new detector with the same settings, which has learnt nothing. */
    public static DetectorClassifier copy(DetectorClassifier detector) {
        try {
            DetectorClassifier copy =
                    detector.getClass().getDeclaredConstructor().newInstance();
            copy.setOptions(detector.getOptions());
            return copy;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
