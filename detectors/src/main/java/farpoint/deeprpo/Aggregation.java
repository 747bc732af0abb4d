package farpoint.deeprpo;

/** How the outlyingness along each direction becomes one number. */
public enum Aggregation {
    /** The mean over the directions. */
    MEAN,
    /** The largest. */
    MAX
}
