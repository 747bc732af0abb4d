package weka.classifiers.outlier;

import farpoint.weka.WekaClassifierSuite;
import weka.classifiers.Classifier;

public class ConvolutionalAutoencoderTest extends WekaClassifierSuite {
    public ConvolutionalAutoencoderTest(String name) {
        super(name);
    }

    @Override
    public Classifier getClassifier() {
        return new ConvolutionalAutoencoder();
    }
}
