package farpoint.mahalanobis;

/** How classes of the rows enter the score. */
public enum ClassConditional {
    /** Not at all: one Gaussian for all rows. */
    NONE,
    /** Distance to the nearest class mean. */
    NEAREST,
    /** Distance to the mean of the row's own class; the nearest where the class is missing. */
    OWN,
    /** Squared distance to the nearest class mean less the squared distance in the Gaussian of all rows. */
    RELATIVE
}
