package farpoint.params;

import farpoint.run.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * An immutable value for each parameter of a list, keyed by name. Every value in it has passed its parameter's check. It is
 * stored {@link #asText}, which does not depend on the classes of the values, and {@link #restore restored} from that.
 */
public final class ParameterValues {
    private final LinkedHashMap<String, Object> values;

    private ParameterValues(LinkedHashMap<String, Object> values) {
        this.values = values;
    }

    /** The defaults of the parameters. */
    public static ParameterValues defaultsOf(List<? extends Parameter<?>> parameters) {
        LinkedHashMap<String, Object> defaults = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            if (defaults.put(parameter.name(), parameter.defaultValue()) != null) {
                throw new IllegalArgumentException("two parameters named " + parameter.name());
            }
        }
        return new ParameterValues(defaults);
    }

    /**
     * Reads values as users type them; a parameter without one has its default.
     *
     * @param text name to value
     * @throws InvalidInputException if a name is that of no parameter, or a value is not allowed
     */
    public static ParameterValues parse(List<? extends Parameter<?>> parameters, Map<String, String> text) {
        return defaultsOf(parameters).replaced(parameters, text, Parameter::parse);
    }

    /**
     * Reads values as {@link #asText} has written them, maybe before there were all of these parameters; one without a value
     * has its {@link Parameter#earlierValue}.
     *
     * @param text name to value
     * @throws InvalidInputException if a name is that of no parameter, or a value is not allowed
     */
    public static ParameterValues restore(List<? extends Parameter<?>> parameters, Map<String, String> text) {
        LinkedHashMap<String, Object> earlier = new LinkedHashMap<>();
        parameters.forEach(p -> earlier.put(p.name(), p.earlierValue()));
        return new ParameterValues(earlier).replaced(parameters, text, Parameter::restore);
    }

    private ParameterValues replaced(
            List<? extends Parameter<?>> parameters,
            Map<String, String> text,
            BiFunction<Parameter<?>, String, ?> reader) {
        Map<String, String> left = new LinkedHashMap<>(text);
        ParameterValues result = this;
        for (Parameter<?> parameter : parameters) {
            String former = parameter.formerName().map(left::remove).orElse(null);
            String given = left.remove(parameter.name());
            given = given == null ? former : given;
            result = given == null ? result : result.with(parameter, reader.apply(parameter, given));
        }
        if (!left.isEmpty()) {
            throw unknown(left.keySet().iterator().next());
        }
        return result;
    }

    /**
     * The same with one value replaced.
     *
     * @throws InvalidInputException if the value is not allowed
     */
    public ParameterValues with(Parameter<?> parameter, Object value) {
        requireKnown(parameter);
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(parameter.name(), parameter.checkObject(value));
        return new ParameterValues(copy);
    }

    /** The value of a parameter. */
    public <T> T get(Parameter<T> parameter) {
        requireKnown(parameter);
        return parameter.checkObject(values.get(parameter.name()));
    }

    /** Whether there is a value for the parameter. */
    public boolean has(Parameter<?> parameter) {
        return values.containsKey(parameter.name());
    }

    /** The values of the given parameters, without any others. */
    public ParameterValues only(List<? extends Parameter<?>> parameters) {
        ParameterValues chosen = defaultsOf(parameters);
        for (Parameter<?> parameter : parameters) {
            chosen = chosen.with(parameter, get(parameter));
        }
        return chosen;
    }

    /** Name and value of each parameter, as users type them. */
    public Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        values.forEach((name, value) ->
                text.put(name, value instanceof Enum<?> constant ? Words.of(constant) : String.valueOf(value)));
        return text;
    }

    private void requireKnown(Parameter<?> parameter) {
        if (!has(parameter)) {
            throw unknown(parameter.name());
        }
    }

    private static InvalidInputException unknown(String name) {
        return new InvalidInputException("There is no '%s' parameter here.", name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return asText().toString();
    }
}
