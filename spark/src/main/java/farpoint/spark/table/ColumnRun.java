package farpoint.spark.table;

import farpoint.data.ColumnTask;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Runs a task on a column, of which each is in a partition of its own: its place, and the bytes of what the task gives.
 *
 * @param work the task
 */
record ColumnRun(Broadcast<Sent<ColumnRun.Work>> work)
        implements Function2<Integer, Iterator<Tuple2<Integer, Piece>>, Iterator<Tuple2<Integer, byte[]>>> {
    /**
     * A task on columns.
     *
     * @param rows number of all rows
     */
    record Work(ColumnTask<? extends Serializable> task, SentAttributes attributes, int rows) implements Serializable {}

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Integer column, Iterator<Tuple2<Integer, Piece>> pieces) {
        Work all = work.value().get();
        double[] values = new double[all.rows];
        Arrays.fill(values, Double.NaN);
        while (pieces.hasNext()) {
            Piece piece = pieces.next()._2();
            System.arraycopy(piece.column(0), 0, values, piece.from(), piece.rows());
        }
        Serializable result = all.task.of(column, all.attributes.get(column), values);
        return List.of(new Tuple2<>(column, Sent.bytes(result))).iterator();
    }

    /** The columns of a piece, each under its place; those of text have no values. */
    static Iterator<Tuple2<Integer, Piece>> columns(Piece piece) {
        return IntStream.range(0, piece.columns().length)
                .filter(j -> piece.column(j) != null)
                .mapToObj(j -> new Tuple2<>(j, new Piece(piece.from(), piece.rows(), new double[][] {piece.column(j)})))
                .iterator();
    }
}
