package farpoint.bench;

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
 * @param label what the user typed
 * @param overrides name and value in turn
 */
record DetectorContender(String label, DetectorSpec spec, List<String> overrides) implements Contender {
    /** Reads a name or alias, followed by parameters that differ from the default. */
    static DetectorContender parse(String text) {
        String[] words = text.trim().split("\\s+");
        List<String> overrides = new ArrayList<>();
        for (int w = 1; w < words.length; w++) {
            String[] parts = words[w].split("=", 2);
            if (parts.length < 2) {
                throw new InvalidInputException("'%s' is no parameter and value; write name=value.", words[w]);
            }
            overrides.addAll(List.of(parts));
        }
        return new DetectorContender(text, Detectors.byName(words[0]), overrides);
    }

    @Override
    public double[] scores(Split split, Protocol protocol, int seed) {
        Split seen = spec.classUse() == ClassUse.OUTLIER_LABELS ? split : split.withoutLabelled();
        return seen.scores(spec, values(protocol, seed), ComputeContext.withDefaults());
    }

    /** The default values but for the seed, what the protocol says, and the overrides. */
    ParameterValues values(Protocol protocol, int seed) {
        ParameterValues values = setIfPresent(spec.defaults(), "seed", String.valueOf(seed));
        if (protocol.isClean()) {
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
