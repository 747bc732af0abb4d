package farpoint.network;

import java.util.Arrays;

/**
 * Products in loops that every Java compiler turns into vector code, four terms at a time; loops of more would be too long for it.
 * The terms are taken in blocks that stay in the processor's nearest cache while all sums pass over them.
 */
final class PlainProducts implements ProductKernel {
    /** Arrays in a block: 12 kB for the 128 values of a mini-batch. */
    private static final int BLOCK = 24;

    @Override
    public void multiply(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int columns,
            float[][] y,
            int first,
            int rows,
            int size) {
        for (int r = 0; r < rows; r++) {
            Arrays.fill(y[first + r], 0, size, 0);
        }
        for (int from = 0; from < columns; from += BLOCK) {
            int to = Math.min(from + BLOCK, columns);
            int start = offset + from * columnStep;
            for (int r = 0; r < rows; r++) {
                add(w, start + r * rowStep, columnStep, x, from, to, y[first + r], size);
            }
        }
    }

    private static void add(float[] w, int offset, int columnStep, float[][] x, int from, int to, float[] y, int size) {
        int i = offset;
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
                    y,
                    size);
            i += 4 * columnStep;
        }
        for (; c < to; c++) {
            Vectors.add(w[i], x[c], y, size);
            i += columnStep;
        }
    }

    @Override
    public void sum(float[] x, int n, float[] sums) {
        Arrays.fill(sums, 0);
        int end = n - n % SUMS;
        for (int i = 0; i < end; i += SUMS) {
            for (int l = 0; l < SUMS; l++) {
                sums[l] += x[i + l];
            }
        }
        for (int i = end; i < n; i++) {
            sums[i - end] += x[i];
        }
    }

    @Override
    public void sumOfSquares(float[] x, float centre, int n, float[] sums) {
        Arrays.fill(sums, 0);
        int end = n - n % SUMS;
        for (int i = 0; i < end; i += SUMS) {
            for (int l = 0; l < SUMS; l++) {
                float difference = x[i + l] - centre;
                sums[l] = FusedMultiplyAdd.of(difference, difference, sums[l]);
            }
        }
        for (int i = end; i < n; i++) {
            float difference = x[i] - centre;
            sums[i - end] = FusedMultiplyAdd.of(difference, difference, sums[i - end]);
        }
    }

    @Override
    public void sumOfProducts(float[] x, float[] z, int n, float[] sums) {
        Arrays.fill(sums, 0);
        int end = n - n % SUMS;
        for (int i = 0; i < end; i += SUMS) {
            for (int l = 0; l < SUMS; l++) {
                sums[l] = FusedMultiplyAdd.of(x[i + l], z[i + l], sums[l]);
            }
        }
        for (int i = end; i < n; i++) {
            sums[i - end] = FusedMultiplyAdd.of(x[i], z[i], sums[i - end]);
        }
    }
}
