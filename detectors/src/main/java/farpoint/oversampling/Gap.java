package farpoint.oversampling;

/** Where between a row and its neighbour a new row lies. */
public enum Gap {
    /** On the line between the two: one random number for all attributes, as most programs do it. */
    ROW,
    /** In the box that the two span: a random number for each attribute, as in the publication's pseudo-code. */
    ATTRIBUTE
}
