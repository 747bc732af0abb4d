package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class DeepSADTest extends WekaClassifierSuite {
    public DeepSADTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new DeepSAD();
    }
}
