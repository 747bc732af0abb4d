package farpoint.weka;

import farpoint.run.InvalidInputException;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Utils;

/** A classifier of Weka that an option names. */
public final class NamedClassifier {
    private NamedClassifier() {}

    /**
     * Makes one of a text.
     *
     * @param text a class and its options
     * @param option whose value that is, without a dash
     * @throws InvalidInputException if there is no such classifier
     * @throws Exception with a message of Weka's if it does not take the options
     */
    public static Classifier of(String text, String option) throws Exception {
        String[] words = Utils.splitOptions(text);
        if (words.length == 0) {
            throw unknown(text, option);
        }
        String name = ofClass(words[0], option).getClass().getName();
        words[0] = "";
        return AbstractClassifier.forName(name, words);
    }

    /**
     * Makes one with default settings.
     *
     * @param name its class
     * @param option whose value that is, without a dash
     * @throws InvalidInputException if there is no such classifier
     */
    public static Classifier ofClass(String name, String option) {
        try {
            return AbstractClassifier.forName(name, new String[0]);
        } catch (Exception e) {
            throw unknown(name, option);
        }
    }

    private static InvalidInputException unknown(String name, String option) {
        return new InvalidInputException("There is no classifier '%s', which -%s names.", name, option);
    }
}
