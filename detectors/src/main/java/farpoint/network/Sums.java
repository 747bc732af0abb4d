package farpoint.network;

/** Sums over the rows of a batch: partial sums in float, which are added up in double. */
final class Sums {
    private static final ProductKernel KERNEL = ProductKernel.best();

    private Sums() {}

    /** Scratch memory for the partial sums. */
    static float[] newScratch() {
        return new float[ProductKernel.SUMS];
    }

    /** The sum of the first n elements. */
    static double of(float[] x, int n, float[] scratch) {
        KERNEL.sum(x, n, scratch);
        return total(scratch);
    }

    /** The sum of (x - centre)^2 over the first n elements. */
    static double ofSquares(float[] x, float centre, int n, float[] scratch) {
        KERNEL.sumOfSquares(x, centre, n, scratch);
        return total(scratch);
    }

    /** The sum of x z over the first n elements. */
    static double ofProducts(float[] x, float[] z, int n, float[] scratch) {
        KERNEL.sumOfProducts(x, z, n, scratch);
        return total(scratch);
    }

    private static double total(float[] partial) {
        double sum = 0;
        for (float p : partial) {
            sum += p;
        }
        return sum;
    }
}
