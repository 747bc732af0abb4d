package farpoint.detector;

import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.List;
import java.util.function.Function;

/**
 * All that a host must know to offer a detector.
 *
 * @param name the name in all hosts, such as "RandomProjectionDepth"
 * @param alias the short name, such as "rpd"; in lower case the prefix of the detector's options in ELKI
 * @param title the title in words
 * @param description what it does, first sentence first
 * @param citations the publications, the main one first
 * @param classUse what it makes of classes
 * @param parameters its parameters, in the order of presentation
 * @param factory makes the detector; the values have been checked
 */
public record DetectorSpec(
        String name,
        String alias,
        String title,
        String description,
        List<Citation> citations,
        ClassUse classUse,
        List<Parameter<?>> parameters,
        Function<ParameterValues, OutlierDetector> factory) {
    /** What most descriptions end with: what is made of values that are no numbers. */
    public static final String MIXED_TABLES =
            " Nominal attributes become indicators, one a category, and a missing value becomes what the other values of its row"
                    + " let expect; text and identifiers are left out.";

    /** Copies the lists. */
    public DetectorSpec {
        citations = List.copyOf(citations);
        parameters = List.copyOf(parameters);
    }

    /** The default values. */
    public ParameterValues defaults() {
        return ParameterValues.defaultsOf(parameters);
    }

    /**
     * Makes the detector.
     *
     * @param values a value for each of {@link #parameters}; others are ignored
     */
    public OutlierDetector create(ParameterValues values) {
        return factory.apply(values);
    }

    @Override
    public String toString() {
        return name;
    }
}
