package farpoint.covariance;

import farpoint.data.DataMatrix;
import farpoint.stats.Quantiles;

/**
 * Keeps covariances of subsets regular: (1 - rho) S + rho T with a diagonal target T of robust column variances. With rho =
 * 0 the covariance stays as it is.
 *
 * @param rho weight of the target, 0 to 1
 * @param target d variances
 */
record Regularisation(double rho, double[] target) {
    /**
     * The weight used where it is needed at all. Any small weight makes the determinant positive; this one keeps the
     * condition of standardised columns below about a thousand.
     */
    private static final double WEIGHT = 1e-3;

    private static final double MAD_TO_SD = 1.4826022185056018;

    /** No regularisation. */
    static Regularisation none(int d) {
        return new Regularisation(0, new double[d]);
    }

    /** Targets: squared scaled median absolute deviation of each column, or its variance if that is 0, or 1. */
    static Regularisation of(DataMatrix rows) {
        int n = rows.rows();
        double[] target = new double[rows.columns()];
        for (int j = 0; j < target.length; j++) {
            double[] column = new double[n];
            double mean = 0;
            for (int i = 0; i < n; i++) {
                column[i] = rows.value(i, j);
                mean += column[i] / n;
            }
            double variance = 0;
            for (double v : column) {
                variance += (v - mean) * (v - mean) / n;
            }
            double mad = MAD_TO_SD * Quantiles.medianAbsoluteDeviation(column, Quantiles.median(column));
            target[j] = mad > 0 ? mad * mad : variance > 0 ? variance : 1;
        }
        return new Regularisation(WEIGHT, target);
    }

    LocationScatter apply(LocationScatter estimate) {
        if (rho == 0) {
            return estimate;
        }
        LocationScatter regular = estimate.scaled(1 - rho);
        int d = target.length;
        for (int j = 0; j < d; j++) {
            regular.scatter()[j * d + j] += rho * target[j];
        }
        return regular;
    }
}
