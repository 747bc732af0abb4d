package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class DenoisingAutoencoderTest extends WekaClassifierSuite {
    public DenoisingAutoencoderTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new DenoisingAutoencoder();
    }
}
