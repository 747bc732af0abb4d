package farpoint.network;

import farpoint.run.VectorClass;
import java.lang.invoke.MethodHandles;

/**
 * The inner loops of networks, in float. All kinds give the same bits: each element of a product is a chain of fused multiply-adds
 * in the order of its terms, from 0, and each sum has {@value #SUMS} partial sums, whatever the vectors of the processor.
 */
interface ProductKernel {
    /** Arrays are read and written in steps of so many values; those beyond the size may hold anything. */
    int STEP = 32;

    /** Partial sums of an array: number l is of the values l, l + 16, l + 32 and so on, in order, from 0. */
    int SUMS = 16;

    /**
     * y[r] = sum over c of w[r, c] x[c], element by element.
     *
     * @param w weights; element (r, c) is at {@code offset + r * rowStep + c * columnStep}
     * @param x arrays, at least {@code columns} of them
     * @param y arrays, of which those from {@code first} on are overwritten
     * @param rows how many of them
     * @param size values in use in each array
     */
    void multiply(
            float[] w,
            int offset,
            int rowStep,
            int columnStep,
            float[][] x,
            int columns,
            float[][] y,
            int first,
            int rows,
            int size);

    /** Partial sums of the first n values. */
    void sum(float[] x, int n, float[] sums);

    /** Partial sums of (x - centre)^2, the square fused with the sum. */
    void sumOfSquares(float[] x, float centre, int n, float[] sums);

    /** Partial sums of x z, the product fused with the sum. */
    void sumOfProducts(float[] x, float[] z, int n, float[] sums);

    /** The length of an array that holds so many values. */
    static int length(int size) {
        return Math.addExact(size, STEP - 1) / STEP * STEP;
    }

    /** The fastest kernel that this JVM can run: on the JDK's vector module where the JVM was started with it. */
    static ProductKernel best() {
        return Best.KERNEL;
    }

    /** Holds the choice. */
    final class Best {
        private static final String CLASS = "farpoint.network.VectorProducts";
        private static final ProductKernel KERNEL = find();

        private Best() {}

        private static ProductKernel find() {
            if (!FusedMultiplyAdd.IN_HARDWARE) {
                return new PlainProducts();
            }
            VectorClass<ProductKernel> vector =
                    VectorClass.load(MethodHandles.lookup(), ProductKernel.class, CLASS, Best::tryOut);
            return vector.isUsable() ? vector.create() : new PlainProducts();
        }

        private static void tryOut(ProductKernel kernel) {
            int rows = 26;
            kernel.multiply(new float[rows], 0, 1, 1, new float[1][STEP], 1, new float[rows][STEP], 0, rows, 1);
            kernel.sum(new float[STEP], STEP, new float[SUMS]);
            kernel.sumOfSquares(new float[STEP], 0, STEP, new float[SUMS]);
            kernel.sumOfProducts(new float[STEP], new float[STEP], STEP, new float[SUMS]);
        }
    }
}
