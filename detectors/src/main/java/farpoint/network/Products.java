package farpoint.network;

import farpoint.run.Crew;

/** The matrix products of a dense layer. */
final class Products {
    private static final ProductKernel KERNEL = ProductKernel.best();

    /** Features that are turned at a time. */
    private static final int TURNED = 8;

    /** Sums that stay on one thread, since they are calculated together. */
    private static final int GRAIN = 4;

    /** Products that are worth a second thread. */
    private static final long LARGE = 1 << 20;

    private Products() {}

    /** The threads for so many products. */
    private static Crew crew(Crew crew, int rows, int columns, int size) {
        return (long) rows * columns * size < LARGE ? Crew.ALONE : crew;
    }

    /**
     * y[r] = sum over c of w[r, c] x[c], for all rows of the batch at once.
     *
     * @param w weights; element (r, c) is at {@code offset + r * rowStep + c * columnStep}
     * @param x the input, as many features as the matrix has columns
     * @param y the output, as many features as the matrix has rows; overwritten
     */
    static void multiply(float[] w, int offset, int rowStep, int columnStep, Batch x, Batch y, Crew threads) {
        int size = x.size();
        crew(threads, y.width(), x.width(), size)
                .forEach(
                        y.width(),
                        GRAIN,
                        (from, to) -> KERNEL.multiply(
                                w,
                                offset + from * rowStep,
                                rowStep,
                                columnStep,
                                x.features(),
                                x.width(),
                                y.features(),
                                from,
                                to - from,
                                size));
    }

    /**
     * Scratch memory that {@link #weightGradient} needs: the rows of the side that is turned, then a sum for each feature of the
     * other one, then all values of the other side.
     */
    static float[][] gradientScratch(int inputs, int outputs, int capacity) {
        boolean turned = turnsInput(inputs, outputs, capacity);
        int others = turned ? outputs : inputs;
        int length = ProductKernel.length(turned ? inputs : outputs);
        float[][] scratch = new float[capacity + others + 1][];
        for (int i = 0; i < capacity + others; i++) {
            scratch[i] = new float[length];
        }
        scratch[capacity + others] = new float[Math.multiplyExact(capacity, others)];
        return scratch;
    }

    /** Whether turning the input is less work than turning the output's gradient and the sums as well. */
    private static boolean turnsInput(int inputs, int outputs, int capacity) {
        return (long) capacity * inputs <= (long) capacity * outputs + (long) inputs * outputs;
    }

    /**
     * The gradient of the weights, g[o, i] = sum over the batch of dy[o] x[i]. One side is turned row by row, so that the loops
     * run along it.
     *
     * @param gradient overwritten from {@code offset} on, outputs x inputs, row-major
     */
    static void weightGradient(Batch dy, Batch x, float[] gradient, int offset, float[][] scratch, Crew threads) {
        boolean input = turnsInput(x.width(), dy.width(), x.capacity());
        Batch turned = input ? x : dy;
        Batch other = input ? dy : x;
        int size = x.size();
        float[] factors = scratch[scratch.length - 1];
        int firstSum = scratch.length - 1 - other.width();
        Crew crew = crew(threads, x.width(), dy.width(), size);
        crew.forEach(turned.width(), TURNED, (from, to) -> turn(turned.features(), from, to, size, scratch));
        crew.forEach(other.width(), GRAIN, (from, to) -> {
            for (int n = from; n < to; n++) {
                System.arraycopy(other.feature(n), 0, factors, n * size, size);
            }
            KERNEL.multiply(
                    factors, from * size, size, 1, scratch, size, scratch, firstSum + from, to - from, turned.width());
            copy(scratch, firstSum, from, to, input, turned.width(), x.width(), gradient, offset);
        });
    }

    private static void copy(
            float[][] sums,
            int first,
            int from,
            int to,
            boolean input,
            int length,
            int inputs,
            float[] gradient,
            int offset) {
        for (int n = from; n < to && input; n++) {
            System.arraycopy(sums[first + n], 0, gradient, offset + n * inputs, length);
        }
        for (int n = from; n < to && !input; n += TURNED) {
            int end = Math.min(n + TURNED, to);
            for (int o = 0; o < length; o++) {
                for (int m = n; m < end; m++) {
                    gradient[offset + o * inputs + m] = sums[first + m][o];
                }
            }
        }
    }

    /** A few features at a time, so that what is written lies together. */
    private static void turn(float[][] x, int first, int end, int size, float[][] rows) {
        int from = first;
        for (; from + TURNED <= end; from += TURNED) {
            turnEight(x, from, size, rows);
        }
        for (; from < end; from++) {
            float[] feature = x[from];
            for (int b = 0; b < size; b++) {
                rows[b][from] = feature[b];
            }
        }
    }

    private static void turnEight(float[][] x, int from, int size, float[][] rows) {
        float[] x0 = x[from];
        float[] x1 = x[from + 1];
        float[] x2 = x[from + 2];
        float[] x3 = x[from + 3];
        float[] x4 = x[from + 4];
        float[] x5 = x[from + 5];
        float[] x6 = x[from + 6];
        float[] x7 = x[from + 7];
        for (int b = 0; b < size; b++) {
            float[] row = rows[b];
            row[from] = x0[b];
            row[from + 1] = x1[b];
            row[from + 2] = x2[b];
            row[from + 3] = x3[b];
            row[from + 4] = x4[b];
            row[from + 5] = x5[b];
            row[from + 6] = x6[b];
            row[from + 7] = x7[b];
        }
    }
}
