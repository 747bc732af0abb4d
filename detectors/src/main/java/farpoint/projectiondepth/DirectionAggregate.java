package farpoint.projectiondepth;

/** How a row's outlyingness along each direction becomes one score. */
public enum DirectionAggregate {
    /** The largest: the Stahel-Donoho outlyingness. */
    MAX,
    /** The mean. */
    MEAN,
    /** A quantile. */
    QUANTILE,
    /** The root of the mean square. */
    RMS
}
