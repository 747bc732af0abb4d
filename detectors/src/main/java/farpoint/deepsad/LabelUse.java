package farpoint.deepsad;

/** Whether Deep SAD learns from labels. */
public enum LabelUse {
    /** From all labels that the data has, or the fraction that the user sets. */
    ALL,
    /** From none: the detector is then Deep SVDD. */
    NONE
}
