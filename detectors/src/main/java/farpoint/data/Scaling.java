package farpoint.data;

/** How numeric columns are scaled. */
public enum Scaling {
    /** Subtract the median, divide by 1.4826 times the median absolute deviation; see {@link ColumnScale}. */
    ROBUST,
    /** Subtract the mean, divide by the standard deviation. */
    STANDARD,
    /** The same after a power that makes columns of positive values that are skewed to the right symmetric; see {@link PowerTransform}. */
    POWER,
    /** Map the training range to [0, 1]. */
    MIN_MAX,
    /** Leave the values as they are. */
    NONE
}
