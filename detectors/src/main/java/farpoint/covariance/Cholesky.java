package farpoint.covariance;

import java.util.Optional;

/** The lower triangular matrix L with L L' = A of a symmetric matrix A. */
final class Cholesky {
    private Cholesky() {}

    /**
     * Factorises.
     *
     * @param upper m x m, row-major, of which the upper triangle counts; overwritten
     * @param minPivot the matrix is singular if the square of a number on the factor's diagonal is no more
     * @return L, m x m, row-major; empty if the matrix is singular
     */
    static Optional<double[]> factor(double[] upper, int m, double minPivot) {
        for (int i = 0; i < m; i++) {
            double pivot = upper[i * m + i];
            if (pivot <= minPivot) {
                return Optional.empty();
            }
            double root = Math.sqrt(pivot);
            double inverse = 1 / root;
            upper[i * m + i] = root;
            for (int j = i + 1; j < m; j++) {
                upper[i * m + j] *= inverse;
            }
            for (int j = i + 1; j < m; j++) {
                subtract(upper, j * m + j, upper[i * m + j], i * m + j, m - j);
            }
        }
        return Optional.of(lower(upper, m));
    }

    /** Takes a multiple of one part of a row from a part of a later one. */
    private static void subtract(double[] values, int target, double factor, int source, int count) {
        for (int k = 0; k < count; k++) {
            values[target + k] -= factor * values[source + k];
        }
    }

    private static double[] lower(double[] upper, int m) {
        double[] lower = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = i; j < m; j++) {
                lower[j * m + i] = upper[i * m + j];
            }
        }
        return lower;
    }
}
