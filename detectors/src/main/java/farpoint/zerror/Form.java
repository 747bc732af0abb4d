package farpoint.zerror;

/** What is predicted, and by what. */
public enum Form {
    /** Each attribute from all others, linearly and at once. */
    ATTRIBUTES,
    /** One attribute from all others, out of fold. */
    TARGET,
    /** The class of the row from its attributes, out of fold. */
    CLASSES,
    /** All attributes by an autoencoder. */
    AUTOENCODER
}
