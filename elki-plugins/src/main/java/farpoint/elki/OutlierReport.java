package farpoint.elki;

import elki.database.Database;
import elki.logging.Logging;
import elki.result.ResultHandler;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import elki.utilities.optionhandling.parameters.PatternParameter;
import elki.workflow.OutputStep;
import farpoint.elki.input.DataFile;
import farpoint.elki.options.FileOptions;
import farpoint.elki.options.GivenOptions;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.run.EngineRun;
import farpoint.report.Report;
import farpoint.report.ReportInput;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes an HTML page about the scores of a detector, or of any other outlier detection algorithm, see {@link Report}. If
 * several algorithms run, each has its page, in files with numbers in their names.
 */
@Title("Outlier report")
@Description(
        "Writes an HTML page for people: the most outlying rows with reasons, charts of the scores, and, where labels"
                + " tell outliers, how good the ranking is. Reasons are there for Farpoint's detectors, by their option explain.")
@Alias({"OutlierReport", "report"})
public final class OutlierReport implements ResultHandler {
    private static final Logging LOG = Logging.getLogger(OutlierReport.class);

    private final Path out;
    private final Optional<DataFile> file;
    private final Optional<Pattern> outliers;
    private final String command;

    private OutlierReport(Path out, Optional<DataFile> file, Optional<Pattern> outliers, String command) {
        this.out = out;
        this.file = file;
        this.outliers = outliers;
        this.command = command;
    }

    @Override
    public void processNewResult(Object result) {
        Database database = ResultUtil.findDatabase(result);
        List<OutlierResult> all = ResultUtil.filterResults(result, OutlierResult.class);
        if (database == null || all.isEmpty()) {
            LOG.warning("There are no outlier scores to report.");
            return;
        }
        ReportSource source = new ReportSource(database, file, outliers, command);
        for (int i = 0; i < all.size(); i++) {
            Path page = i == 0 ? out : numbered(i + 1);
            OutlierResult scores = all.get(i);
            EngineRun.inOneSentence(() -> write(page, source.of(scores)));
        }
    }

    private static Path write(Path page, ReportInput input) {
        try {
            Report.write(page, input);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as report-2.html. */
    private Path numbered(int number) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String numbered = dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        return out.resolveSibling(numbered);
    }

    /** The options. */
    public static class Par implements Parameterizer {
        /** What labels of outliers match. */
        public static final OptionID OUTLIERS = new OptionID(
                "report.outliers",
                "Regular expression for the labels of outliers, by which the report says how good the ranking is; a part of the"
                        + " label is enough. Without it the words of the labels say it, such as outlier and normal.");

        private Path out;
        private Optional<DataFile> file = Optional.empty();
        private Pattern outliers;
        private String command = "";

        @Override
        public void configure(Parameterization config) {
            file = DataFile.ofDatabase(config);
            OptionID target = new OptionID(OutputStep.Par.OUTPUT_ID.getName(), Report.FILE.description());
            out = ModelPaths.file(config, target, FileType.OUTPUT_FILE, false).orElse(null);
            new PatternParameter(OUTLIERS).setOptional(true).grab(config, pattern -> outliers = pattern);
            if (out != null) {
                requireWritable(config);
                FileOptions.check(config);
            }
            command = GivenOptions.of(config);
        }

        private void requireWritable(Parameterization config) {
            try {
                Report.requireWritable(out);
            } catch (InvalidInputException e) {
                config.reportError(new WrongParameterValueException(e.getMessage()));
            }
        }

        @Override
        public OutlierReport make() {
            return new OutlierReport(out, file, Optional.ofNullable(outliers), command);
        }
    }
}
