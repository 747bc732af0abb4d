package farpoint.elki.input;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.PatternParameter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What labels of one kind of rows match. As everywhere in ELKI a part of a label is enough, in upper or lower case.
 *
 * @param option name of the option that gave the pattern
 * @param pattern the pattern
 */
record LabelPattern(String option, Pattern pattern) {
    /**
     * Takes the option out of a configuration; what is wrong is reported there.
     *
     * @param kind the rows that are meant, such as "normal rows"
     */
    static Optional<LabelPattern> grab(Parameterization config, String option, String kind) {
        OptionID id = new OptionID(
                option,
                "Regular expression for the labels of training rows that are known to be " + kind
                        + ". A part of the label"
                        + " is enough, in upper or lower case. Rows with other labels are unlabelled.");
        PatternParameter parameter = new PatternParameter(id).setOptional(true);
        return config.grab(parameter) && parameter.isDefined()
                ? Optional.of(new LabelPattern(option, parameter.getValue()))
                : Optional.empty();
    }

    /** Whether a label is of this kind. */
    boolean matches(String label) {
        return pattern.matcher(label).find();
    }
}
