package farpoint.params;

/** What a detector makes of the rows' classes, where a host has some. */
public enum ClassUse {
    /** Nothing. */
    IGNORED,
    /** On request, each class is a group with a normality of its own. */
    GROUPS,
    /** The classes say which rows are known to be normal or outliers. */
    OUTLIER_LABELS
}
