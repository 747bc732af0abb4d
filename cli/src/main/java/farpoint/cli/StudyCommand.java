package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Options;
import farpoint.cli.command.Program;
import farpoint.run.InvalidInputException;
import farpoint.stream.ScoringSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code study}, which compares detectors on data of which is known what is outlying; see {@link StudySettings}. */
final class StudyCommand implements Command {
    private static final String IN = "in";

    private static final String HELP = """
            usage: %1$s study FILE|hrrp|shipped [OPTIONS]

            Compares detectors on rows of which is known whether they are outliers: on a CSV or ARFF file, on synthetic range profiles of
            ships (hrrp), or on the data sets of the project (shipped). Each learns from 60 %% of the normal rows, drawn at random, with a
            share of outliers among them that nobody knows of (pollution) and a share that have their label (labels), and ranks
            the other rows. Prints tables of ROC AUC, average precision, precision at n, and times; the folder has them too
            (table.md, times.md), with a page (report.html) and a line for each run (results.csv). A study that was stopped goes on
            when the same command is given again.

            %2$s
            For a file:

            %3$s
            For hrrp:

            %4$s
            For shipped:

            %5$s
            --help
            \tPrint this text.
            """;

    @Override
    public String summary() {
        return "Compare detectors on data of which is known what is outlying, with outliers and labels among the training rows.";
    }

    @Override
    public String help() {
        return HELP.formatted(
                Program.name(),
                ScoringSettings.help(Options.DASHES, StudySettings.COMMON),
                ScoringSettings.help(Options.DASHES, StudyKind.FILE.options()),
                ScoringSettings.help(Options.DASHES, StudyKind.HRRP.options()),
                ScoringSettings.help(Options.DASHES, StudyKind.SHIPPED.options()));
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        Map<String, String> options = Options.read(arguments, List.of(), StudySettings.PARAMETERS, IN);
        String in = options.remove(IN);
        if (in == null) {
            throw new InvalidInputException(
                    "Name what to study: %s study FILE, hrrp or shipped; --help lists the options.", Program.name());
        }
        Consumer<String> report = Commands::tell;
        System.out.print(new StudyRun(StudySettings.of(in, options), report).run());
        return ExitStatus.DONE;
    }
}
