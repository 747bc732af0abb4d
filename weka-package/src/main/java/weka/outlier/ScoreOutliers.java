package weka.outlier;

import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import farpoint.modelfile.ModelDescription;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringSettings;
import weka.core.CommandlineRunnable;

/**
 * Scores the rows of a file by a model file, in bounded memory: {@code weka.Run weka.outlier.ScoreOutliers -model M -i
 * data.arff -o scores.csv}. The rows stand in ARFF or CSV, plain or gzip; the output is CSV with row number, score,
 * probability, flag and confidence. With {@code -describe} it prints what the model file is.
 */
public class ScoreOutliers implements CommandlineRunnable {
    private static final String USAGE = """
            Scores the rows of a file by a model file, in bounded memory. Attributes are found by name, in any order; where the
            data or the model has no names they are taken in order. Text is in UTF-8, or as a byte order mark says.

            -model <file>
            \tThe model file.
            -i <file>
            \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
            -o <file>
            \tThe scores: CSV with row number, score, probability, flag and confidence; - for standard output. An earlier file is replaced.
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
        ToolOptions given = new ToolOptions(options);
        if (given.isHelp()) {
            System.out.print(USAGE + ScoringSettings.help("-"));
            return;
        }
        String model = given.required("model");
        if (given.flag("describe")) {
            given.requireNoOther();
            System.out.print(ModelDescription.of(ModelFiles.read(UserFiles.path(model))));
            return;
        }
        String in = given.required("i");
        String out = given.required("o");
        ScoringSettings settings = ScoringSettings.of(model, in, out, given.of(ScoringSettings.PARAMETERS));
        given.requireNoOther();
        settings.run(System.err::println);
    }

    @Override
    public void preExecution() {}

    @Override
    public void postExecution() {}
}
