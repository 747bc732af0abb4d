package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class RandomProjectionDepthTest extends WekaClassifierSuite {
    public RandomProjectionDepthTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new RandomProjectionDepth();
    }
}
