package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class AutoencoderTest extends WekaClassifierSuite {
    public AutoencoderTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new Autoencoder();
    }
}
