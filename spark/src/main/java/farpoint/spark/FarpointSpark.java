package farpoint.spark;

import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.fit.FitOptions;
import farpoint.spark.fit.SparkFit;
import farpoint.spark.score.DatasetScorer;
import farpoint.spark.score.ScoreWarnings;
import farpoint.spark.score.ScoringOptions;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Farpoint for programs on Spark. */
public final class FarpointSpark {
    private FarpointSpark() {}

    /** Scores with default options, see {@link #score(Dataset, ModelFile, ScoringOptions)}. */
    public static Dataset<Row> score(Dataset<Row> rows, ModelFile model) {
        return score(rows, model, ScoringOptions.DEFAULTS);
    }

    /**
     * Scores rows where they lie, without a shuffle: partitions and the order in them stay as they are, and all columns. The
     * scores are those of {@link farpoint.TrainedDetector#score}, bit for bit. The columns behind the others are those of {@link
     * farpoint.spark.score.AddedColumn}, with the numbers that the command {@code score --model} writes.
     *
     * <p>Attributes are found by name. Null is missing, and strings are read as fields of a CSV file: a word for a missing value,
     * such as NA, is missing, and a category that the model does not know differs from all others. Booleans are the words true and
     * false, dates and times milliseconds since 1970 in the session's time zone.
     *
     * <p>A row that cannot be scored, as a value is infinite or a text no number, stays in its place without a score, and the column
     * {@code outlier_refusal} says why; see {@link Refusals}. With the option strict it fails the job.
     *
     * <p>Nothing is computed before the result is used, but one case: where the threshold depends on all rows that are scored
     * together (the rule conformal), they are scored once for their flags, at once, and again when the result is used.
     *
     * @param rows with the attributes of the model; those that it leaves out may lack
     * @throws InvalidInputException if an attribute is missing or of another type, a column has a name that is added, or the
     *     options name no engine
     */
    public static Dataset<Row> score(Dataset<Row> rows, ModelFile model, ScoringOptions options) {
        return new DatasetScorer(model, options).score(rows);
    }

    /**
     * What is doubtful in rows that were scored and in their scores, a sentence each, as the command {@code score --model} warns:
     * attributes that may be others, rows and scores unlike those of training, scores that tell nothing. Two jobs run, which read
     * the scored rows: they had better be written or cached before. More than 10,000 rows are sampled, and the sentences say so.
     *
     * @param scored what {@link #score} has given for the model, as it is or read again from where it was written
     * @param options those of {@link #score}
     */
    public static List<String> warnings(Dataset<Row> scored, ModelFile model, ScoringOptions options) {
        return new ScoreWarnings(model, options).of(scored);
    }

    /**
     * Fits a detector on rows, to the model that {@link farpoint.Training#of} gives for the same rows in the order of the key, to
     * the last bit. Some detectors learn from all rows where they lie, KNNDistance and FastLOF from all rows in the driver, and
     * others from a sample, which the model's summary tells; see {@link FitOptions#SAMPLE}. The columns become attributes as {@link
     * farpoint.spark.table.SparkTable} says.
     *
     * @param report told in sentences what a user should know, such as which attributes are left out
     * @throws InvalidInputException if an option or the rows cannot be used, such as a key that is there twice
     */
    public static ModelFile fit(Dataset<Row> rows, FitOptions options, Consumer<String> report) {
        ModelFile model = SparkFit.fit(rows, options, ComputeContext.withDefaults(), report);
        model.detector().notes().forEach(report);
        return model;
    }
}
