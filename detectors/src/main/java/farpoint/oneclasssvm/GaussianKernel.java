package farpoint.oneclasssvm;

/** The Gaussian kernel exp(-e), where e is gamma times the squared distance. */
final class GaussianKernel {
    /** From here on exp(-e) is 0. */
    private static final double VANISHED = 746;

    /** Where the tail begins: e, and the kernel there. */
    private static final double TAIL = 23;

    private static final double AT_TAIL = StrictMath.exp(-TAIL);

    private GaussianKernel() {}

    /** The kernel itself. */
    static double value(double e) {
        return e > VANISHED ? 0 : StrictMath.exp(-e);
    }

    /**
     * The kernel for scores: beyond e = 23, where it is below 1.1e-10, it goes on with the same slope as the eighth root of 1 /
     * (1 + 8 (e - 23)). The kernel itself would be lost there in the rounding of sums, and all rows that far out would have
     * the same score. What this adds to a score is below 1.1e-10 times the sum of the coefficients.
     */
    static double withTail(double e) {
        if (e <= TAIL) {
            return StrictMath.exp(-e);
        }
        return AT_TAIL / Math.sqrt(Math.sqrt(Math.sqrt(1 + 8 * (e - TAIL))));
    }
}
