package farpoint.network;

/** The matrix products of a dense layer. */
final class Products {
    private static final ProductKernel KERNEL = ProductKernel.best();

    /** Features that are turned at a time. */
    private static final int TURNED = 8;

    private Products() {}

    /**
     * y[r] = sum over c of w[r, c] x[c], for all rows of the batch at once.
     *
     * @param w weights; element (r, c) is at {@code offset + r * rowStep + c * columnStep}
     * @param x the input, as many features as the matrix has columns
     * @param y the output, as many features as the matrix has rows; overwritten
     */
    static void multiply(double[] w, int offset, int rowStep, int columnStep, Batch x, Batch y) {
        KERNEL.multiply(w, offset, rowStep, columnStep, x.features(), x.width(), y.features(), 0, y.width(), x.size());
    }

    /**
     * Scratch memory that {@link #weightGradient} needs: the rows of the side that is turned, then a sum for each feature of the
     * other one, then all values of the other side.
     */
    static double[][] gradientScratch(int inputs, int outputs, int capacity) {
        boolean turned = turnsInput(inputs, outputs);
        int others = turned ? outputs : inputs;
        int length = ProductKernel.length(turned ? inputs : outputs);
        double[][] scratch = new double[capacity + others + 1][];
        for (int i = 0; i < capacity + others; i++) {
            scratch[i] = new double[length];
        }
        scratch[capacity + others] = new double[Math.multiplyExact(capacity, others)];
        return scratch;
    }

    /** Whether loops along the input are less work than such along the output, counted in whole steps. */
    private static boolean turnsInput(int inputs, int outputs) {
        return (long) ProductKernel.length(inputs) * outputs <= (long) ProductKernel.length(outputs) * inputs;
    }

    /**
     * The gradient of the weights, g[o, i] = sum over the batch of dy[o] x[i]. One side is turned row by row, so that the loops
     * run along it.
     *
     * @param gradient overwritten from {@code offset} on, outputs x inputs, row-major
     */
    static void weightGradient(Batch dy, Batch x, double[] gradient, int offset, double[][] scratch) {
        boolean input = turnsInput(x.width(), dy.width());
        Batch turned = input ? x : dy;
        Batch other = input ? dy : x;
        int size = x.size();
        int inputs = x.width();
        double[] factors = scratch[scratch.length - 1];
        int firstSum = scratch.length - 1 - other.width();
        turn(turned, scratch);
        for (int n = 0; n < other.width(); n++) {
            System.arraycopy(other.feature(n), 0, factors, n * size, size);
        }
        KERNEL.multiply(factors, 0, size, 1, scratch, size, scratch, firstSum, other.width(), turned.width());
        for (int n = 0; n < other.width(); n++) {
            double[] sums = scratch[firstSum + n];
            if (input) {
                System.arraycopy(sums, 0, gradient, offset + n * inputs, inputs);
            } else {
                for (int o = 0; o < turned.width(); o++) {
                    gradient[offset + o * inputs + n] = sums[o];
                }
            }
        }
    }

    /** A few features at a time, so that what is written lies together. */
    private static void turn(Batch x, double[][] rows) {
        for (int from = 0; from < x.width(); from += TURNED) {
            int to = Math.min(from + TURNED, x.width());
            for (int b = 0; b < x.size(); b++) {
                double[] row = rows[b];
                for (int f = from; f < to; f++) {
                    row[f] = x.feature(f)[b];
                }
            }
        }
    }
}
