package farpoint.projectiondepth;

/** Whether the rows are whitened before they are projected. */
public enum Whitening {
    /** No whitening. */
    NONE,
    /** By the Ledoit-Wolf covariance. */
    LEDOIT_WOLF,
    /** By the minimum covariance determinant. */
    MCD
}
