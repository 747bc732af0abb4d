package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class DeepRPOTest extends WekaClassifierSuite {
    public DeepRPOTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new DeepRPO();
    }
}
