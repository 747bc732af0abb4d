package weka.outlier;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.RunParameters;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.stream.ScoringRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import weka.core.CommandlineRunnable;
import weka.core.Utils;

/**
 * Scores the rows of a file by a model file, in bounded memory: {@code weka.Run weka.outlier.ScoreOutliers -model M -i
 * data.arff -o scores.csv}. The rows stand in ARFF or CSV, plain or gzip; the output is CSV with row number, score,
 * probability and flag. With {@code -describe} it prints what the model file is.
 */
public class ScoreOutliers implements CommandlineRunnable {
    private static final String USAGE = """
            Scores the rows of a file by a model file, in bounded memory.

            -model <file>
            \tThe model file.
            -i <file>
            \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
            -o <file>
            \tThe scores: CSV with row number, score, probability and flag; - for standard output.
            -threads <number>
            \t%s
            -describe
            \tPrint what the model file is, and score nothing.
            """.formatted(RunParameters.THREADS.description());

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
        if (left.length == 0 || Utils.getFlag("h", left) || Utils.getFlag("help", left)) {
            System.out.print(USAGE);
            return;
        }
        ModelFile model = ModelFile.read(Path.of(required("model", left)));
        if (Utils.getFlag("describe", left)) {
            requireNoOther(left);
            System.out.print(ModelDescription.of(model));
        } else {
            score(model, left);
        }
    }

    private static void score(ModelFile model, String[] options) throws IOException {
        String in = required("i", options);
        String out = required("o", options);
        String threads = option("threads", options);
        requireNoOther(options);
        int count = RunParameters.THREADS.parse(threads.isEmpty() ? "0" : threads);
        ComputeContext context = ComputeContext.withDefaults().withThreads(count);
        new ScoringRun(model, context, System.err::println).run(in, out);
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
