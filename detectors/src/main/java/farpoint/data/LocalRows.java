package farpoint.data;

import farpoint.run.ComputeContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a matrix, for what is written for rows that lie elsewhere. */
final class LocalRows implements BlockedRows {
    private final DataMatrix rows;
    private final ComputeContext context;

    LocalRows(DataMatrix rows, ComputeContext context) {
        this.rows = rows;
        this.context = context;
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
        List<R> results = new ArrayList<>(Collections.nCopies(Blocks.count(rows()), null));
        context.forEachChunk(
                name, rows(), Blocks.size(rows()), (block, from, to) -> results.set(block, task.of(rows, from, to)));
        return Blocks.merged(results, task::merge);
    }

    @Override
    public double[] each(String name, RowTask task) {
        double[] all = new double[rows()];
        context.forEachChunk(name, rows(), Blocks.size(rows()), (block, from, to) -> {
            double[] some = task.of(rows, from, to);
            System.arraycopy(some, 0, all, from, some.length);
        });
        return all;
    }

    @Override
    public DataMatrix select(int[] indices) {
        return rows.select(indices);
    }

    @Override
    public void close() {}
}
