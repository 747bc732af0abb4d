package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class OutlierEnsembleTest extends WekaClassifierSuite {
    public OutlierEnsembleTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new OutlierEnsemble();
    }
}
