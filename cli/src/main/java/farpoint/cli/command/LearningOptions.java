package farpoint.cli.command;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What commands that learn from rows ask: by which detector, and from which attributes. */
public final class LearningOptions {
    private static final DetectorSpec DEFAULT = Detectors.byName("OutlierEnsemble");

    /** The detector. */
    public static final Parameter<String> DETECTOR = Parameter.ofText(
            "detector",
            DEFAULT.name(),
            "The detector that is trained on the file: its name or alias and, after blanks, parameters as name=value, such as"
                    + " \"KNNDistance num-neighbors=20\", in quotes. Several separated by semicolons become the members of an"
                    + " ensemble.");

    /** What is not looked at. */
    public static final Parameter<String> IGNORE = Parameter.ofList(
            "ignore",
            "",
            "Names of attributes, separated by commas, that are carried along and not looked at, such as labels. Text and"
                    + " identifiers need not be named.");

    private LearningOptions() {}

    /**
     * The detector and its parameters.
     *
     * @param text a value of {@link #DETECTOR}
     * @throws InvalidInputException if there is none, or it needs more than rows
     */
    public static DetectorText detector(String text) {
        if (text.contains(DetectorText.BETWEEN)) {
            ParameterValues members = DEFAULT.defaults().with(OutlierEnsemble.MEMBERS, text);
            DEFAULT.create(members);
            return new DetectorText(DEFAULT, members);
        }
        DetectorText read = DetectorText.read(text, Detectors::byName, Map.of(), LearningOptions::refusal);
        if (read.spec().classUse() == ClassUse.OUTLIER_LABELS) {
            throw refusal(text, "it learns from labels, and rows that are read here have none");
        }
        return read;
    }

    private static InvalidInputException refusal(String text, String reason) {
        return new InvalidInputException("The detector '%s' cannot be used: %s.", text, reason);
    }

    /**
     * Names in a list.
     *
     * @param text such as a value of {@link #IGNORE}
     */
    public static Set<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
