package farpoint.deepsvdd;

/** What Deep SVDD minimises. */
public enum SphereObjective {
    /** The mean squared distance to the centre. */
    ONE_CLASS,
    /** The squared radius of a sphere and how far rows lie outside it. */
    SOFT_BOUNDARY,
    /** The same with several spheres, each row with the nearest. */
    MULTI_CENTRE
}
