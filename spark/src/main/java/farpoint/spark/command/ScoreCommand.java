package farpoint.spark.command;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Options;
import farpoint.params.ParameterValues;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code score --model MODEL --in PATH --out PATH}; see {@link ScoreRun}. */
final class ScoreCommand implements Command {
    private static final String MODEL = "model";
    private static final String IN = "in";
    private static final String OUT = "out";

    @Override
    public String summary() {
        return "Score the rows of Parquet, CSV, JSON or ORC by a model file.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s score --model FILE --in PATH --out FOLDER [OPTIONS]

                Scores rows where they lie by a model file, which Spark, the command line, ELKI, Weka or Java has written, to the
                same bits as these do. Attributes are found by name, in any order; where the data or the model has no names they
                are taken in order. The results are the columns of the data and, behind them, outlier_score, outlier_probability,
                outlier_flag and outlier_confidence. The columns of CSV are carried along as they were read, as strings.

                A row that cannot be scored is set aside and counted, and the others are scored. Results are written to a folder
                next to their own and moved into place when all have been written; an earlier folder of results is replaced then.
                A model file is read, and each path taken, as Hadoop does: hdfs://... or s3a://..., or as it is configured.

                --model <file>
                \tThe model file.
                --in <path>, or PATH alone
                \tThe rows: a file, or a folder of files, or several by wildcards.
                --out <folder>
                \tThe folder for the results.
                %2$s--help
                \tPrint this text.
                """.formatted(Main.PROGRAM, ScoringSettings.help(Options.DASHES, ScoreSettings.PARAMETERS));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        Map<String, String> options = Options.read(arguments, List.of(MODEL, IN, OUT), ScoreSettings.PARAMETERS, IN);
        String model = Options.require(MODEL, options.remove(MODEL));
        String in = Options.require(IN, options.remove(IN));
        String out = Options.require(OUT, options.remove(OUT));
        ParameterValues values = ParameterValues.parse(ScoreSettings.PARAMETERS, options);
        ScoreSettings settings = new ScoreSettings(model, in, out, values);
        new ScoreRun(settings, Sessions.start("Farpoint score"), Commands::tell).run();
        return ExitStatus.DONE;
    }
}
