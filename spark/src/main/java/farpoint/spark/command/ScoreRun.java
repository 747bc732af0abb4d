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
import farpoint.spark.score.AddedColumn;
import farpoint.stream.ScoredRows;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Scores data by a model file, and writes the results and, apart from them, the rows that cannot be scored. */
final class ScoreRun {
    /** How long Spark may take to tell what it has counted in a job; it does so at once, or never where it is too busy. */
    private static final long MOST_SECONDS = 60;

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
            out.requireWritable();
            refused.requireWritable();
            model.detector().notes().forEach(report);
            Dataset<Row> data = Reading.read(source, session, settings.isStrict());
            ScoredData scored = new ScoredData(data, source.whyNoRow(), model, settings.options());
            Counts counts = write(model, scored, source, out, refused);
            report.accept(ScoredRows.since(start, counts.scored()).rate());
            report.accept(ScoredRows.flagged(counts.flagged(), model.threshold()));
        }
    }

    private Counts write(ModelFile model, ScoredData scored, DataSource source, ResultFolder out, ResultFolder refused)
            throws IOException {
        ResultFormat format = ResultFormat.of(settings.values().get(ResultFormat.FORMAT), settings.out(), source)
                .withContinuous(AddedColumn.continuous());
        described("scores", () -> format.write(scored.scored(), out));
        Dataset<Row> written = format.written(scored.scored(), out);
        Counts counts = Counts.of(written);
        OptionalLong refusals = scored.refusals(MOST_SECONDS);
        FarpointSpark.warnings(written, model, settings.options())
                .forEach(warning -> report.accept("Warning: " + warning));
        boolean isWhole = refusals.orElse(1) == 0 || !writeRefused(scored.refused(), refusals, format, refused);
        if (isWhole && counts.scored() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        out.moveIn();
        if (isWhole && refused.removeEarlier()) {
            report.accept("All rows could be scored; the earlier folder '" + refused + "' is gone.");
        }
        return counts;
    }

    /**
     * Writes and counts them.
     *
     * @param expected their number, if it is known
     * @return whether there are any
     */
    private boolean writeRefused(Dataset<Row> rows, OptionalLong expected, ResultFormat format, ResultFolder folder)
            throws IOException {
        described("rows that cannot be scored", () -> format.write(rows, folder));
        Map<String, Long> byReason = Refusals.count(format.written(rows, folder));
        long written = byReason.values().stream().mapToLong(count -> count).sum();
        if (written != expected.orElse(written)) {
            throw new InvalidInputException(
                    "The data has changed while it was read: of %d rows that cannot be scored %d were found again.",
                    expected.getAsLong(), written);
        }
        if (written == 0) {
            return false;
        }
        folder.moveIn();
        report.accept(String.format(
                Locale.ROOT, "Warning: Rows that cannot be scored: %,d, which are in '%s':", written, folder));
        byReason.forEach((reason, count) -> report.accept(String.format(Locale.ROOT, "  %,d: %s", count, reason)));
        return true;
    }

    private void described(String what, Runnable jobs) {
        Jobs.described(session, "Farpoint: " + what + " of " + settings.in(), () -> {
            jobs.run();
            return null;
        });
    }

    /**
     * What was written.
     *
     * @param scored rows that have scores
     * @param flagged those of them that are flagged
     */
    private record Counts(long scored, long flagged) {
        static Counts of(Dataset<Row> written) {
            Column flag = functions.col(AddedColumn.FLAG.toString());
            Row counts = Jobs.described(written.sparkSession(), "Farpoint: count of rows and flags", () -> written.agg(
                            functions.count(functions.lit(1)), functions.count_if(flag))
                    .head());
            return new Counts(counts.getLong(0), counts.getLong(1));
        }
    }
}
