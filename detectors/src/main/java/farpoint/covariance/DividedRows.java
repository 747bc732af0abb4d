package farpoint.covariance;

import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.RowTask;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows with their values divided by a positive number, each block when it is looked at.
 *
 * @param undivided the rows; closed by who opened them
 * @param divisor the number
 */
record DividedRows(BlockedRows undivided, double divisor) implements BlockedRows {
    @Override
    public int rows() {
        return undivided.rows();
    }

    @Override
    public int columns() {
        return undivided.columns();
    }

    @Override
    public List<ColumnGroup> groups() {
        return undivided.groups();
    }

    @Override
    public <R extends Serializable> R fold(String name, BlockTask<R> task) {
        return undivided.fold(name, new Divided<>(task, divisor));
    }

    @Override
    public double[] each(String name, RowTask task) {
        return undivided.each(name, new DividedEach(task, divisor));
    }

    @Override
    public DataMatrix select(int[] indices) {
        return undivided.select(indices).dividedBy(divisor);
    }

    @Override
    public void close() {}

    private static DataMatrix block(DataMatrix rows, int from, int to, double divisor) {
        return rows.select(IntStream.range(from, to).toArray()).dividedBy(divisor);
    }

    private record Divided<R extends Serializable>(BlockTask<R> task, double divisor) implements BlockTask<R> {
        @Override
        public R of(DataMatrix rows, int from, int to) {
            return task.of(block(rows, from, to, divisor), 0, to - from);
        }

        @Override
        public R merge(R left, R right) {
            return task.merge(left, right);
        }
    }

    private record DividedEach(RowTask task, double divisor) implements RowTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            return task.of(block(rows, from, to, divisor), 0, to - from);
        }
    }
}
