package farpoint.spark.command;

import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import farpoint.spark.FarpointSpark;
import farpoint.spark.Refusals;
import farpoint.spark.files.DataSource;
import farpoint.spark.files.HadoopFiles;
import farpoint.spark.files.ResultFolder;
import farpoint.spark.files.ResultFormat;
import farpoint.spark.job.Jobs;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Scores data by a model file, and writes the results and, apart from them, the rows that cannot be scored. */
final class ScoreRun {
    private final ScoreSettings settings;
    private final SparkSession session;
    private final HadoopFiles files;
    private final Consumer<String> report;

    /**
     * A run.
     *
     * @param report told what the model leaves out, how many rows were scored and flagged, and of which none were
     */
    ScoreRun(ScoreSettings settings, SparkSession session, Consumer<String> report) {
        this.settings = settings;
        this.session = session;
        this.files = HadoopFiles.of(session);
        this.report = report;
    }

    /**
     * Scores.
     *
     * @throws InvalidInputException if the model file or the data cannot be used; no results are replaced then
     */
    void run() throws IOException {
        long start = System.nanoTime();
        ModelFile model = files.model(settings.model());
        DataSource source = DataSource.find(files, settings.in(), settings.values());
        try (ResultFolder out = ResultFolder.of(files, settings.out());
                ResultFolder refused = ResultFolder.of(files, settings.refused())) {
            for (ResultFolder folder : new ResultFolder[] {out, refused}) {
                folder.requireOther(source.files());
                folder.requireOther(files.path(settings.model()));
            }
            out.requireOther(refused.path());
            model.detector().notes().forEach(report);
            Dataset<Row> data = Reading.read(source, session, settings.isStrict());
            ScoredData scored = new ScoredData(data, model, settings.options());
            ScoredData.Counts counts = write(model, scored, source, out, refused);
            double seconds = (System.nanoTime() - start) / 1e9;
            report.accept(String.format(
                    Locale.ROOT,
                    "%,d rows scored in %.1f s, %,.0f rows a second",
                    counts.scored(),
                    seconds,
                    counts.scored() / seconds));
            report.accept(String.format(
                    Locale.ROOT,
                    "%,d of them flagged: above %s",
                    counts.flagged(),
                    model.threshold().text()));
        }
    }

    private ScoredData.Counts write(
            ModelFile model, ScoredData scored, DataSource source, ResultFolder out, ResultFolder refused)
            throws IOException {
        ResultFormat format = ResultFormat.of(settings.values().get(ResultFormat.FORMAT), settings.out(), source);
        described("scores", () -> format.write(scored.scored(), out));
        ScoredData.Counts counts = scored.counts();
        if (counts.scored() + counts.refused() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        FarpointSpark.warnings(format.written(scored.scored(), out), model, settings.options())
                .forEach(warning -> report.accept("Warning: " + warning));
        if (counts.refused() > 0) {
            writeRefused(scored.refused(), counts.refused(), format, refused);
        }
        out.moveIn();
        if (counts.refused() == 0 && refused.removeEarlier()) {
            report.accept("All rows could be scored; the earlier folder '" + refused + "' is gone.");
        }
        return counts;
    }

    private void writeRefused(Dataset<Row> rows, long expected, ResultFormat format, ResultFolder folder)
            throws IOException {
        described("rows that cannot be scored", () -> format.write(rows, folder));
        Map<String, Long> byReason = Refusals.count(format.written(rows, folder));
        long written = byReason.values().stream().mapToLong(count -> count).sum();
        if (written != expected) {
            throw new InvalidInputException(
                    "The data has changed while it was read: of %d rows that cannot be scored %d were found again.",
                    expected, written);
        }
        folder.moveIn();
        report.accept(String.format(
                Locale.ROOT, "Warning: Rows that cannot be scored: %,d, which are in '%s':", written, folder));
        byReason.forEach((reason, count) -> report.accept(String.format(Locale.ROOT, "  %,d: %s", count, reason)));
    }

    private void described(String what, Runnable jobs) {
        Jobs.described(session, "Farpoint: " + what + " of " + settings.in(), () -> {
            jobs.run();
            return null;
        });
    }
}
