package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class MahalanobisAutoencoderTest extends WekaClassifierSuite {
    public MahalanobisAutoencoderTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new MahalanobisAutoencoder();
    }
}
