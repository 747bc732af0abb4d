package farpoint.covariance;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;

/**
 * Covariance shrunk towards a multiple of the identity, (1 - rho) S + rho tr(S)/d I, with rho estimated from the data.
 *
 * @param rho the weight of the identity, 0 to 1
 * @param scatter the shrunk covariance
 */
record Shrinkage(double rho, LocationScatter scatter) {
    /**
     * Ledoit and Wolf: A well-conditioned estimator for large-dimensional covariance matrices. Journal of Multivariate
     * Analysis 88(2), 365-411, 2004.
     *
     * @param rows the rows, already centred by class if classes are tied
     * @param empirical their mean and covariance, divisor n
     */
    static Shrinkage ledoitWolf(BlockedRows rows, LocationScatter empirical) {
        int n = rows.rows();
        int d = rows.columns();
        double[] s = empirical.scatter();
        double mu = trace(s, d) / d;
        double squaredNorm = squaredNorm(s);
        double delta = (squaredNorm - d * mu * mu) / d;
        double fourth = rows.fold("Estimating the shrinkage", new FourthPowers(empirical.location()))[0];
        double beta = (fourth / n - squaredNorm) / ((double) d * n);
        double rho = delta <= 0 ? 0 : Math.max(0, Math.min(1, beta / delta));
        return shrink(empirical, mu, rho);
    }

    /**
     * Oracle approximating shrinkage, with the coefficient as scikit-learn computes it. Chen, Wiesel, Eldar, Hero:
     * Shrinkage algorithms for MMSE covariance estimation. IEEE Transactions on Signal Processing 58(10), 2010.
     *
     * @param n number of rows
     * @param empirical their mean and covariance, divisor n
     */
    static Shrinkage oracleApproximating(int n, LocationScatter empirical) {
        int d = empirical.dimension();
        double[] s = empirical.scatter();
        double mu = trace(s, d) / d;
        double alpha = squaredNorm(s) / ((double) d * d);
        double numerator = alpha + mu * mu;
        double denominator = (n + 1.0) * (alpha - mu * mu / d);
        double rho = denominator <= 0 ? 1 : Math.min(1, numerator / denominator);
        return shrink(empirical, mu, rho);
    }

    private static Shrinkage shrink(LocationScatter empirical, double mu, double rho) {
        int d = empirical.dimension();
        double[] shrunk = empirical.scaled(1 - rho).scatter();
        for (int j = 0; j < d; j++) {
            shrunk[j * d + j] += rho * mu;
        }
        return new Shrinkage(rho, new LocationScatter(empirical.location(), shrunk));
    }

    private static double trace(double[] s, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += s[j * d + j];
        }
        return sum;
    }

    private static double squaredNorm(double[] s) {
        double sum = 0;
        for (double v : s) {
            sum += v * v;
        }
        return sum;
    }

    /** The sum of the fourth powers of the rows' distances from a centre. */
    private record FourthPowers(double[] centre) implements SumTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double square = 0;
                for (int j = 0; j < centre.length; j++) {
                    double deviation = rows.value(i, j) - centre[j];
                    square += deviation * deviation;
                }
                sum += square * square;
            }
            return new double[] {sum};
        }
    }
}
