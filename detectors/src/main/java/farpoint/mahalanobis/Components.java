package farpoint.mahalanobis;

/** Which principal components of the covariance the distance is measured in. */
public enum Components {
    /** All of them. */
    ALL,
    /** The leading ones, up to the share of variance. */
    HIGH_VARIANCE,
    /** Those after the share of variance is reached: small deviations from tight relations between attributes. */
    LOW_VARIANCE
}
