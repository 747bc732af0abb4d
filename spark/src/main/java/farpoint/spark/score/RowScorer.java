package farpoint.spark.score;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Scores the rows of a partition, in their order: they keep their first columns, and get those that are to be added.
 *
 * @param broadcast the bytes of a model file
 */
record RowScorer(Broadcast<byte[]> broadcast, ScoringPlan plan) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        PartitionModel partition = new PartitionModel(broadcast, plan);
        return new Batches<>(rows, batch -> new ScoredBatch(partition, plan, partition.read(batch)).rows(batch));
    }
}
