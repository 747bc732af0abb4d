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

/** {@code advise FILE}: says which detector to take for a file, and why; see {@link AdviseRun}. */
final class AdviseCommand implements Command {
    private static final String IN = "in";

    @Override
    public String summary() {
        return "Say which detector to take for a CSV or ARFF file, why, and by which command.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s advise FILE [OPTIONS]

                Says which detector to take for the rows of a file, why, how sure that is, what is second best, and the commands that
                rank the rows. A short study of at most 2,000 of the rows decides, by fixed rules (docs/advise.md); it looks at no
                labels, and the same file gets the same advice.

                --in <file>, or FILE alone
                \tThe rows: ARFF or CSV, plain or gzip; - for standard input.
                %2$s--help
                \tPrint this text.
                """.formatted(Program.name(), ScoringSettings.help(Options.DASHES, AdviseSettings.PARAMETERS));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        Map<String, String> options = Options.read(arguments, List.of(IN), AdviseSettings.PARAMETERS, IN);
        String in = options.remove(IN);
        if (in == null) {
            throw new InvalidInputException(
                    "Name the file to look at: %s advise FILE; --help lists the options.", Program.name());
        }
        AdviseSettings settings = new AdviseSettings(in, ParameterValues.parse(AdviseSettings.PARAMETERS, options));
        System.out.print(new AdviseRun(settings, Commands::tell).text());
        return ExitStatus.DONE;
    }
}
