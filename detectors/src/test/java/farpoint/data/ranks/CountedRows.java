package farpoint.data.ranks;

import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.RowTask;
import java.io.Serializable;
import java.util.List;

/** Counts the passes over rows. */
final class CountedRows implements BlockedRows {
    private final BlockedRows rows;
    private int passes;

    CountedRows(BlockedRows rows) {
        this.rows = rows;
    }

    int passes() {
        return passes;
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public int columns() {
        return rows.columns();
    }

    @Override
    public List<ColumnGroup> groups() {
        return rows.groups();
    }

    @Override
    public <R extends Serializable> R fold(String name, BlockTask<R> task) {
        passes++;
        return rows.fold(name, task);
    }

    @Override
    public double[] each(String name, RowTask task) {
        passes++;
        return rows.each(name, task);
    }

    @Override
    public DataMatrix select(int[] indices) {
        return rows.select(indices);
    }

    @Override
    public void close() {
        rows.close();
    }
}
