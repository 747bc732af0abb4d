package farpoint.projectiondepth;

import farpoint.covariance.CovarianceEstimator;
import java.util.Optional;

/** Whether the rows are whitened before they are projected. */
public enum Whitening {
    /** By the covariance that is chosen for the training rows, if it stands up to the outliers that may be among them. */
    AUTOMATIC,
    /** No whitening. */
    NONE,
    /** By the Ledoit-Wolf covariance. */
    LEDOIT_WOLF,
    /** By the minimum covariance determinant. */
    MCD;

    /** How the covariance is estimated; empty for no whitening. */
    Optional<CovarianceEstimator> estimator() {
        return switch (this) {
            case AUTOMATIC -> Optional.of(CovarianceEstimator.AUTOMATIC);
            case NONE -> Optional.empty();
            case LEDOIT_WOLF -> Optional.of(CovarianceEstimator.LEDOIT_WOLF);
            case MCD -> Optional.of(CovarianceEstimator.MCD);
        };
    }
}
