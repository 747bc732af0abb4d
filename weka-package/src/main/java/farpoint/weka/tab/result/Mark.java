package farpoint.weka.tab.result;

/** What a person says of a row. */
public enum Mark {
    /** Nothing yet. */
    NONE,
    /** It is an outlier. */
    OUTLIER,
    /** It is none. */
    NORMAL,
    /** It may be one. */
    UNSURE
}
