package weka.classifiers.outlier;

import static farpoint.convolutional.ConvolutionalAutoencoder.ROW_NORMALIZATION;
import static farpoint.convolutional.ConvolutionalAutoencoder.SPEC;

import farpoint.weka.NeuralClassifier;
import weka.core.SelectedTag;

/** Convolutional autoencoder; see {@link farpoint.convolutional.ConvolutionalAutoencoder}. */
public class ConvolutionalAutoencoder extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public ConvolutionalAutoencoder() {
        super(SPEC);
    }

    public SelectedTag getRowNormalization() {
        return choice(ROW_NORMALIZATION);
    }

    public void setRowNormalization(SelectedTag rowNormalization) {
        choose(ROW_NORMALIZATION, rowNormalization);
    }

    public String rowNormalizationTipText() {
        return tip(ROW_NORMALIZATION);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new ConvolutionalAutoencoder(), options);
    }
}
