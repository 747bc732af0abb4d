package weka.outlier;

import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Utils;

/** The options of a tool, taken out of what the user has typed one by one. */
final class ToolOptions {
    private final String[] left;

    ToolOptions(String[] typed) {
        left = typed.clone();
    }

    /** Whether the user asks for help, or has typed nothing. */
    boolean isHelp() {
        return left.length == 0 || flag("h") || flag("help") || flag("-help");
    }

    boolean flag(String name) {
        try {
            return Utils.getFlag(name, left);
        } catch (Exception e) {
            throw new InvalidInputException("%s", e.getMessage());
        }
    }

    /** The value of an option; empty if it is not there. */
    String optional(String name) {
        try {
            return Utils.getOption(name, left);
        } catch (Exception e) {
            throw new InvalidInputException("The option -%s needs a value.", name);
        }
    }

    /** The value of an option that must be there. */
    String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            throw new InvalidInputException("The option -%s is needed.", name);
        }
        return value;
    }

    /** The values of those parameters that are there, by name. */
    Map<String, String> of(List<Parameter<?>> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            String value = optional(parameter.name());
            if (!value.isEmpty()) {
                given.put(parameter.name(), value);
            }
        }
        return given;
    }

    /** Fails if there is anything that was not taken. */
    void requireNoOther() {
        String others = Arrays.stream(left).filter(o -> !o.isEmpty()).collect(Collectors.joining(" "));
        if (!others.isEmpty()) {
            throw new InvalidInputException("The options are not known: %s.", others);
        }
    }
}
