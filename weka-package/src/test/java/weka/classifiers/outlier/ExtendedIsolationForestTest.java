package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class ExtendedIsolationForestTest extends WekaClassifierSuite {
    public ExtendedIsolationForestTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new ExtendedIsolationForest();
    }
}
