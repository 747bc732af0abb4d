package farpoint.elki;

import elki.application.AbstractApplication;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import elki.workflow.InputStep;
import farpoint.elki.input.DataFile;
import farpoint.elki.options.FileOptions;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.files.AtomicFile;
import farpoint.report.AuditPage;
import farpoint.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a data set is in order, before any detector looks at it; see {@link farpoint.audit.Audit}. */
@Title("Audit of a data set")
@Description(
        "Tells which rows and attributes of a data set are suspicious, such as copied rows, constant attributes, wrong labels"
                + " and an order that matters, with what to do about each. No detector is needed for it.")
@Alias({"DataAudit"})
@Priority(Priority.RECOMMENDED)
public final class DataAudit extends AbstractApplication {
    private static final Logging LOG = Logging.getLogger(DataAudit.class);

    private final InputStep input;
    private final AuditRun audit;
    private final Optional<Path> out;
    private final Optional<Path> page;

    private DataAudit(InputStep input, AuditRun audit, Optional<Path> out, Optional<Path> page) {
        this.input = input;
        this.audit = audit;
        this.out = out;
        this.page = page;
    }

    /**
     * Audits, and writes what is found.
     *
     * @throws elki.utilities.exceptions.AbortException with one sentence for the user if that cannot be done
     */
    @Override
    public void run() {
        String text = EngineRun.inOneSentence(this::writtenText);
        if (out.isPresent()) {
            LOG.verbose(text.lines().findFirst().orElseThrow());
        } else {
            System.out.print(text);
        }
    }

    private String writtenText() {
        out.ifPresent(AtomicFile::requireWritable);
        page.ifPresent(Report::requireWritable);
        AuditPage found =
                audit.of(input.getDatabase(), new RunLog(LOG, getClass().getName()));
        String text = AuditResult.of(found).toString();
        try {
            if (out.isPresent()) {
                AtomicFile.write(out.get(), bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
            }
            if (page.isPresent()) {
                found.write(page.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    /** Runs the application with ELKI's handling of options. */
    public static void main(String[] args) {
        runCLIApplication(DataAudit.class, args);
    }

    /** The options. */
    public static class Par extends AbstractApplication.Par {
        /** The output file. */
        public static final OptionID OUT_ID = new OptionID(
                "audit.out",
                "Text file for what is found. An earlier file is replaced. Without it the text goes to standard output.");

        /** The page. */
        public static final OptionID PAGE_ID = new OptionID(
                "audit.report",
                "HTML page for what is found, with values of the rows that are named. An earlier page is replaced.");

        private InputStep input;
        private AuditRun audit;
        private Optional<Path> out;
        private Optional<Path> page;

        @Override
        public void configure(Parameterization given) {
            Parameterization config = DataFile.tracked(given);
            input = config.tryInstantiate(InputStep.class);
            audit = AuditRun.grab(config);
            out = ModelPaths.file(config, OUT_ID, FileType.OUTPUT_FILE, true);
            page = ModelPaths.file(config, PAGE_ID, FileType.OUTPUT_FILE, true);
            FileOptions.check(config);
        }

        @Override
        public DataAudit make() {
            return new DataAudit(input, audit, out, page);
        }
    }
}
