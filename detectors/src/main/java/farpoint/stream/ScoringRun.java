package farpoint.stream;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.files.AtomicFile;
import farpoint.modelfile.ModelFile;
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
    private final Consumer<String> report;
    private long start;
    private long lastReport;

    /**
     * A run.
     *
     * @param model the fitted model
     * @param context what the computation may use
     * @param report told every few seconds, and at the end, how many rows have been scored
     */
    public ScoringRun(ModelFile model, ComputeContext context, Consumer<String> report) {
        this.model = model;
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
        try (InputStream bytes = open(in);
                RowSource source =
                        RowSource.open(bytes, model.detector().preprocessing().attributes())) {
            if (out.equals(STANDARD)) {
                Writer writer = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                tell(scorer.score(source, writer, this::progress));
                writer.flush();
            } else {
                tell(scoreToFile(source, Path.of(out)));
            }
        } catch (ZipException e) {
            throw new InvalidInputException("The gzip data is damaged: %s.", e.getMessage());
        } catch (EOFException e) {
            throw new InvalidInputException("The gzip data is cut off: its end is missing.");
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
        if (!Files.isRegularFile(Path.of(file))) {
            throw new InvalidInputException("There is no file '%s'.", file);
        }
        return Files.newInputStream(Path.of(file));
    }
}
