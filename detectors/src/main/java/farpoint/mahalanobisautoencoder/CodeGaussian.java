package farpoint.mahalanobisautoencoder;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;

/**
 * A Gaussian model of codes.
 *
 * @param mean the mean code
 * @param metric distances in the code's covariance
 * @param regularisation weight of the robust covariance's regularisation; 0 for none
 */
record CodeGaussian(double[] mean, MahalanobisMetric metric, double regularisation) {
    /** What is added to the diagonal, as a share of the mean variance, if codes are linearly dependent. */
    private static final double RIDGE = 1e-8;

    /**
     * Fits codes.
     *
     * @param codes n x width, row-major
     */
    static CodeGaussian fit(
            double[] codes, int width, CovarianceEstimator estimator, int seed, ComputeContext context) {
        DataMatrix rows = DataMatrix.of(codes.length / width, width, codes);
        Estimate estimate = estimator.estimate(BlockedRows.of(rows, context), 0, seed, context);
        double[] scatter = estimate.scatter().scatter();
        MahalanobisMetric metric = MahalanobisMetric.tryOf(scatter, width).orElseGet(() -> raised(scatter, width));
        return new CodeGaussian(estimate.scatter().location(), metric, estimate.regularisation());
    }

    private static MahalanobisMetric raised(double[] scatter, int width) {
        double trace = 0;
        for (int j = 0; j < width; j++) {
            trace += scatter[j * width + j];
        }
        double[] raised = scatter.clone();
        for (double share = RIDGE; ; share *= 10) {
            for (int j = 0; j < width; j++) {
                raised[j * width + j] = scatter[j * width + j] + share * trace / width;
            }
            var metric = MahalanobisMetric.tryOf(raised, width);
            if (metric.isPresent()) {
                return metric.get();
            }
        }
    }

    /** The distance of a code, which is overwritten; {@code scratch} has the code's width. */
    double distance(double[] code, double[] scratch) {
        for (int j = 0; j < mean.length; j++) {
            code[j] -= mean[j];
        }
        return Math.min(Math.sqrt(metric.squaredLength(code, scratch)), Double.MAX_VALUE);
    }
}
