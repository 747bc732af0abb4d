package farpoint.network;

import java.util.Arrays;

/**
 * Products in loops that every Java compiler turns into vector code, four terms at a time. The terms are taken in blocks that
 * stay in the processor's nearest cache while all sums pass over them.
 */
final class PlainProducts implements ProductKernel {
    /** Arrays in a block: 12 kB for the 128 values of a mini-batch. */
    private static final int BLOCK = 12;

    @Override
    public void multiply(
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int columns,
            double[][] y,
            int first,
            int rows,
            int size) {
        for (int from = 0; from < columns; from += BLOCK) {
            int to = Math.min(from + BLOCK, columns);
            for (int r = 0; r < rows; r++) {
                double[] target = y[first + r];
                if (from == 0) {
                    Arrays.fill(target, 0, size, 0);
                }
                int i = offset + r * rowStep + from * columnStep;
                int c = from;
                for (; c + 4 <= to; c += 4) {
                    Vectors.add(
                            w[i],
                            x[c],
                            w[i + columnStep],
                            x[c + 1],
                            w[i + 2 * columnStep],
                            x[c + 2],
                            w[i + 3 * columnStep],
                            x[c + 3],
                            target,
                            size);
                    i += 4 * columnStep;
                }
                for (; c < to; c++) {
                    Vectors.add(w[i], x[c], target, size);
                    i += columnStep;
                }
            }
        }
    }
}
