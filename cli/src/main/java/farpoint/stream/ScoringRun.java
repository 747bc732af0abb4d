package farpoint.stream;

import farpoint.data.Preprocessing;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Scores the rows of a CSV or ARFF file, plain or gzip, in bounded memory, and tells the rate. An output file is written to
 * a temporary file and moved into place.
 */
public final class ScoringRun {
    /** Stands for standard input or output. */
    public static final String STANDARD = DataStreams.STANDARD;

    private static final long REPORT_NANOS = 2_000_000_000L;

    private final ModelFile model;
    private final ComputeContext context;
    private final StreamScorer scorer;
    private final SourceFormat format;
    private final Consumer<String> report;
    private long start;
    private long lastReport;

    /** A run on data of which nothing is said. */
    public ScoringRun(ModelFile model, ComputeContext context, Consumer<String> report) {
        this(model, context, SourceFormat.BY_LOOK, report);
    }

    /**
     * A run.
     *
     * @param model the fitted model
     * @param context what the computation may use
     * @param format what is known of the data if it is CSV
     * @param report told what the model leaves out; every few seconds, and at the end, how many rows have been scored; and
     *     what is doubtful in them and in their scores
     */
    public ScoringRun(ModelFile model, ComputeContext context, SourceFormat format, Consumer<String> report) {
        this.model = model;
        this.context = context;
        this.format = format;
        this.scorer = new StreamScorer(model, context);
        this.report = report;
    }

    /**
     * Scores.
     *
     * @param in a file, or {@value #STANDARD} for standard input
     * @param out a file, or {@value #STANDARD} for standard output
     * @throws InvalidInputException if the data cannot be read or does not fit the model
     */
    public void run(String in, String out) throws IOException {
        start = System.nanoTime();
        lastReport = start;
        DataStreams.requireOther(in, out);
        model.detector().notes().forEach(report);
        DataStreams.read(in, bytes -> {
            try (RowSource source =
                    RowSource.open(bytes, model.detector().preprocessing().attributes(), format)) {
                source.setThreads(context.threads());
                tell(score(source, out));
                report.accept(ScoredRows.flagged(scorer.flagged(), model.threshold()));
                source.notes().forEach(report);
            }
            return null;
        });
        Preprocessing.foreignWarning(scorer.foreign()).ifPresent(warning -> report.accept("Warning: " + warning));
        scorer.warnings().forEach(warning -> report.accept("Warning: " + warning));
    }

    private long score(RowSource source, String out) throws IOException {
        boolean piped = out.equals(STANDARD);
        long[] rows = new long[1];
        DataStreams.writeBytes(
                out,
                bytes -> rows[0] = scorer.score(source, bytes, written -> {
                    progress(written);
                    if (piped) {
                        DataStreams.requireTaken();
                    }
                }));
        return rows[0];
    }

    private void progress(long rows) {
        long now = System.nanoTime();
        if (now - lastReport > REPORT_NANOS) {
            lastReport = now;
            tell(rows);
        }
    }

    private void tell(long rows) {
        report.accept(ScoredRows.since(start, rows).rate());
    }
}
