package farpoint.spark.score;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Scores the rows of a partition: an array of bytes a batch, which holds a double for each row that can be scored.
 *
 * @param broadcast the bytes of a model file
 */
record ScoresOnly(Broadcast<byte[]> broadcast, ScoringPlan plan) implements MapPartitionsFunction<Row, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        PartitionModel partition = new PartitionModel(broadcast, plan);
        return new Batches<>(rows, batch -> List.of(bytes(partition, batch)));
    }

    private static byte[] bytes(PartitionModel partition, List<Row> batch) {
        double[] scores = partition.model().score(partition.read(batch).table(), partition.killed());
        ByteBuffer bytes = ByteBuffer.allocate(scores.length * Double.BYTES);
        bytes.asDoubleBuffer().put(scores);
        return bytes.array();
    }

    /** The scores of all batches, in no order. */
    static double[] joined(List<byte[]> batches) {
        int count = Math.toIntExact(
                batches.stream().mapToLong(batch -> batch.length / Double.BYTES).sum());
        double[] scores = new double[count];
        int next = 0;
        for (byte[] batch : batches) {
            int some = batch.length / Double.BYTES;
            ByteBuffer.wrap(batch).asDoubleBuffer().get(scores, next, some);
            next += some;
        }
        return scores;
    }
}
