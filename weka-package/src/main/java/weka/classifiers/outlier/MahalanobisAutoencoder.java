package weka.classifiers.outlier;

import static farpoint.mahalanobisautoencoder.MahalanobisAutoencoder.ESTIMATOR;
import static farpoint.mahalanobisautoencoder.MahalanobisAutoencoder.SPEC;
import static farpoint.mahalanobisautoencoder.MahalanobisAutoencoder.TERM;

import farpoint.weka.NeuralClassifier;
import weka.core.SelectedTag;

/** Mahalanobis autoencoder; see {@link farpoint.mahalanobisautoencoder.MahalanobisAutoencoder}. */
public class MahalanobisAutoencoder extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public MahalanobisAutoencoder() {
        super(SPEC);
    }

    public SelectedTag getEstimator() {
        return choice(ESTIMATOR);
    }

    public void setEstimator(SelectedTag estimator) {
        choose(ESTIMATOR, estimator);
    }

    public String estimatorTipText() {
        return tip(ESTIMATOR);
    }

    public SelectedTag getTerm() {
        return choice(TERM);
    }

    public void setTerm(SelectedTag term) {
        choose(TERM, term);
    }

    public String termTipText() {
        return tip(TERM);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new MahalanobisAutoencoder(), options);
    }
}
