package weka.classifiers.outlier;

import static farpoint.autoencoder.Autoencoder.SPEC;

import farpoint.weka.NeuralClassifier;

/** Autoencoder; see {@link farpoint.autoencoder.Autoencoder}. */
public class Autoencoder extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public Autoencoder() {
        super(SPEC);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new Autoencoder(), options);
    }
}
