package farpoint.nn;

import java.util.Arrays;

/**
 * The matrix products of a dense layer, in register blocks that the compiler turns into vector code. Forward and backward
 * products run along the rows of the batch; each element adds its terms in the same order whatever the batch is.
 */
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
        int r = 0;
        for (; r + 2 <= y.width(); r += 2) {
            int first = offset + r * rowStep;
            int second = first + rowStep;
            clear(y, r, 2);
            int c = 0;
            for (; c + 4 <= columns; c += 4) {
                int step = c * columnStep;
                addFourToTwo(w, first + step, second + step, columnStep, x, c, y, r);
            }
            for (; c < columns; c++) {
                addOne(w[first + c * columnStep], x, c, y, r);
                addOne(w[second + c * columnStep], x, c, y, r + 1);
            }
        }
        if (r < y.width()) {
            lastRow(w, offset + r * rowStep, columnStep, x, y, r);
        }
    }

    private static void lastRow(double[] w, int row, int columnStep, Batch x, Batch y, int r) {
        clear(y, r, 1);
        int c = 0;
        for (; c + 4 <= x.width(); c += 4) {
            addFour(w, row + c * columnStep, columnStep, x, c, y, r);
        }
        for (; c < x.width(); c++) {
            addOne(w[row + c * columnStep], x, c, y, r);
        }
    }

    private static void clear(Batch y, int feature, int features) {
        Arrays.fill(y.values(), feature * y.stride(), (feature + features) * y.stride(), 0);
    }

    private static void addFourToTwo(double[] w, int u, int v, int step, Batch x, int c, Batch y, int r) {
        double u0 = w[u];
        double u1 = w[u + step];
        double u2 = w[u + 2 * step];
        double u3 = w[u + 3 * step];
        double v0 = w[v];
        double v1 = w[v + step];
        double v2 = w[v + 2 * step];
        double v3 = w[v + 3 * step];
        double[] in = x.values();
        double[] out = y.values();
        int x0 = c * x.stride();
        int x1 = x0 + x.stride();
        int x2 = x1 + x.stride();
        int x3 = x2 + x.stride();
        int y0 = r * y.stride();
        int y1 = y0 + y.stride();
        int size = x.size();
        for (int b = 0; b < size; b++) {
            double a0 = in[x0 + b];
            double a1 = in[x1 + b];
            double a2 = in[x2 + b];
            double a3 = in[x3 + b];
            out[y0 + b] = out[y0 + b] + u0 * a0 + u1 * a1 + u2 * a2 + u3 * a3;
            out[y1 + b] = out[y1 + b] + v0 * a0 + v1 * a1 + v2 * a2 + v3 * a3;
        }
    }

    private static void addFour(double[] w, int u, int step, Batch x, int c, Batch y, int r) {
        double u0 = w[u];
        double u1 = w[u + step];
        double u2 = w[u + 2 * step];
        double u3 = w[u + 3 * step];
        double[] in = x.values();
        double[] out = y.values();
        int x0 = c * x.stride();
        int x1 = x0 + x.stride();
        int x2 = x1 + x.stride();
        int x3 = x2 + x.stride();
        int y0 = r * y.stride();
        int size = x.size();
        for (int b = 0; b < size; b++) {
            out[y0 + b] = out[y0 + b] + u0 * in[x0 + b] + u1 * in[x1 + b] + u2 * in[x2 + b] + u3 * in[x3 + b];
        }
    }

    private static void addOne(double weight, Batch x, int c, Batch y, int r) {
        double[] in = x.values();
        double[] out = y.values();
        int x0 = c * x.stride();
        int y0 = r * y.stride();
        int size = x.size();
        for (int b = 0; b < size; b++) {
            out[y0 + b] += weight * in[x0 + b];
        }
    }

    /** Doubles of scratch memory that {@link #weightGradient} needs. */
    static int gradientScratch(int inputs, int outputs, int capacity) {
        return Math.max(inputs, outputs) * capacity + (inputs < outputs ? inputs * outputs : 0);
    }

    /**
     * The gradient of the weights, g[o, i] = sum over the batch of dy[o] x[i]. The wider side is transposed, so that the
     * sums run along it.
     *
     * @param gradient overwritten from {@code offset} on, outputs x inputs, row-major
     */
    static void weightGradient(Batch dy, Batch x, double[] gradient, int offset, double[] scratch) {
        int outputs = dy.width();
        int inputs = x.width();
        if (inputs >= outputs) {
            transpose(x, scratch);
            outer(dy, scratch, inputs, gradient, offset);
            return;
        }
        int turned = outputs * dy.stride();
        transpose(dy, scratch);
        outer(x, scratch, outputs, scratch, turned);
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                gradient[offset + o * inputs + i] = scratch[turned + i * outputs + o];
            }
        }
    }

    /** Writes a batch row by row. */
    private static void transpose(Batch x, double[] target) {
        int width = x.width();
        double[] in = x.values();
        for (int b = 0; b < x.size(); b++) {
            int row = b * width;
            for (int f = 0; f < width; f++) {
                target[row + f] = in[f * x.stride() + b];
            }
        }
    }

    /** target[n, w] = sum over b of narrow[n, b] wide[b, w]. */
    private static void outer(Batch narrow, double[] wide, int width, double[] target, int offset) {
        Arrays.fill(target, offset, offset + narrow.width() * width, 0);
        int n = 0;
        for (; n + 2 <= narrow.width(); n += 2) {
            int b = 0;
            for (; b + 4 <= narrow.size(); b += 4) {
                addRowsToTwo(narrow, n, b, wide, width, target, offset + n * width);
            }
            for (; b < narrow.size(); b++) {
                addRow(narrow.value(n, b), wide, b * width, width, target, offset + n * width);
                addRow(narrow.value(n + 1, b), wide, b * width, width, target, offset + (n + 1) * width);
            }
        }
        if (n < narrow.width()) {
            for (int b = 0; b < narrow.size(); b++) {
                addRow(narrow.value(n, b), wide, b * width, width, target, offset + n * width);
            }
        }
    }

    private static void addRowsToTwo(
            Batch narrow, int n, int b, double[] wide, int width, double[] target, int offset) {
        double[] in = narrow.values();
        int u = n * narrow.stride() + b;
        int v = u + narrow.stride();
        double u0 = in[u];
        double u1 = in[u + 1];
        double u2 = in[u + 2];
        double u3 = in[u + 3];
        double v0 = in[v];
        double v1 = in[v + 1];
        double v2 = in[v + 2];
        double v3 = in[v + 3];
        int w0 = b * width;
        int w1 = w0 + width;
        int w2 = w1 + width;
        int w3 = w2 + width;
        int second = offset + width;
        for (int i = 0; i < width; i++) {
            double a0 = wide[w0 + i];
            double a1 = wide[w1 + i];
            double a2 = wide[w2 + i];
            double a3 = wide[w3 + i];
            target[offset + i] = target[offset + i] + u0 * a0 + u1 * a1 + u2 * a2 + u3 * a3;
            target[second + i] = target[second + i] + v0 * a0 + v1 * a1 + v2 * a2 + v3 * a3;
        }
    }

    private static void addRow(double weight, double[] wide, int row, int width, double[] target, int offset) {
        for (int i = 0; i < width; i++) {
            target[offset + i] += weight * wide[row + i];
        }
    }
}
