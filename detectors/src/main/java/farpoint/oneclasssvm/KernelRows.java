package farpoint.oneclasssvm;

import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of the n x n kernel matrix, calculated where they are needed; those used last are kept within bounded memory. */
final class KernelRows {
    private static final long MAX_BYTES = 256L << 20;

    /** Work for which another thread pays, in columns of a row; the exponential counts as some. */
    private static final int LEAST_WORK = 1 << 20;

    private static final int EXPONENTIAL = 30;

    private final Panels panels;
    private final double gamma;
    private final ComputeContext context;
    private final int capacity;
    private final Map<Integer, double[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    KernelRows(Panels panels, double gamma, ComputeContext context) {
        this(panels, gamma, context, Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 4));
    }

    /** With other bounds of the memory, where two rows find place at least. */
    KernelRows(Panels panels, double gamma, ComputeContext context, long bytes) {
        this.panels = panels;
        this.gamma = gamma;
        this.context = context.withProgress(Progress.NONE);
        this.capacity = (int) Math.max(2, Math.min(panels.rows(), bytes / (8L * panels.rows())));
    }

    int rows() {
        return panels.rows();
    }

    /** The kernel of a row with all rows; valid until two others have been asked for. */
    double[] row(int row) {
        double[] values = kept.get(row);
        if (values == null) {
            values = kept.size() < capacity ? new double[rows()] : removeEldest();
            fill(panels.row(row), values);
            kept.put(row, values);
        }
        return values;
    }

    private double[] removeEldest() {
        Integer eldest = kept.keySet().iterator().next();
        return kept.remove(eldest);
    }

    private void fill(double[] x, double[] values) {
        int work = Panels.BLOCK * (panels.columns() + EXPONENTIAL);
        int chunk = Math.max(1, LEAST_WORK / work);
        context.forEachChunk("Kernel", panels.blocks(), chunk, (c, from, to) -> {
            for (int b = from; b < to; b++) {
                double[] block = new double[panels.size(b)];
                exponentials(x, b, block);
                System.arraycopy(block, 0, values, b * Panels.BLOCK, block.length);
            }
        });
    }

    private void exponentials(double[] x, int block, double[] values) {
        panels.squares(x, 0, block, values);
        for (int r = 0; r < values.length; r++) {
            values[r] = GaussianKernel.value(gamma * values[r]);
        }
    }

    /**
     * The kernel matrix times a vector, without keeping rows.
     *
     * @param vector as long as there are rows
     * @param count the elements after these are 0
     */
    double[] times(double[] vector, int count, ComputeContext progress) {
        double[] product = new double[rows()];
        progress.forEachChunk("Kernel", panels.blocks(), 1, (c, from, to, stop) -> {
            double[] values = new double[panels.size(from)];
            for (int i = 0; i < count; i++) {
                stop.check();
                exponentials(panels.row(i), from, values);
                for (int r = 0; r < values.length; r++) {
                    product[from * Panels.BLOCK + r] += vector[i] * values[r];
                }
            }
        });
        return product;
    }
}
