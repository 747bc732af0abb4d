package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class ZErrorTest extends WekaClassifierSuite {
    public ZErrorTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new ZError();
    }
}
