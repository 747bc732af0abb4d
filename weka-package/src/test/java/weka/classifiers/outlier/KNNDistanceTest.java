package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class KNNDistanceTest extends WekaClassifierSuite {
    public KNNDistanceTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new KNNDistance();
    }
}
