package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class DeepSVDDTest extends WekaClassifierSuite {
    public DeepSVDDTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new DeepSVDD();
    }
}
