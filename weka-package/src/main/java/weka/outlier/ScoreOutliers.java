package weka.outlier;

import farpoint.RunParameters;
import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringRun;
import farpoint.stream.SourceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.core.CommandlineRunnable;
import weka.core.Utils;

/**
 * Scores the rows of a file by a model file, in bounded memory: {@code weka.Run weka.outlier.ScoreOutliers -model M -i
 * data.arff -o scores.csv}. The rows stand in ARFF or CSV, plain or gzip; the output is CSV with row number, score,
 * probability and flag. With {@code -describe} it prints what the model file is.
 */
public class ScoreOutliers implements CommandlineRunnable {
    private static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    SourceFormat.PARAMETERS.stream(), Stream.of(RunParameters.THREADS))
            .toList();

    private static final String USAGE = """
            Scores the rows of a file by a model file, in bounded memory. Attributes are found by name, in any order; where the
            data or the model has no names they are taken in order. Text is in UTF-8, or as a byte order mark says.

            -model <file>
            \tThe model file.
            -i <file>
            \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
            -o <file>
            \tThe scores: CSV with row number, score, probability and flag; - for standard output. An earlier file is replaced.
            -describe
            \tPrint what the model file is, and score nothing.
            """;

    /** With nothing to set: all settings are options of {@link #run}. */
    public ScoreOutliers() {}

    /**
     * Runs the tool.
     *
     * @param tool not used; Weka hands over the tool itself
     * @param options see the class
     * @throws InvalidInputException if an option, the model file or the data cannot be used
     */
    @Override
    public void run(Object tool, String[] options) throws Exception {
        String[] left = options.clone();
        if (left.length == 0
                || Utils.getFlag("h", left)
                || Utils.getFlag("help", left)
                || Utils.getFlag("-help", left)) {
            System.out.print(usage());
            return;
        }
        Path file = UserFiles.path(required("model", left));
        ModelFile model = ModelFiles.read(file);
        if (Utils.getFlag("describe", left)) {
            requireNoOther(left);
            System.out.print(ModelDescription.of(model));
        } else {
            score(model, file, left);
        }
    }

    private static String usage() {
        StringBuilder text = new StringBuilder(USAGE);
        for (Parameter<?> parameter : PARAMETERS) {
            text.append('-')
                    .append(parameter.name())
                    .append(" <")
                    .append(parameter.allowed())
                    .append(">\n\t");
            text.append(parameter.description()).append(" Default: ");
            text.append(parameter.text(parameter.defaultValue())).append(".\n");
        }
        return text.toString();
    }

    private static void score(ModelFile model, Path file, String[] options) throws IOException {
        String in = required("i", options);
        String out = required("o", options);
        ParameterValues values = ParameterValues.defaultsOf(PARAMETERS);
        for (Parameter<?> parameter : PARAMETERS) {
            String given = option(parameter.name(), options);
            values = given.isEmpty() ? values : values.with(parameter, parameter.parse(given));
        }
        requireNoOther(options);
        if (!out.equals(ScoringRun.STANDARD)) {
            UserFiles.requireOther(UserFiles.path(out), file);
        }
        ComputeContext context = ComputeContext.withDefaults().withThreads(values.get(RunParameters.THREADS));
        SourceFormat format = SourceFormat.of(values.only(SourceFormat.PARAMETERS));
        new ScoringRun(model, context, format, System.err::println).run(in, out);
    }

    private static String required(String name, String[] options) {
        String value = option(name, options);
        if (value.isEmpty()) {
            throw new InvalidInputException("The option -%s is needed.", name);
        }
        return value;
    }

    private static String option(String name, String[] options) {
        try {
            return Utils.getOption(name, options);
        } catch (Exception e) {
            throw new InvalidInputException("The option -%s needs a value.", name);
        }
    }

    private static void requireNoOther(String[] options) {
        String others = Arrays.stream(options).filter(o -> !o.isEmpty()).collect(Collectors.joining(" "));
        if (!others.isEmpty()) {
            throw new InvalidInputException("The options are not known: %s.", others);
        }
    }

    @Override
    public void preExecution() {}

    @Override
    public void postExecution() {}
}
