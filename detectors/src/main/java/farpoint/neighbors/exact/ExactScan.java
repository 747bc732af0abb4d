package farpoint.neighbors.exact;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.RowNorm;
import farpoint.run.ComputeContext.StopCheck;
import java.util.Optional;

/** Compares query rows with all reference rows in double arithmetic, block by block, with the bits of {@link Metric}. */
final class ExactScan {
    private static final int BLOCK = 256;

    /** Below this, transposing the reference rows costs more than it saves. */
    private static final int FEW_ROWS = 4;

    private final DataMatrix reference;
    private final Metric metric;
    private final Optional<RowNorm> rowNorm;
    private final double[] norms;

    ExactScan(DataMatrix reference, Metric metric) {
        this.reference = reference;
        this.metric = metric;
        this.rowNorm = metric.rowNorm();
        this.norms = rowNorm.map(norm -> norms(norm, reference)).orElse(null);
    }

    /** Receives the comparison values of one query row with consecutive reference rows. */
    @FunctionalInterface
    interface Handler {
        void accept(int query, int firstReference, int count, double[] values);
    }

    /**
     * Compares the query rows {@code rows[from] .. rows[to - 1]} with all reference rows, in growing order of these.
     *
     * @param stop asked before each block of reference rows
     * @param handler gets the position in {@code rows}, not the row
     */
    void scan(DataMatrix query, int[] rows, int from, int to, StopCheck stop, Handler handler) {
        if (to - from < FEW_ROWS) {
            scanRowByRow(query, rows, from, to, stop, handler);
            return;
        }
        int d = reference.columns();
        double[][] panel = new double[d][BLOCK];
        double[] sums = new double[BLOCK];
        for (int first = 0; first < reference.rows(); first += BLOCK) {
            stop.check();
            int count = Math.min(BLOCK, reference.rows() - first);
            transpose(first, count, panel);
            for (int i = from; i < to; i++) {
                metric.sums(query.values(), rows[i] * d, panel, sums);
                finish(query, rows[i], first, count, sums);
                handler.accept(i, first, count, sums);
            }
        }
    }

    private void scanRowByRow(DataMatrix query, int[] rows, int from, int to, StopCheck stop, Handler handler) {
        double[] values = new double[BLOCK];
        int d = reference.columns();
        for (int first = 0; first < reference.rows(); first += BLOCK) {
            stop.check();
            int count = Math.min(BLOCK, reference.rows() - first);
            for (int i = from; i < to; i++) {
                for (int r = 0; r < count; r++) {
                    values[r] = metric.compare(query.values(), rows[i] * d, reference.values(), (first + r) * d, d);
                }
                handler.accept(i, first, count, values);
            }
        }
    }

    private void transpose(int first, int count, double[][] panel) {
        int d = reference.columns();
        double[] values = reference.values();
        for (int r = 0; r < count; r++) {
            int row = (first + r) * d;
            for (int j = 0; j < d; j++) {
                panel[j][r] = values[row + j];
            }
        }
    }

    private void finish(DataMatrix query, int row, int first, int count, double[] sums) {
        if (rowNorm.isEmpty()) {
            return;
        }
        RowNorm norm = rowNorm.get();
        double ofQuery = norm.of(query.values(), row * query.columns(), query.columns());
        for (int r = 0; r < count; r++) {
            sums[r] = norm.comparison(sums[r], ofQuery, norms[first + r]);
        }
    }

    private static double[] norms(RowNorm norm, DataMatrix rows) {
        double[] norms = new double[rows.rows()];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = norm.of(rows.values(), i * rows.columns(), rows.columns());
        }
        return norms;
    }
}
