package farpoint.oneclasssvm;

/** The Gaussian kernel exp(-e), where e is gamma times the squared distance. */
final class GaussianKernel {
    /** From here on exp(-e) is 0. */
    private static final double VANISHED = 746;

    /** Where the tail begins: e, and the kernel there. */
    private static final double TAIL = 23;

    private static final double AT_TAIL = StrictMath.exp(-TAIL);

    /** The kernel of a row with itself, for scores. */
    private static final double ITSELF = 1 - 0x1p-23;

    private GaussianKernel() {}

    /** The kernel itself. */
    static double value(double e) {
        return e > VANISHED ? 0 : StrictMath.exp(-e);
    }

    /**
     * The kernel for scores, which differs from the kernel where that would leave rows without an order.
     *
     * <p>All support vectors on the boundary have decision value 0, a training row that lies far from all others as well; but
     * then it is its own support, and has the largest coefficient. So the kernel of a row with itself lacks 1.2e-7, and the
     * score is higher by this share of the coefficient.
     *
     * <p>Beyond e = 23, where it is below 1.1e-10, the kernel goes on with the same slope as the eighth root of 1 / (1 + 8 (e -
     * 23)). The kernel itself would be lost there in the rounding of sums. This adds to a score less than 1.1e-10 times the sum
     * of the coefficients.
     */
    static double forScores(double e) {
        if (e == 0) {
            return ITSELF;
        }
        if (e <= TAIL) {
            return StrictMath.exp(-e);
        }
        return AT_TAIL / Math.sqrt(Math.sqrt(Math.sqrt(1 + 8 * (e - TAIL))));
    }
}
