package farpoint.cli;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code advise FILE}: says which detector to take for a file, and why; see {@link AdviseRun}. */
final class AdviseCommand implements Command {
    private static final String DASHES = "--";
    private static final String IN = "in";

    @Override
    public String summary() {
        return "Say which detector to take for a CSV or ARFF file, why, and by which command.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s advise FILE [OPTIONS]

                Says which detector to take for the rows of a file, why, how sure that is, what is second best, and the commands that
                rank the rows. A short study of at most 2,000 of the rows decides, by fixed rules (docs/advise.md); it looks at no
                labels, and the same file gets the same advice.

                --in <file>, or FILE alone
                \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
                %2$s--help
                \tPrint this text.
                """.formatted(Program.name(), ScoringSettings.help(DASHES, AdviseSettings.PARAMETERS));
    }

    @Override
    public boolean run(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        String in = options.remove(IN);
        if (in == null) {
            throw new InvalidInputException(
                    "Name the file to look at: %s advise FILE; --help lists the options.", Program.name());
        }
        AdviseSettings settings = new AdviseSettings(in, ParameterValues.parse(AdviseSettings.PARAMETERS, options));
        System.out.print(new AdviseRun(settings, line -> System.err.println("farpoint: " + line)).text());
        return true;
    }

    /** The file without an option counts as --in. Flags have no value. */
    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        int i = 0;
        while (i < arguments.length) {
            String argument = arguments[i++];
            boolean file = !argument.startsWith("-") || argument.equals(DataStreams.STANDARD);
            String name = file ? IN : name(argument);
            boolean flag = isFlag(name);
            if (!file && !flag && i == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", argument);
            }
            String earlier = options.put(name, file ? argument : flag ? "true" : arguments[i++]);
            if (earlier != null) {
                throw file
                        ? new InvalidInputException("Name one file: both '%s' and '%s' are given.", earlier, argument)
                        : new InvalidInputException("The option %s is given twice.", argument);
            }
        }
        return options;
    }

    private static String name(String argument) {
        List<String> written =
                AdviseSettings.PARAMETERS.stream().map(p -> DASHES + p.name()).toList();
        if (!written.contains(argument) && !argument.equals(DASHES + IN)) {
            throw new InvalidInputException(
                    "There is no option '%s'. Options: %s, %s.", argument, DASHES + IN, String.join(", ", written));
        }
        return argument.substring(DASHES.length());
    }

    private static boolean isFlag(String name) {
        return AdviseSettings.PARAMETERS.stream().filter(Parameter::isFlag).anyMatch(p -> p.name()
                .equals(name));
    }
}
