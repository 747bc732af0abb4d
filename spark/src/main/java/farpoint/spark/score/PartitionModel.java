package farpoint.spark.score;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.run.InvalidInputException;
import farpoint.spark.rows.Refusal;
import farpoint.spark.rows.RowBatch;
import farpoint.spark.rows.RowTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** The model for the rows of one partition, and the tables that are made of them. */
final class PartitionModel {
    private static final int LONGEST = 200;

    /** Kept hold of, so that the model stays open. */
    private final byte[] bytes;

    private final OpenModel model;
    private final ScoringPlan plan;
    private final RowTables tables;
    private final BooleanSupplier killed;

    PartitionModel(Broadcast<byte[]> broadcast, ScoringPlan plan) {
        this.bytes = broadcast.value();
        this.model = OpenModels.of(bytes, plan.engine());
        this.plan = plan;
        this.tables = new RowTables(attributes(), plan.cells(), plan.decimal());
        this.killed = TaskContext.get()::isInterrupted;
    }

    List<Attribute> attributes() {
        return model.file().detector().preprocessing().attributes();
    }

    OpenModel model() {
        return model;
    }

    /** Whether Spark has killed the task. */
    BooleanSupplier killed() {
        return killed;
    }

    /**
     * Reads rows.
     *
     * @throws InvalidInputException if one cannot be scored, and there is no column that says so
     */
    RowBatch read(List<Row> rows) {
        RowBatch batch = tables.read(rows);
        for (int i = 0; plan.isStrict() && i < rows.size(); i++) {
            Optional<Refusal> refusal = batch.refusals().get(i);
            if (refusal.isPresent()) {
                throw new InvalidInputException(
                        "%s The row has: %s.", refusal.get().reason(), excerpt(rows.get(i)));
            }
        }
        return batch;
    }

    private String excerpt(Row row) {
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < plan.cells().length; j++) {
            if (plan.cells()[j] != AttributeMatch.NOWHERE) {
                cells.add(attributes().get(j).name() + " = " + row.get(plan.cells()[j]));
            }
        }
        String text = String.join(", ", cells);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
