package farpoint.cli.command;

import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a command's arguments apart. */
public final class Options {
    /** What stands before an option's name. */
    public static final String DASHES = "--";

    private Options() {}

    /**
     * Options and their values by name, those of flags being true.
     *
     * @param words options with values that are no parameters
     * @param parameters all other options
     * @param file the name of what stands without an option, which is the file that is read
     * @throws InvalidInputException if an option is unknown, lacks a value or is given twice
     */
    public static Map<String, String> read(
            String[] arguments, List<String> words, List<Parameter<?>> parameters, String file) {
        Set<String> known = new LinkedHashSet<>(words);
        parameters.forEach(parameter -> known.add(parameter.name()));
        List<String> written = known.stream().map(DASHES::concat).toList();
        Map<String, String> options = new LinkedHashMap<>();
        int i = 0;
        while (i < arguments.length) {
            String argument = arguments[i++];
            boolean isFile = !argument.startsWith("-") || argument.equals(DataStreams.STANDARD);
            if (!isFile && !written.contains(argument)) {
                throw new InvalidInputException(
                        "There is no option '%s'. Options: %s.", argument, String.join(", ", written));
            }
            boolean flag = !isFile && isFlag(parameters, argument.substring(DASHES.length()));
            if (!isFile && !flag && i == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", argument);
            }
            String name = isFile ? file : argument.substring(DASHES.length());
            String earlier = options.put(name, isFile ? argument : flag ? "true" : arguments[i++]);
            if (earlier != null) {
                throw isFile
                        ? new InvalidInputException("Name one file: both '%s' and '%s' are given.", earlier, argument)
                        : new InvalidInputException("The option %s is given twice.", argument);
            }
        }
        return options;
    }

    /**
     * Checks that an option is there.
     *
     * @param given its value; null for none
     * @return the value
     * @throws InvalidInputException if it is not there
     */
    public static String require(String option, String given) {
        if (given == null) {
            throw new InvalidInputException("The option %s is needed; --help lists the options.", DASHES + option);
        }
        return given;
    }

    private static boolean isFlag(List<Parameter<?>> parameters, String name) {
        return parameters.stream().anyMatch(p -> p.isFlag() && p.name().equals(name));
    }
}
