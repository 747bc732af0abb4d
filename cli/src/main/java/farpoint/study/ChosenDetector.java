package farpoint.study;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A detector of the catalogue and its parameters.
 *
 * @param label how tables name it
 * @param overrides name and value in turn, of parameters that differ from the default
 */
public record ChosenDetector(String label, DetectorSpec spec, List<String> overrides) {
    /** Copies the list. */
    public ChosenDetector {
        overrides = List.copyOf(overrides);
    }

    /**
     * Reads a name or alias, followed by parameters as name=value, all parted by blanks; the label is the text.
     *
     * @throws InvalidInputException if there is no such detector, or a word is no parameter with a value
     */
    public static ChosenDetector parse(String text) {
        String[] words = text.trim().split("\\s+");
        List<String> overrides = new ArrayList<>();
        for (int w = 1; w < words.length; w++) {
            String[] parts = words[w].split("=", 2);
            if (parts.length < 2) {
                throw new InvalidInputException("'%s' is no parameter and value; write name=value.", words[w]);
            }
            overrides.addAll(List.of(parts));
        }
        return new ChosenDetector(text, Detectors.byName(words[0]), overrides);
    }

    /** Whether it learns from labelled outliers. */
    public boolean usesLabels() {
        return spec.classUse() == ClassUse.OUTLIER_LABELS;
    }

    /**
     * Learns from the training rows and scores the test rows, higher for more outlying ones. A detector that ignores labels does
     * not see the labelled rows.
     *
     * @param clean whether it is told that no outlier is among the training rows but labelled ones
     * @param seed decides about all that is drawn
     */
    public double[] scores(Split split, boolean clean, int seed, ComputeContext context) {
        Split seen = usesLabels() ? split : split.withoutLabelled();
        return seen.scores(spec, values(clean, seed), context);
    }

    /**
     * The default values but for the seed, for what it is told of the training rows, and for the overrides.
     *
     * @throws InvalidInputException if the detector has no such parameter, or a value is not allowed
     */
    public ParameterValues values(boolean clean, int seed) {
        ParameterValues values = setIfPresent(spec.defaults(), "seed", String.valueOf(seed));
        if (clean) {
            values = setIfPresent(values, "clean-training", "true");
        }
        for (int i = 0; i < overrides.size(); i += 2) {
            values = set(values, overrides.get(i), overrides.get(i + 1));
        }
        return values;
    }

    /** Sets a parameter if the detector has it. */
    private ParameterValues setIfPresent(ParameterValues values, String name, String text) {
        for (Parameter<?> parameter : spec.parameters()) {
            if (parameter.name().equals(name)) {
                return values.with(parameter, parameter.parse(text));
            }
        }
        return values;
    }

    private ParameterValues set(ParameterValues values, String name, String text) {
        if (spec.parameters().stream().noneMatch(p -> p.name().equals(name))) {
            throw new InvalidInputException("%s has no parameter '%s'.", spec.name(), name);
        }
        return setIfPresent(values, name, text);
    }
}
