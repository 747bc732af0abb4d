package farpoint.spark.table;

import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.RowTask;
import farpoint.run.ComputeContext;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The rows of a table as they are prepared. Only the rows themselves are kept; they are prepared each time that something is found
 * out about them, which is linear in their values and keeps no second copy.
 */
final class PreparedRows implements BlockedRows {
    private final SparkSession session;
    private final SparkTable table;
    private final JavaRDD<Piece> blocks;
    private final Preprocessing preprocessing;
    private final Broadcast<Sent<Preparing>> preparing;

    PreparedRows(SparkSession session, SparkTable table, JavaRDD<Piece> blocks, Preprocessing preprocessing) {
        this.session = session;
        this.table = table;
        this.blocks = blocks;
        this.preprocessing = preprocessing;
        this.preparing = Sending.broadcast(session, new Preparing(preprocessing));
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public int columns() {
        return preprocessing.width();
    }

    @Override
    public List<ColumnGroup> groups() {
        return select(new int[0]).groups();
    }

    @Override
    public <R extends Serializable> R fold(String name, BlockTask<R> task) {
        return Sending.with(session, name, task, sent -> new Folding<>(preparing, sent).of(blocks));
    }

    @Override
    public double[] each(String name, RowTask task) {
        double[] all = new double[rows()];
        List<Tuple2<Integer, double[]>> some = Sending.with(session, name, task, sent -> each(blocks, preparing, sent));
        some.forEach(numbers -> System.arraycopy(numbers._2(), 0, all, numbers._1(), numbers._2().length));
        return all;
    }

    /** The numbers of each block under the number of its first row. */
    private static List<Tuple2<Integer, double[]>> each(
            JavaRDD<Piece> blocks, Broadcast<Sent<Preparing>> preparing, Broadcast<Sent<RowTask>> task) {
        return blocks.map(block -> {
                    DataMatrix rows = preparing.value().get().of(block);
                    return new Tuple2<>(block.from(), task.value().get().of(rows, 0, rows.rows()));
                })
                .collect();
    }

    @Override
    public DataMatrix select(int[] indices) {
        return preprocessing.transform(
                table.select(indices), ComputeContext.withDefaults().withThreads(1));
    }

    @Override
    public void close() {
        preparing.destroy();
    }
}
