package farpoint.spark.table;

import farpoint.data.BlockTask;
import farpoint.data.Blocks;
import farpoint.data.DataMatrix;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Finds something out about the blocks of a partition, whose results it merges: the partition's number, and the bytes of the
 * result.
 *
 * @param preparing how rows are prepared
 * @param task what is found out
 */
record Folding<R extends Serializable>(Broadcast<Sent<Preparing>> preparing, Broadcast<Sent<BlockTask<R>>> task)
        implements Function2<Integer, Iterator<Piece>, Iterator<Tuple2<Integer, byte[]>>> {
    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Integer partition, Iterator<Piece> blocks) {
        BlockTask<R> found = task.value().get();
        R merged = null;
        while (blocks.hasNext()) {
            DataMatrix rows = preparing.value().get().of(blocks.next());
            R result = found.of(rows, 0, rows.rows());
            merged = merged == null ? result : found.merge(merged, result);
        }
        return List.of(new Tuple2<>(partition, Sent.bytes(merged))).iterator();
    }

    /** The result of all blocks; only as many results as one group has come here, the others are merged where they are. */
    R of(JavaRDD<Piece> blocks) {
        JavaPairRDD<Integer, byte[]> results =
                blocks.mapPartitionsWithIndex(this, false).mapToPair(result -> result);
        int count = blocks.getNumPartitions();
        while (Blocks.groups(count) > 1) {
            count = Blocks.groups(count);
            Broadcast<Sent<BlockTask<R>>> merging = task;
            results = results.mapToPair(result -> new Tuple2<>(Blocks.group(result._1()), result))
                    .groupByKey(count)
                    .mapValues(group -> Sent.bytes(merged(group, merging.value().get())));
        }
        return merged(results.collect(), task.value().get());
    }

    @SuppressWarnings("unchecked")
    private static <R extends Serializable> R merged(Iterable<Tuple2<Integer, byte[]>> results, BlockTask<R> task) {
        List<R> inOrder = StreamSupport.stream(results.spliterator(), false)
                .sorted(Comparator.comparing(Tuple2::_1))
                .map(result -> (R) Sent.object(result._2()))
                .toList();
        return Blocks.merged(inOrder, task::merge);
    }
}
