package farpoint.contamination;

/**
 * What a variational mixture knows of one of its components, in the notation of C. Bishop, "Pattern Recognition and Machine
 * Learning", 2006, chapter 10.2. Immutable but for the arrays, which nobody changes.
 *
 * @param a first parameter of the beta law of its stick, 1 and the number of its rows
 * @param b second one, the concentration and the rows of later components
 * @param kappa weight of its mean
 * @param nu degrees of freedom of its precision
 * @param mean expected mean, m values
 * @param scatter m x m, row-major; over nu the expected covariance
 * @param inverse of the Cholesky factor of the scatter, m x m, lower triangle
 * @param logDeterminant of the scatter
 */
record Component(
        double a,
        double b,
        double kappa,
        double nu,
        double[] mean,
        double[] scatter,
        double[] inverse,
        double logDeterminant) {

    static Component of(double a, double b, double kappa, double nu, double[] mean, double[] scatter) {
        int m = mean.length;
        double[] factor = new double[m * m];
        double logDeterminant = 0;
        for (int j = 0; j < m; j++) {
            for (int l = 0; l <= j; l++) {
                double sum = scatter[j * m + l];
                for (int t = 0; t < l; t++) {
                    sum -= factor[j * m + t] * factor[l * m + t];
                }
                factor[j * m + l] = j == l ? Math.sqrt(sum) : sum / factor[l * m + l];
            }
            logDeterminant += 2 * StrictMath.log(factor[j * m + j]);
        }
        return new Component(a, b, kappa, nu, mean, scatter, inverseOf(factor, m), logDeterminant);
    }

    private static double[] inverseOf(double[] factor, int m) {
        double[] inverse = new double[m * m];
        for (int l = 0; l < m; l++) {
            inverse[l * m + l] = 1 / factor[l * m + l];
            for (int j = l + 1; j < m; j++) {
                double sum = 0;
                for (int t = l; t < j; t++) {
                    sum -= factor[j * m + t] * inverse[t * m + l];
                }
                inverse[j * m + l] = sum / factor[j * m + j];
            }
        }
        return inverse;
    }

    /** The squared Mahalanobis distance of a row, by the scatter. */
    double squaredDistance(double[] values, int offset) {
        int m = mean.length;
        double[] factor = inverse;
        double[] center = mean;
        double square = 0;
        for (int j = 0; j < m; j++) {
            double z = 0;
            for (int l = 0; l <= j; l++) {
                z += factor[j * m + l] * (values[offset + l] - center[l]);
            }
            square += z * z;
        }
        return square;
    }

    /** The expected variance of a coordinate. */
    double variance(int coordinate) {
        return scatter[coordinate * mean.length + coordinate] / nu;
    }
}
