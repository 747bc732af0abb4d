package farpoint.mahalanobisautoencoder;

/** Which terms make the score. */
public enum Term {
    /** Distance and error, each in units taken from held-out rows. */
    BOTH,
    /** The Mahalanobis distance of the code alone. */
    DISTANCE,
    /** The reconstruction error alone. */
    ERROR
}
