package farpoint.network;

/** The matrix products of a dense layer. */
final class Products {
    private static final ProductKernel KERNEL = ProductKernel.best();

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
     * Scratch memory that {@link #weightGradient} needs: the rows of the wider side, then a sum for each feature of the
     * narrower one, then all values of the narrower side.
     */
    static double[][] gradientScratch(int inputs, int outputs, int capacity) {
        int narrow = Math.min(inputs, outputs);
        int length = ProductKernel.length(Math.max(inputs, outputs));
        double[][] scratch = new double[capacity + narrow + 1][];
        for (int i = 0; i < capacity + narrow; i++) {
            scratch[i] = new double[length];
        }
        scratch[capacity + narrow] = new double[Math.multiplyExact(capacity, narrow)];
        return scratch;
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
        int size = x.size();
        int inputs = x.width();
        double[] factors = scratch[scratch.length - 1];
        int firstSum = scratch.length - 1 - narrow.width();
        turn(wide, scratch);
        for (int n = 0; n < narrow.width(); n++) {
            System.arraycopy(narrow.feature(n), 0, factors, n * size, size);
        }
        KERNEL.multiply(factors, 0, size, 1, scratch, size, scratch, firstSum, narrow.width(), wide.width());
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
}
