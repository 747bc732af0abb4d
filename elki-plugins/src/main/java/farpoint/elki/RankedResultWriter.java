package farpoint.elki;

import elki.data.Clustering;
import elki.database.Database;
import elki.result.Metadata;
import elki.result.ResultHandler;
import elki.result.ResultUtil;
import elki.result.ResultWriter;
import elki.result.SettingsResult;
import elki.result.outlier.OutlierResult;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.Flag;
import elki.utilities.optionhandling.parameters.PatternParameter;
import elki.workflow.OutputStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ELKI's {@link ResultWriter} for rankings of outliers: each row once, the most outlying first. ELKI's evaluation groups the
 * rows by their labels, and its writer writes these groups too, each row a second time in the order of the database.
 */
@Title("Ranked result writer")
@Description(
        "Writes the rows once, the most outlying first, and the evaluation. The options are those of ResultWriter.")
@Alias({RankedResultWriter.NAME})
public final class RankedResultWriter implements ResultHandler {
    /** What the option -resulthandler takes. */
    public static final String NAME = "ranked";

    private final WriterOptions options;

    /** Creates a writer. */
    private RankedResultWriter(WriterOptions options) {
        this.options = options;
    }

    /**
     * The options of ELKI's writer.
     *
     * @param out the folder or file to write; empty for standard output
     * @param gzip whether to compress
     * @param warn whether to warn of earlier files
     * @param filter names of the results to write; empty for all
     */
    private record WriterOptions(Optional<Path> out, boolean gzip, boolean warn, Optional<Pattern> filter) {}

    @Override
    public void processNewResult(Object result) {
        Pattern filter = filter(groupsOfEvaluation(result), options.filter());
        new ResultWriter(options.out().orElse(null), options.gzip(), options.warn(), filter).processNewResult(result);
    }

    /**
     * Names of the clusterings that are there only for the evaluation of outliers: it comes after the settings, which
     * come after the results of the algorithms.
     */
    private static List<String> groupsOfEvaluation(Object result) {
        List<String> names = new ArrayList<>();
        Database database = ResultUtil.findDatabase(result);
        if (database == null
                || ResultUtil.filterResults(result, OutlierResult.class).isEmpty()) {
            return names;
        }
        boolean evaluated = false;
        for (var child = Metadata.hierarchyOf(database).iterChildren(); child.valid(); child.advance()) {
            evaluated |= child.get() instanceof SettingsResult;
            if (evaluated && child.get() instanceof Clustering<?> groups) {
                names.add(Metadata.of(groups).getLongName());
            }
        }
        return names;
    }

    /** A pattern for all names but some; null, as ELKI has it, if there is no limit. */
    private static Pattern filter(List<String> excluded, Optional<Pattern> wanted) {
        if (excluded.isEmpty()) {
            return wanted.orElse(null);
        }
        String others = excluded.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\A(?!(?:", ")\\z)"));
        return wanted.map(w -> Pattern.compile(others + "(?=[\\s\\S]*?(?:" + w.pattern() + "))", w.flags()))
                .orElseGet(() -> Pattern.compile(others));
    }

    /** Makes this the writer of runs that name none. */
    static void makeDefault() {
        Default.set();
    }

    /** ELKI has its default where only subclasses reach it. */
    private static final class Default extends OutputStep {
        private Default() {
            super(List.of());
        }

        private static void set() {
            defaultHandlers = new ArrayList<>(List.of(RankedResultWriter.class));
        }
    }

    /** The options. */
    public static class Par implements Parameterizer {
        private Path out;
        private boolean gzip;
        private boolean warn = true;
        private Pattern filter;

        @Override
        public void configure(Parameterization config) {
            OptionID target = OutputStep.Par.OUTPUT_ID;
            new FileParameter(target, FileParameter.FileType.OUTPUT_FILE)
                    .setOptional(true)
                    .grab(config, uri -> out = Path.of(uri));
            if (out != null) {
                new Flag(ResultWriter.Par.GZIP_OUTPUT_ID).grab(config, set -> gzip = set);
                new Flag(ResultWriter.Par.OVERWRITE_OPTION_ID).grab(config, silent -> warn = !silent);
            }
            new PatternParameter(ResultWriter.Par.FILTER_PATTERN_ID)
                    .setOptional(true)
                    .grab(config, pattern -> filter = pattern);
        }

        @Override
        public RankedResultWriter make() {
            return new RankedResultWriter(
                    new WriterOptions(Optional.ofNullable(out), gzip, warn, Optional.ofNullable(filter)));
        }
    }
}
