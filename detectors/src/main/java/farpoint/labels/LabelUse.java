package farpoint.labels;

/** Whether a detector learns from labels. */
public enum LabelUse {
    /** From all labels that the data has, or the fraction that the user sets. */
    ALL,
    /** From none. */
    NONE
}
