package farpoint.rangeprofile;

/** Rows to learn from, or others to be judged. */
public enum Part {
    /** The rows to learn from. */
    TRAINING,
    /** Other rows; of other hulls too where the {@link Preset} says so. */
    TEST
}
