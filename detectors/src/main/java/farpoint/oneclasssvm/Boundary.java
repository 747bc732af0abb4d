package farpoint.oneclasssvm;

import java.util.stream.IntStream;

/**
 * A learnt boundary.
 *
 * @param gamma the kernel is exp(-gamma squared distance); positive
 * @param rho the offset
 * @param coefficients one a support vector, above 0 and at most 1; at least one
 * @param vectors the support vectors, row-major
 * @param columns their columns
 */
record Boundary(double gamma, double rho, double[] coefficients, double[] vectors, int columns) {
    /** The vectors as scoring needs them. */
    Panels panels() {
        return new Panels(
                vectors, columns, IntStream.range(0, coefficients.length).toArray());
    }

    /** What no score is below: that of a row at which all vectors are. Sums in one order, so that rounding breaks nothing. */
    double leastScore() {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum += coefficient;
        }
        return rho - sum;
    }
}
