package farpoint.spark.command;

import farpoint.RunParameters;
import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Options;
import farpoint.cli.command.SlowProgress;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.spark.files.DataSettings;
import farpoint.spark.files.DataSource;
import farpoint.spark.files.HadoopFiles;
import farpoint.spark.fit.FitOptions;
import farpoint.spark.fit.SparkFit;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** {@code fit --in PATH --model FILE}: a detector learns from data, and its model file is written; see {@link SparkFit}. */
final class FitCommand implements Command {
    private static final String MODEL = "model";
    private static final String IN = "in";

    /** How CSV is written comes last, as in the other commands. */
    private static final List<Parameter<?>> PARAMETERS = Stream.of(
                    FitOptions.PARAMETERS, List.of(RunParameters.THREADS), DataSettings.PARAMETERS)
            .flatMap(List<? extends Parameter<?>>::stream)
            .collect(Collectors.toUnmodifiableList());

    @Override
    public String summary() {
        return "Train a detector on the rows of Parquet, CSV, JSON or ORC, and write its model file.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s fit --in PATH --model FILE [OPTIONS]

                Trains a detector on rows and writes its model file, by which this program, the command line, ELKI, Weka and Java
                score. Columns that are text, identifiers or empty are left out; what is left out is told, as are all doubts. A line
                that is no row is an error here. At the end, what the model file is is printed, as the command describe does.

                Detectors are not compared here: the command study of Farpoint's own command line does that, with rows that fit into
                one machine, of which a sample is enough.

                --in <path>, or PATH alone
                \tThe rows: a file, or a folder of files, or several by wildcards.
                --model <file>
                \tThe model file. It is moved into place when it is complete; an earlier one is replaced then.
                %2$s--help
                \tPrint this text.
                """.formatted(Main.PROGRAM, ScoringSettings.help(Options.DASHES, PARAMETERS));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        Map<String, String> options = Options.read(arguments, List.of(MODEL, IN), PARAMETERS, IN);
        String model = Options.require(MODEL, options.remove(MODEL));
        String in = Options.require(IN, options.remove(IN));
        ParameterValues values = ParameterValues.parse(PARAMETERS, options);
        SparkSession session = Sessions.start("Farpoint fit");
        HadoopFiles files = HadoopFiles.of(session);
        DataSource source = DataSource.find(files, in, values);
        files.requireWritable(model, source.files());
        ComputeContext context = ComputeContext.withDefaults()
                .withThreads(values.get(RunParameters.THREADS))
                .withProgress(new SlowProgress(Commands::tell));
        FitOptions how = new FitOptions(values.only(FitOptions.PARAMETERS));
        ModelFile fitted = SparkFit.fit(Reading.read(source, session, true), how, context, Commands::tell);
        files.write(model, fitted);
        String key = values.get(FitOptions.KEY);
        if (!key.isEmpty() && fitted.detector().firstRows().isPresent()) {
            Commands.tell("Rows are numbered in the order of '" + key + "'.");
        }
        System.out.print(ModelDescription.of(fitted));
        return ExitStatus.DONE;
    }
}
