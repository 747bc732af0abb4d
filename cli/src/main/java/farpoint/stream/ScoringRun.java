package farpoint.stream;

import farpoint.data.Preprocessing;
import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Scores the rows of a CSV or ARFF file, plain or gzip, in bounded memory, and tells the rate. An output file is written to
 * a temporary file and moved into place.
 */
public final class ScoringRun {
    /** Stands for standard input or output. */
    public static final String STANDARD = "-";

    private static final long REPORT_NANOS = 2_000_000_000L;

    private final ModelFile model;
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
        requireOther(in, out);
        model.detector().notes().forEach(report);
        try (InputStream bytes = open(in);
                RowSource source =
                        RowSource.open(bytes, model.detector().preprocessing().attributes(), format)) {
            tell(out.equals(STANDARD) ? scoreToOutput(source) : scoreToFile(source, UserFiles.path(out)));
            source.notes().forEach(report);
            Preprocessing.foreignWarning(scorer.foreign()).ifPresent(warning -> report.accept("Warning: " + warning));
            scorer.warning().ifPresent(warning -> report.accept("Warning: " + warning));
        } catch (ZipException e) {
            throw new InvalidInputException("The gzip data is damaged: %s.", e.getMessage());
        } catch (EOFException e) {
            throw new InvalidInputException("The gzip data is cut off: its end is missing.");
        }
    }

    /** Checks that no data is replaced by its scores; where the system has a name for standard input, also that. */
    private static void requireOther(String in, String out) {
        if (!out.equals(STANDARD)) {
            UserFiles.requireOther(UserFiles.path(out), UserFiles.path(in.equals(STANDARD) ? "/dev/stdin" : in));
        }
    }

    private long scoreToOutput(RowSource source) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        long rows = scorer.score(source, writer, written -> {
            progress(written);
            // A print stream keeps its failures to itself, and the scores of a long stream would go nowhere.
            requireTaken();
        });
        writer.flush();
        requireTaken();
        return rows;
    }

    private static void requireTaken() {
        if (System.out.checkError()) {
            throw new InvalidInputException("Standard output takes no more: it was closed, or there is no room.");
        }
    }

    private long scoreToFile(RowSource source, Path out) throws IOException {
        long[] rows = new long[1];
        AtomicFile.write(out, bytes -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            rows[0] = scorer.score(source, writer, this::progress);
            writer.flush();
        });
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
        double seconds = (System.nanoTime() - start) / 1e9;
        report.accept(String.format(
                Locale.ROOT, "%,d rows scored in %.1f s, %,.0f rows a second", rows, seconds, rows / seconds));
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals(STANDARD)) {
            return System.in;
        }
        Path path = UserFiles.path(file);
        if (!Files.exists(path)) {
            throw new InvalidInputException("There is no file '%s'.", file);
        }
        if (Files.isDirectory(path)) {
            throw new InvalidInputException("'%s' is a folder; a file is needed.", file);
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new InvalidInputException("%s", UserFiles.sentence(e));
        }
    }
}
