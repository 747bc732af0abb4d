package farpoint.stream;

import farpoint.RunParameters;
import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user sets of a scoring run, the same in every command that makes one.
 *
 * @param model the model file
 * @param in a file, or {@value ScoringRun#STANDARD} for standard input
 * @param out a file, or {@value ScoringRun#STANDARD} for standard output
 * @param values a value for each of {@link #PARAMETERS}
 */
public record ScoringSettings(Path model, String in, String out, ParameterValues values) {
    /** How CSV is written, and the number of threads. */
    public static final List<Parameter<?>> PARAMETERS = Stream.<Parameter<?>>concat(
                    SourceFormat.PARAMETERS.stream(), Stream.of(RunParameters.THREADS))
            .toList();

    /**
     * Settings as users type them.
     *
     * @param options values of {@link #PARAMETERS} by name; those that are missing have their defaults
     * @throws InvalidInputException if a value is not allowed, or a name that of a file that cannot be
     */
    public static ScoringSettings of(String model, String in, String out, Map<String, String> options) {
        return new ScoringSettings(UserFiles.path(model), in, out, ParameterValues.parse(PARAMETERS, options));
    }

    /**
     * The parameters for a help text, each with its name, what is allowed, its meaning and its default.
     *
     * @param dash what stands before a name
     */
    public static String help(String dash) {
        return help(dash, PARAMETERS);
    }

    /** The same of other parameters, as commands of other kinds have. */
    public static String help(String dash, List<Parameter<?>> parameters) {
        return parameters.stream()
                .map(p -> dash
                        + p.name()
                        + (p.isFlag()
                                ? "\n\t" + p.description() + "\n"
                                : " <" + p.allowed() + ">\n\t" + p.description() + " Default: " + shown(p) + ".\n"))
                .collect(Collectors.joining());
    }

    private static String shown(Parameter<?> parameter) {
        String text = parameter.text(parameter.defaultValue());
        return text.isEmpty() ? "none" : text;
    }

    /**
     * Scores.
     *
     * @param report see {@link ScoringRun}
     * @throws InvalidInputException if the model file or the data cannot be used, or the output would replace the model file
     */
    public void run(Consumer<String> report) throws IOException {
        if (!out.equals(ScoringRun.STANDARD)) {
            UserFiles.requireOther(UserFiles.path(out), model);
        }
        ComputeContext context = ComputeContext.withDefaults().withThreads(values.get(RunParameters.THREADS));
        SourceFormat format = SourceFormat.of(values.only(SourceFormat.PARAMETERS));
        new ScoringRun(ModelFiles.read(model), context, format, report).run(in, out);
    }
}
