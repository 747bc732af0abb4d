package farpoint.weka;

import farpoint.run.InvalidInputException;
import weka.classifiers.AbstractClassifier;
import weka.core.Instances;

/** Makes Weka's classifiers of model files, so that what another host has trained is loaded and evaluated in Weka. */
public final class ModelImport {
    private static final String PACKAGE = "weka.classifiers.outlier.";

    private ModelImport() {}

    /**
     * A classifier that is trained: it scores as the model file does.
     *
     * @param file the model file
     * @param header the attributes of the data that is to be classified, with its class
     * @throws InvalidInputException if the file cannot be read, or the class cannot be that of outliers
     */
    public static DetectorClassifier read(String file, Instances header) throws Exception {
        ScoringModel model = ScoringModel.read(file);
        DetectorClassifier classifier = (DetectorClassifier)
                AbstractClassifier.forName(PACKAGE + model.spec().name(), new String[0]);
        classifier.adopt(model, header);
        return classifier;
    }
}
