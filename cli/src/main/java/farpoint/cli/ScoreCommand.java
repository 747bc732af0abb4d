package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Options;
import farpoint.cli.command.Program;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code score FILE}, which ranks the rows of a file, and {@code score --model M --in FILE --out FILE}; see {@link
 * RankingSettings} and {@link ScoringSettings}.
 */
final class ScoreCommand implements Command {
    private static final String MODEL = "model";
    private static final String IN = "in";
    private static final String OUT = "out";

    private static final String HELP = """
            usage: %1$s score FILE [OPTIONS]
                   %1$s score --model FILE --in FILE --out FILE [OPTIONS]

            Without a model, ranks the rows of a file: reads it whole, trains a detector on it, and prints the rows, the most
            outlying first, as CSV: rank, row (its number in the file, from 1), outlier_score, outlier_probability, outlier_flag,
            outlier_confidence (the chance that other training rows of the same kind would give the same flag), up to three reasons (attributes, with their shares of what raises the score, where the detector can tell),
            a sentence, on request outlier_attributes (those that matter, by a test), and all
            columns of the file as they were read. A CSV column is numeric if all its values are numbers, and nominal else. Text
            and identifiers are carried along and not looked at; what is left out is told, as are all doubts.

            With a model, scores the rows of a file by it, in bounded memory. Attributes are found by name, in any order; where
            the data or the model has no names they are taken in order. Text is in UTF-8, or as a byte order mark says.

            --in <file>, or FILE alone
            \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
            --out <file>
            \tThe ranking, or the scores: CSV with row number, score, probability, flag and confidence; - for standard output, the default
            \tof a ranking. An earlier file is replaced when all has been written.
            --model <file>
            \tThe model file; without one, the file is ranked.
            %2$s
            For rankings, without a model:

            %3$s
            --help
            \tPrint this text.
            """;

    @Override
    public String summary() {
        return "Rank the rows of a CSV or ARFF file, the most outlying first, or score them by a model file.";
    }

    @Override
    public String help() {
        return HELP.formatted(
                Program.name(),
                ScoringSettings.help(Options.DASHES, RankingSettings.PARAMETERS),
                ScoringSettings.help(Options.DASHES));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        List<Parameter<?>> parameters = Stream.concat(
                        RankingSettings.PARAMETERS.stream(), ScoringSettings.PARAMETERS.stream())
                .collect(Collectors.toUnmodifiableList());
        Map<String, String> options = Options.read(arguments, List.of(MODEL, IN, OUT), parameters, IN);
        String model = options.remove(MODEL);
        String in = options.remove(IN);
        String out = options.remove(OUT);
        Consumer<String> report = Commands::tell;
        if (model == null) {
            ParameterValues values = ParameterValues.parse(RankingSettings.PARAMETERS, options);
            if (in == null) {
                throw new InvalidInputException(
                        "Name the file to rank: %s score FILE; --help lists the options.", Program.name());
            }
            new RankingRun(new RankingSettings(in, out == null ? DataStreams.STANDARD : out, values), report).run();
            return ExitStatus.DONE;
        }
        refuseThoseOfRankings(options);
        ParameterValues values = ParameterValues.parse(ScoringSettings.PARAMETERS, options);
        Options.require(IN, in);
        Options.require(OUT, out);
        new ScoringSettings(UserFiles.path(model), in, out, values).run(report);
        return ExitStatus.DONE;
    }

    private static void refuseThoseOfRankings(Map<String, String> options) {
        List<String> known = names(ScoringSettings.PARAMETERS);
        options.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(
                            "The option %s belongs to a ranking without a model, and --model is given.",
                            Options.DASHES + name);
                });
    }

    private static List<String> names(List<Parameter<?>> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }
}
