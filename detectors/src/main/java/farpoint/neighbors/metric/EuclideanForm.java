package farpoint.neighbors.metric;

/**
 * How comparison values follow from squared Euclidean distances between rows that are made of the given ones, so that a search
 * in float can bound them.
 */
public interface EuclideanForm {
    /** Makes the row whose squared Euclidean distances are meant, in its place; false if that cannot be done accurately. */
    boolean make(double[] row);

    /**
     * A number below the comparison value, as it is computed, of any two rows whose squared Euclidean distance is not below a
     * bound.
     *
     * @param square the bound
     * @param d columns
     */
    double below(double square, int d);
}
