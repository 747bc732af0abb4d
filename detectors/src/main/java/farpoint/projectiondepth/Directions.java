package farpoint.projectiondepth;

/** Families of projection directions. */
public enum Directions {
    /** Uniform on the unit sphere. */
    SPHERE,
    /** Through two random training rows. */
    TWO_POINTS,
    /** The coordinate axes, then uniform on the unit sphere. */
    AXES_PLUS_SPHERE
}
