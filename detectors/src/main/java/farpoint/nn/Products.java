package farpoint.nn;

import java.util.Arrays;

/** The matrix products of a dense layer, four terms at a time. */
final class Products {
    private Products() {}

    /**
     * y[r] = sum over c of w[r, c] x[c], for all rows of the batch at once.
     *
     * @param w weights; element (r, c) is at {@code offset + r * rowStep + c * columnStep}
     * @param x the input, as many features as the matrix has columns
     * @param y the output, as many features as the matrix has rows; overwritten
     */
    static void multiply(double[] w, int offset, int rowStep, int columnStep, Batch x, Batch y) {
        int columns = x.width();
        int size = x.size();
        for (int r = 0; r < y.width(); r++) {
            double[] target = y.feature(r);
            Arrays.fill(target, 0, size, 0);
            int i = offset + r * rowStep;
            int c = 0;
            for (; c + 4 <= columns; c += 4) {
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
            for (; c < columns; c++) {
                Vectors.add(w[i], x.feature(c), target, size);
                i += columnStep;
            }
        }
    }

    /** Scratch memory that {@link #weightGradient} needs: the rows of the wider side, and one row for sums. */
    static double[][] gradientScratch(int inputs, int outputs, int capacity) {
        return new double[capacity + 1][Math.max(inputs, outputs)];
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
        double[] sums = scratch[scratch.length - 1];
        int inputs = x.width();
        turn(wide, scratch);
        for (int n = 0; n < narrow.width(); n++) {
            combine(narrow.feature(n), scratch, dy.size(), sums, wide.width());
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

    /** sums = sum over b of a[b] rows[b]. */
    private static void combine(double[] a, double[][] rows, int count, double[] sums, int width) {
        Arrays.fill(sums, 0, width, 0);
        int b = 0;
        for (; b + 4 <= count; b += 4) {
            Vectors.add(
                    a[b], rows[b], a[b + 1], rows[b + 1], a[b + 2], rows[b + 2], a[b + 3], rows[b + 3], sums, width);
        }
        for (; b < count; b++) {
            Vectors.add(a[b], rows[b], sums, width);
        }
    }
}
