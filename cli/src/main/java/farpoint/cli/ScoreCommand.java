package farpoint.cli;

import farpoint.files.UserFiles;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code score --model M --in FILE --out FILE}; see {@link ScoringSettings}. */
final class ScoreCommand implements Command {
    private static final String DASHES = "--";
    private static final List<String> FILES = List.of("model", "in", "out");

    private static final String HELP = """
            usage: %s score --model FILE --in FILE --out FILE [OPTIONS]

            Scores the rows of a file by a model file, in bounded memory. Attributes are found by name, in any order; where the
            data or the model has no names they are taken in order. Text is in UTF-8, or as a byte order mark says.

            --model <file>
            \tThe model file.
            --in <file>
            \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
            --out <file>
            \tThe scores: CSV with row number, score, probability and flag; - for standard output. An earlier file is replaced.
            """;

    @Override
    public String summary() {
        return "Score the rows of a CSV or ARFF file, or of standard input, by a model file.";
    }

    @Override
    public String help() {
        return HELP.formatted(Program.name()) + ScoringSettings.help(DASHES) + "--help\n\tPrint this text.\n";
    }

    @Override
    public boolean run(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, options.remove(file)));
        ParameterValues values = ParameterValues.parse(ScoringSettings.PARAMETERS, options);
        files.forEach((file, given) -> {
            if (given == null) {
                throw new InvalidInputException("The option %s is needed; --help lists the options.", DASHES + file);
            }
        });
        new ScoringSettings(UserFiles.path(files.get("model")), files.get("in"), files.get("out"), values)
                .run(line -> System.err.println("farpoint: " + line));
        return true;
    }

    private static Map<String, String> options(String[] arguments) {
        List<String> known = new ArrayList<>(FILES);
        ScoringSettings.PARAMETERS.forEach(parameter -> known.add(parameter.name()));
        known.replaceAll(DASHES::concat);
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i])) {
                throw new InvalidInputException(
                        "There is no option '%s'. Options: %s.", arguments[i], String.join(", ", known));
            }
            if (i + 1 == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", arguments[i]);
            }
            if (options.put(arguments[i].substring(DASHES.length()), arguments[i + 1]) != null) {
                throw new InvalidInputException("The option %s is given twice.", arguments[i]);
            }
        }
        return options;
    }
}
