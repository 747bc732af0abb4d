package farpoint.weka;

import farpoint.detector.DetectorSpec;

/** A neural detector, which can write what training made of its rows. */
public abstract class NeuralClassifier extends NeuralProperties {
    private static final long serialVersionUID = 1L;

    /** An untrained classifier with default settings. */
    protected NeuralClassifier(DetectorSpec spec) {
        super(spec);
    }

    public String getSaveDiagnostics() {
        return get(WekaParameters.SAVE_DIAGNOSTICS);
    }

    public void setSaveDiagnostics(String file) {
        set(WekaParameters.SAVE_DIAGNOSTICS, file);
        writeFiles();
    }

    public String saveDiagnosticsTipText() {
        return tip(WekaParameters.SAVE_DIAGNOSTICS);
    }
}
