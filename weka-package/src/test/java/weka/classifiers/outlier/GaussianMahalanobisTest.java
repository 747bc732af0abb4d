package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class GaussianMahalanobisTest extends WekaClassifierSuite {
    public GaussianMahalanobisTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new GaussianMahalanobis();
    }
}
