package farpoint.mahalanobis;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * The laws of Mahalanobis distances of Gaussian rows of d dimensions: below which distance a share of them lies. Those of mean
 * and covariance (divisor n - 1) that are estimated from n rows are Hotelling's: wider for new rows, as the estimates do not
 * know them, and narrower for the n rows, to which they are fitted.
 */
enum DistanceLaw {
    /** Of known mean and covariance; also the limit of many rows. */
    KNOWN {
        @Override
        double square(double share, int d, int n) {
            return new ChiSquaredDistribution(d).inverseCumulativeProbability(share);
        }
    },
    /** Of estimates, for rows that they were not made from; n is above d. */
    NEW_ROW {
        @Override
        double square(double share, int d, int n) {
            double scale = (n - 1.0) / n * (n + 1.0) * d / (n - d);
            return scale * new FDistribution(d, n - d).inverseCumulativeProbability(share);
        }
    },
    /** Of estimates, for the rows that they were made from; n is above d + 1. */
    TRAINING_ROW {
        @Override
        double square(double share, int d, int n) {
            double scale = (n - 1.0) / n * (n - 1.0);
            return scale * new BetaDistribution(d / 2.0, (n - d - 1) / 2.0).inverseCumulativeProbability(share);
        }
    };

    abstract double square(double share, int d, int n);

    /**
     * The distance below which a share of the rows lies.
     *
     * @param share in (0, 1)
     * @param d dimensions
     * @param n rows that mean and covariance are estimated from
     */
    double distance(double share, int d, int n) {
        return Math.sqrt(square(share, d, n));
    }
}
