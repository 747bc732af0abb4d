package weka.filters.unsupervised.outlier;

import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;

/** Reads a detector with its options from one text. */
final class DetectorText {
    private DetectorText() {}

    /**
     * Makes the detector.
     *
     * @param text a class name and options, such as "weka.classifiers.outlier.RandomProjectionDepth -seed 1"
     * @throws InvalidInputException if there is no such detector
     * @throws Exception if an option is wrong
     */
    static DetectorClassifier parse(String text) throws Exception {
        String[] words = Utils.splitOptions(text);
        String name = words.length == 0 ? "" : words[0];
        DetectorClassifier detector = instantiate(name);
        if (words.length > 0) {
            words[0] = "";
        }
        detector.setOptions(words);
        return detector;
    }

    private static DetectorClassifier instantiate(String name) {
        try {
            if (WekaPackageClassLoaderManager.objectForName(name) instanceof DetectorClassifier detector) {
                return detector;
            }
        } catch (Exception e) {
            throw unknown(name);
        }
        throw unknown(name);
    }

    private static InvalidInputException unknown(String name) {
        return new InvalidInputException(
                "There is no detector '%s'. The 'detector' option takes a class such as"
                        + " weka.classifiers.outlier.RandomProjectionDepth with its options, in quotes.",
                name);
    }
}
