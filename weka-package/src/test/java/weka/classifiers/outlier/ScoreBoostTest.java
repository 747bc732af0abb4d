package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class ScoreBoostTest extends WekaClassifierSuite {
    public ScoreBoostTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new ScoreBoost();
    }
}
