package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class FastLOFTest extends WekaClassifierSuite {
    public FastLOFTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new FastLOF();
    }
}
