package farpoint.spark.score;

import farpoint.ShiftWatch;
import farpoint.data.Attribute;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import farpoint.spark.job.Jobs;
import farpoint.spark.rows.AttributeColumns;
import farpoint.spark.rows.RowBatch;
import farpoint.spark.rows.RowTables;
import farpoint.threshold.ScoreTies;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What is doubtful in rows that were scored and in their scores, seen from all of them or from a sample. */
public final class ScoreWarnings {
    /** More rows are sampled. */
    static final int ENOUGH = 10_000;

    private static final long SEED = 1;
    private static final String SCORE = AddedColumn.SCORE.toString();

    private final ModelFile model;
    private final ScoringOptions options;

    /**
     * Warnings of a model.
     *
     * @param options those of the scoring
     */
    public ScoreWarnings(ModelFile model, ScoringOptions options) {
        this.model = model;
        this.options = options;
    }

    /**
     * What the user should know, a sentence each. A job counts the rows, another one takes them or, of more than {@value #ENOUGH},
     * each with the same chance, about so many.
     *
     * @param scored rows with the attributes of the model and the scores
     * @throws InvalidInputException if these are not there
     */
    public List<String> of(Dataset<Row> scored) {
        requireScores(scored.schema());
        List<Attribute> attributes = model.detector().preprocessing().attributes();
        int score = scored.schema().fieldIndex(SCORE);
        StructType data = new StructType(Arrays.copyOf(scored.schema().fields(), score));
        AttributeColumns columns = AttributeColumns.of(data, attributes);
        Dataset<Row> all = columns.prepared(scored.filter(functions.col(SCORE).isNotNull()), score);
        long count = Jobs.described(scored.sparkSession(), "Farpoint: number of scored rows", all::count);
        Dataset<Row> some = count <= ENOUGH ? all : all.sample((double) ENOUGH / count, SEED);
        List<Row> taken =
                Jobs.described(scored.sparkSession(), "Farpoint: rows to look at for warnings", some::collectAsList);
        RowTables tables =
                new RowTables(attributes, columns.cells(score), options.values().get(ScoringOptions.DECIMAL));
        return warnings(tables.read(taken), taken, count);
    }

    private static void requireScores(StructType schema) {
        if (Arrays.stream(schema.fields())
                .noneMatch(
                        field -> field.name().equals(SCORE) && field.dataType().equals(DataTypes.DoubleType))) {
            throw new InvalidInputException(
                    "The data has no column '%s' of type DOUBLE, which scoring adds. The data has: %s.",
                    SCORE, String.join(", ", schema.fieldNames()));
        }
    }

    private List<String> warnings(RowBatch batch, List<Row> taken, long count) {
        batch.refusals().stream().flatMap(Optional::stream).findFirst().ifPresent(refusal -> {
            throw new InvalidInputException("These rows are not as they were scored. %s", refusal.reason());
        });
        if (taken.isEmpty()) {
            return List.of();
        }
        Table table = batch.table();
        double[] scores = taken.stream().mapToDouble(row -> row.getDouble(0)).toArray();
        List<String> foreign = model.detector().preprocessing().foreignAttributes(table);
        Optional<String> doubt = model.threshold().doubt((int) Math.min(count, Integer.MAX_VALUE));
        String sample = taken.size() == count
                ? ""
                : String.format(Locale.ROOT, "In a sample of %,d of the %,d rows: ", taken.size(), count);
        Optional<String> shift = ShiftWatch.warning(model.detector(), model.threshold(), table, scores);
        Optional<String> ties = ScoreTies.warning(scores).map(warning -> sample + warning);
        return Stream.of(
                        Preprocessing.foreignWarning(foreign).map(warning -> sample + warning),
                        shift.map(warning -> sample + warning),
                        ties.or(() -> doubt))
                .flatMap(Optional::stream)
                .toList();
    }
}
