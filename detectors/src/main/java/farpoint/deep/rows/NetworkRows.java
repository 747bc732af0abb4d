package farpoint.deep.rows;

import farpoint.data.DataMatrix;
import farpoint.network.Batch;
import farpoint.network.BatchSource;

/** The rows of a matrix as inputs of a network. */
public final class NetworkRows implements BatchSource {
    private final DataMatrix rows;
    private final InputForm form;

    public NetworkRows(DataMatrix rows, InputForm form) {
        this.rows = rows;
        this.form = form;
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public int width() {
        return form.width();
    }

    @Override
    public void load(int[] indices, int from, int count, Batch target) {
        target.resize(count);
        for (int b = 0; b < count; b++) {
            form.load(rows.values(), indices[from + b] * rows.columns(), target, b);
        }
    }

    /** Loads neighbouring rows. */
    public void load(int from, int count, Batch target) {
        target.resize(count);
        for (int b = 0; b < count; b++) {
            form.load(rows.values(), (from + b) * rows.columns(), target, b);
        }
    }
}
