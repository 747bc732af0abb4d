package farpoint.cli;

import farpoint.RunParameters;
import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringRun;
import farpoint.stream.SourceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code score --model M --in FILE --out FILE}; see {@link ScoringRun}. */
final class ScoreCommand implements Command {
    private static final List<String> FILES = List.of("--model", "--in", "--out");
    private static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    SourceFormat.PARAMETERS.stream(), Stream.of(RunParameters.THREADS))
            .toList();

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
        StringBuilder text = new StringBuilder(HELP.formatted(Program.name()));
        for (Parameter<?> parameter : PARAMETERS) {
            text.append("--")
                    .append(parameter.name())
                    .append(" <")
                    .append(parameter.allowed())
                    .append(">\n\t");
            text.append(parameter.description()).append(" Default: ");
            text.append(parameter.text(parameter.defaultValue())).append(".\n");
        }
        return text.append("--help\n\tPrint this text.\n").toString();
    }

    @Override
    public boolean run(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        ParameterValues values = ParameterValues.defaultsOf(PARAMETERS);
        for (Parameter<?> parameter : PARAMETERS) {
            String given = options.get("--" + parameter.name());
            values = given == null ? values : values.with(parameter, parameter.parse(given));
        }
        for (String file : FILES) {
            if (!options.containsKey(file)) {
                throw new InvalidInputException("The option %s is needed; --help lists the options.", file);
            }
        }
        Path modelFile = UserFiles.path(options.get("--model"));
        String out = options.get("--out");
        if (!out.equals(ScoringRun.STANDARD)) {
            UserFiles.requireOther(UserFiles.path(out), modelFile);
        }
        ModelFile model = ModelFiles.read(modelFile);
        ComputeContext context = ComputeContext.withDefaults().withThreads(values.get(RunParameters.THREADS));
        new ScoringRun(
                        model,
                        context,
                        SourceFormat.of(values.only(SourceFormat.PARAMETERS)),
                        line -> System.err.println("farpoint: " + line))
                .run(options.get("--in"), out);
        return true;
    }

    private static Map<String, String> options(String[] arguments) {
        List<String> known = new ArrayList<>(FILES);
        PARAMETERS.forEach(parameter -> known.add("--" + parameter.name()));
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i])) {
                throw new InvalidInputException(
                        "There is no option '%s'. Options: %s.", arguments[i], String.join(", ", known));
            }
            if (i + 1 == arguments.length) {
                throw new InvalidInputException("The option %s needs a value.", arguments[i]);
            }
            if (options.put(arguments[i], arguments[i + 1]) != null) {
                throw new InvalidInputException("The option %s is given twice.", arguments[i]);
            }
        }
        return options;
    }
}
