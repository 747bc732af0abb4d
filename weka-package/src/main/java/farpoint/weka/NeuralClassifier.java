package farpoint.weka;

import farpoint.detector.DetectorSpec;
import java.io.File;
import javax.swing.JFileChooser;
import weka.core.OptionMetadata;
import weka.gui.FilePropertyMetadata;

/** A neural detector, which can write what training made of its rows. */
public abstract class NeuralClassifier extends NeuralProperties {
    private static final long serialVersionUID = 1L;

    /** An untrained classifier with default settings. */
    protected NeuralClassifier(DetectorSpec spec) {
        super(spec);
    }

    @OptionMetadata(
            displayName = "saveDiagnostics",
            description = WekaParameters.SAVE_DIAGNOSTICS_TEXT,
            displayOrder = FILE_ORDER + 1)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
    public File getSaveDiagnostics() {
        return new File(get(WekaParameters.SAVE_DIAGNOSTICS));
    }

    public void setSaveDiagnostics(File file) {
        set(WekaParameters.SAVE_DIAGNOSTICS, file.getPath());
        writeFiles();
    }
}
