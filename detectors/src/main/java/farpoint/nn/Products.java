package farpoint.nn;

import java.util.Arrays;

/**
 * The matrix products of a dense layer, four terms at a time. The terms are taken in blocks that stay in the processor's
 * nearest cache while all sums pass over them; each sum still adds its terms in order.
 */
final class Products {
    /** Features, or rows of the batch, in a block: 12 kB for the 128 values of a mini-batch. */
    private static final int BLOCK = 12;

    private Products() {}

    /**
     * y[r] = sum over c of w[r, c] x[c], for all rows of the batch at once.
     *
     * @param w weights; element (r, c) is at {@code offset + r * rowStep + c * columnStep}
     * @param x the input, as many features as the matrix has columns
     * @param y the output, as many features as the matrix has rows; overwritten
     */
    static void multiply(double[] w, int offset, int rowStep, int columnStep, Batch x, Batch y) {
        int size = x.size();
        for (int from = 0; from < x.width(); from += BLOCK) {
            int to = Math.min(from + BLOCK, x.width());
            for (int r = 0; r < y.width(); r++) {
                double[] target = y.feature(r);
                if (from == 0) {
                    Arrays.fill(target, 0, size, 0);
                }
                int i = offset + r * rowStep + from * columnStep;
                int c = from;
                for (; c + 4 <= to; c += 4) {
                    Vectors.add(
                            w[i],
                            x.feature(c),
                            w[i + columnStep],
                            x.feature(c + 1),
                            w[i + 2 * columnStep],
                            x.feature(c + 2),
                            w[i + 3 * columnStep],
                            x.feature(c + 3),
                            target,
                            size);
                    i += 4 * columnStep;
                }
                for (; c < to; c++) {
                    Vectors.add(w[i], x.feature(c), target, size);
                    i += columnStep;
                }
            }
        }
    }

    /** Scratch memory that {@link #weightGradient} needs: the rows of the wider side, then a sum for each narrow feature. */
    static double[][] gradientScratch(int inputs, int outputs, int capacity) {
        return new double[capacity + Math.min(inputs, outputs)][Math.max(inputs, outputs)];
    }

    /**
     * The gradient of the weights, g[o, i] = sum over the batch of dy[o] x[i]. The wider side is turned row by row, so that
     * the loops run along it.
     *
     * @param gradient overwritten from {@code offset} on, outputs x inputs, row-major
     */
    static void weightGradient(Batch dy, Batch x, double[] gradient, int offset, double[][] scratch) {
        boolean wideInput = x.width() >= dy.width();
        Batch wide = wideInput ? x : dy;
        Batch narrow = wideInput ? dy : x;
        int firstSum = scratch.length - narrow.width();
        int inputs = x.width();
        turn(wide, scratch);
        for (int from = 0; from < x.size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, x.size());
            for (int n = 0; n < narrow.width(); n++) {
                combine(narrow.feature(n), scratch, from, to, scratch[firstSum + n], wide.width());
            }
        }
        for (int n = 0; n < narrow.width(); n++) {
            double[] sums = scratch[firstSum + n];
            if (wideInput) {
                System.arraycopy(sums, 0, gradient, offset + n * inputs, inputs);
            } else {
                for (int o = 0; o < wide.width(); o++) {
                    gradient[offset + o * inputs + n] = sums[o];
                }
            }
        }
    }

    private static void turn(Batch x, double[][] rows) {
        for (int f = 0; f < x.width(); f++) {
            double[] feature = x.feature(f);
            for (int b = 0; b < x.size(); b++) {
                rows[b][f] = feature[b];
            }
        }
    }

    /** sums += sum over b in from .. to - 1 of a[b] rows[b], from 0 in the first block. */
    private static void combine(double[] a, double[][] rows, int from, int to, double[] sums, int width) {
        if (from == 0) {
            Arrays.fill(sums, 0, width, 0);
        }
        int b = from;
        for (; b + 4 <= to; b += 4) {
            Vectors.add(
                    a[b], rows[b], a[b + 1], rows[b + 1], a[b + 2], rows[b + 2], a[b + 3], rows[b + 3], sums, width);
        }
        for (; b < to; b++) {
            Vectors.add(a[b], rows[b], sums, width);
        }
    }
}
