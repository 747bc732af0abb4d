package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Options;
import farpoint.cli.command.Program;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code audit FILE}: says whether a file is in order; see {@link AuditRun}. */
final class AuditCommand implements Command {
    private static final String IN = "in";

    @Override
    public String summary() {
        return "Say whether the data of a CSV or ARFF file is in order: which rows and attributes are suspicious, and why.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s audit FILE [OPTIONS]

                Looks whether the rows of a file are in order, before anything is learnt from them: attributes that say nothing or the
                same, values of mixed types or missing in blocks, the order of the rows, rows that are there twice or nearly so, labels
                that contradict the rows around them, and whether the rows look like those of another file. Each finding says which
                rows and attributes it is about, how likely it is chance, and what to do. Nothing is changed (docs/audit.md).

                --in <file>, or FILE alone
                \tThe rows: ARFF or CSV, plain or gzip; - for standard input. What is said of CSV holds for the other file too.
                %2$s--help
                \tPrint this text.
                """.formatted(Program.name(), ScoringSettings.help(Options.DASHES, AuditSettings.PARAMETERS));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        Map<String, String> options = Options.read(arguments, List.of(IN), AuditSettings.PARAMETERS, IN);
        String in = options.remove(IN);
        if (in == null) {
            throw new InvalidInputException(
                    "Name the file to look at: %s audit FILE; --help lists the options.", Program.name());
        }
        AuditSettings settings = new AuditSettings(in, ParameterValues.parse(AuditSettings.PARAMETERS, options));
        AuditRun.Result result = new AuditRun(settings, Commands::tell).run();
        System.out.print(result.text());
        boolean isStrict = settings.values().get(AuditSettings.STRICT);
        return result.hasFindings() && isStrict ? ExitStatus.FOUND : ExitStatus.DONE;
    }
}
