package farpoint.data;

/** What a detector finds where a value is missing. Either way the matrix says which values these are. */
public enum MissingUse {
    /** What the other values of the row let expect. */
    IMPUTE,
    /**
     * The training median or the most frequent category, to be passed over: the detector deals with missing values itself, by
     * {@link DataMatrix#isStandIn}, and nothing is learnt about what to expect.
     */
    KEEP
}
