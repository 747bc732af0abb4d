package farpoint.detector;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A detector with its parameters, as users write both in one text: its name or alias and, after blanks, parameters as
 * name=value, such as {@code KNNDistance num-neighbors=20}.
 *
 * @param spec the detector
 * @param values a value for each of its parameters, which it can be made of
 */
public record DetectorText(DetectorSpec spec, ParameterValues values) {
    /** What stands between several detectors. */
    public static final String BETWEEN = ";";

    /** What stands between a parameter and its value. */
    public static final String IS = "=";

    /**
     * Reads a text.
     *
     * @param catalogue the detector of a name or alias; throws if there is none
     * @param handed values by parameter, for detectors that have the parameter and are not given another value
     * @param refusal makes the mistake to throw of the text and of what is wrong with it, a sentence without its end
     * @throws InvalidInputException if the text is none of a detector and its parameters
     */
    public static DetectorText read(
            String text,
            Function<String, DetectorSpec> catalogue,
            Map<String, String> handed,
            BiFunction<String, String, InvalidInputException> refusal) {
        String[] words = text.trim().split("\\s+");
        DetectorSpec spec = catalogue.apply(words[0]);
        Function<String, InvalidInputException> mistake = reason -> refusal.apply(text.trim(), reason);
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : Arrays.copyOfRange(words, 1, words.length)) {
            int is = word.indexOf(IS);
            if (is < 1) {
                throw mistake.apply("'" + word + "' is no parameter with a value; write name=value, without blanks");
            }
            String name = parameter(spec, word.substring(0, is), mistake).name();
            if (given.put(name, word.substring(is + 1)) != null) {
                throw mistake.apply("it sets '" + name + "' twice");
            }
        }
        for (Parameter<?> parameter : spec.parameters()) {
            if (handed.containsKey(parameter.name())) {
                given.putIfAbsent(parameter.name(), handed.get(parameter.name()));
            }
        }
        return new DetectorText(spec, values(spec, given, mistake));
    }

    private static Parameter<?> parameter(
            DetectorSpec spec, String name, Function<String, InvalidInputException> mistake) {
        return spec.parameters().stream()
                .filter(p -> p.name().equals(name)
                        || p.formerName().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> mistake.apply("there is no parameter '" + name + "'; there are "
                        + spec.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "))));
    }

    private static ParameterValues values(
            DetectorSpec spec, Map<String, String> given, Function<String, InvalidInputException> mistake) {
        try {
            ParameterValues values = ParameterValues.parse(spec.parameters(), given);
            spec.create(values);
            return values;
        } catch (InvalidInputException e) {
            throw mistake.apply(withoutEnd(e.getMessage()));
        }
    }

    /** A sentence as a part of another one. */
    public static String withoutEnd(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
