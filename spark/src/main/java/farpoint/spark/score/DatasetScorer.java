package farpoint.spark.score;

import farpoint.data.Attribute;
import farpoint.modelfile.ModelFile;
import farpoint.neighbors.Engines;
import farpoint.run.InvalidInputException;
import farpoint.spark.job.Jobs;
import farpoint.spark.rows.AttributeColumns;
import farpoint.spark.rows.CarriedRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Scores Datasets by a model. */
public final class DatasetScorer {
    private static final Consumer<String> NOBODY = line -> {};

    private final ModelFile model;
    private final ScoringOptions options;
    private final List<AddedColumn> added;

    /**
     * A scorer.
     *
     * @throws InvalidInputException if there is no engine of the name that the options have, or the model has two attributes of
     *     one name and contributions are asked for by name
     */
    public DatasetScorer(ModelFile model, ScoringOptions options) {
        this.model = model;
        this.options = options;
        this.added = options.added(model.threshold().hasConfidence());
        Engines.lazily(options.values().get(ScoringOptions.ENGINE), DatasetScorer.class.getClassLoader(), NOBODY)
                .close();
        if (added.contains(AddedColumn.CONTRIBUTIONS)) {
            requireDifferentNames();
        }
    }

    private void requireDifferentNames() {
        Set<String> names = new HashSet<>();
        for (Attribute attribute : attributes()) {
            if (!attribute.isText() && !names.add(attribute.name())) {
                throw new InvalidInputException(
                        "The model has several attributes named '%s', so that contributions cannot be given by name.",
                        attribute.name());
            }
        }
    }

    private List<Attribute> attributes() {
        return model.detector().preprocessing().attributes();
    }

    /**
     * The rows with what is said of them. Only where the threshold depends on all rows a job runs at once.
     *
     * @throws InvalidInputException if an attribute of the model is missing or of another type, a column has a name that is
     *     added, or a threshold that depends on all rows meets a stream
     */
    public Dataset<Row> score(Dataset<Row> rows) {
        requireFree(rows.schema());
        AttributeColumns columns = AttributeColumns.of(rows.schema(), attributes());
        ModelFile decided = model.threshold().dependsOnRows() ? together(rows, columns) : model;
        ScoringPlan plan = plan(columns, columns.all());
        List<StructField> fields = new ArrayList<>(columns.numberedFields());
        boolean mayLack = added.contains(AddedColumn.REFUSAL);
        added.forEach(
                column -> fields.add(new StructField(column.toString(), column.type(), mayLack, Metadata.empty())));
        Dataset<Row> scored = columns.prepared(rows, columns.all())
                .mapPartitions(
                        new RowScorer(broadcast(rows, decided), plan),
                        CarriedRows.encoder(new StructType(fields.toArray(StructField[]::new))));
        List<Column> named = new ArrayList<>(columns.named(scored));
        added.forEach(column -> named.add(functions.col(column.toString())));
        return scored.select(named.toArray(Column[]::new));
    }

    private void requireFree(StructType schema) {
        for (StructField field : schema.fields()) {
            for (AddedColumn column : added) {
                if (field.name().equalsIgnoreCase(column.toString())) {
                    throw new InvalidInputException(
                            "The data has a column '%s', a name that scoring gives to one of its own: give it another name or"
                                    + " leave it out.",
                            field.name());
                }
            }
        }
    }

    /** The model with the threshold for these rows. */
    private ModelFile together(Dataset<Row> rows, AttributeColumns columns) {
        if (rows.isStreaming()) {
            throw new InvalidInputException(
                    "The model's threshold depends on all rows that are scored together, and a stream has no end: score it batch"
                            + " by batch in foreachBatch, or train with another threshold rule than conformal.");
        }
        Broadcast<byte[]> alone = broadcast(rows, model);
        try {
            ScoresOnly scores = new ScoresOnly(alone, plan(columns));
            List<byte[]> batches = Jobs.described(
                    rows.sparkSession(),
                    "Farpoint: scores of all rows, for the threshold conformal",
                    () -> columns.prepared(rows)
                            .mapPartitions(scores, Encoders.BINARY())
                            .collectAsList());
            return new ModelFile(model.detector(), model.threshold().forRows(ScoresOnly.joined(batches)));
        } finally {
            alone.destroy();
        }
    }

    private ScoringPlan plan(AttributeColumns columns, int... kept) {
        return new ScoringPlan(
                kept.length,
                columns.cells(kept),
                added.toArray(AddedColumn[]::new),
                options.values().get(ScoringOptions.ENGINE),
                options.values().get(ScoringOptions.DECIMAL));
    }

    private static Broadcast<byte[]> broadcast(Dataset<Row> rows, ModelFile file) {
        return new JavaSparkContext(rows.sparkSession().sparkContext()).broadcast(file.toBytes());
    }
}
