package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class OneClassSVMTest extends WekaClassifierSuite {
    public OneClassSVMTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new OneClassSVM();
    }
}
