package farpoint;

import farpoint.detector.DetectorSpec;
import farpoint.detector.OutlierDetector;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import farpoint.state.State;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Where a model comes from.
 *
 * @param detector the detector's name
 * @param parameters every parameter and its value, as text
 * @param rows number of training rows
 * @param attributes number of attributes in the training table
 * @param engine the distance engine that training searched with, and its device; empty if it searched nothing
 * @param version version of this library
 * @param java version of the Java runtime
 */
public record Provenance(
        String detector,
        Map<String, String> parameters,
        int rows,
        int attributes,
        String engine,
        String version,
        String java) {

    void writeTo(State state) {
        State values = new State();
        parameters.forEach(values::put);
        state.put("detector", detector).put("parameters", values);
        state.put(
                "provenance",
                new State()
                        .put("rows", rows)
                        .put("attributes", attributes)
                        .put("engine", engine)
                        .put("version", version)
                        .put("java", java));
    }

    static Provenance readFrom(State state) {
        State provenance = state.child("provenance");
        return new Provenance(
                state.text("detector"),
                state.child("parameters").asTexts(),
                provenance.integer("rows", 0, Integer.MAX_VALUE),
                provenance.integer("attributes", 1, Integer.MAX_VALUE),
                provenance.text("engine"),
                provenance.text("version"),
                provenance.text("java"));
    }

    /**
     * Makes the detector again. Parameters that the version which wrote this did not have keep what it did without them.
     *
     * @throws InvalidInputException if this version does not know the detector, a parameter or its value
     */
    OutlierDetector create() {
        return made(DetectorSpec::create);
    }

    /**
     * The parameters' values, of which the detector can be made again, with those that {@link #create} takes for missing ones.
     *
     * @throws InvalidInputException as {@link #create}
     */
    ParameterValues values() {
        return made((spec, values) -> {
            spec.create(values);
            return values;
        });
    }

    private <T> T made(BiFunction<DetectorSpec, ParameterValues, T> maker) {
        try {
            DetectorSpec spec = Detectors.byName(detector);
            requireKnown(spec);
            return maker.apply(spec, ParameterValues.restore(spec.parameters(), parameters));
        } catch (InvalidInputException e) {
            String current = Version.current();
            throw version.equals(current)
                    ? e
                    : new InvalidInputException(
                            "%s The model file was written by Farpoint %s, which is needed to read it; this is Farpoint %s.",
                            e.getMessage(), version, current);
        }
    }

    private void requireKnown(DetectorSpec spec) {
        Set<String> unknown = new LinkedHashSet<>(parameters.keySet());
        for (Parameter<?> parameter : spec.parameters()) {
            unknown.remove(parameter.name());
            parameter.formerName().ifPresent(unknown::remove);
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    "The model file sets the parameter '%s', which %s does not have here.",
                    unknown.iterator().next(), spec.name());
        }
    }

    static Provenance of(DetectorSpec spec, ParameterValues values, int rows, int attributes, String engine) {
        return new Provenance(
                spec.name(),
                values.only(spec.parameters()).asText(),
                rows,
                attributes,
                engine,
                Version.current(),
                Runtime.version().toString());
    }
}
