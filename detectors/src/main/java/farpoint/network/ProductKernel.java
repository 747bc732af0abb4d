package farpoint.network;

import farpoint.run.VectorClass;
import java.lang.invoke.MethodHandles;

/** The inner loops of {@link Products}. All kinds give the same bits: each sum adds its terms in order, from 0. */
interface ProductKernel {
    /** Arrays are read and written in steps of so many values; those beyond the size may hold anything. */
    int STEP = 16;

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
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int columns,
            double[][] y,
            int first,
            int rows,
            int size);

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
            VectorClass<ProductKernel> vector =
                    VectorClass.load(MethodHandles.lookup(), ProductKernel.class, CLASS, Best::tryOut);
            return vector.isUsable() ? vector.create() : new PlainProducts();
        }

        private static void tryOut(ProductKernel kernel) {
            kernel.multiply(new double[5], 0, 1, 1, new double[1][STEP], 1, new double[5][STEP], 0, 5, 1);
        }
    }
}
