package farpoint.covariance;

/**
 * A location and a covariance matrix.
 *
 * @param location d values
 * @param scatter d x d, row-major, symmetric
 */
public record LocationScatter(double[] location, double[] scatter) {
    /** The number of columns. */
    public int dimension() {
        return location.length;
    }

    /** The same location with the covariance multiplied by a factor. */
    LocationScatter scaled(double factor) {
        double[] scaled = new double[scatter.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scatter[i] * factor;
        }
        return new LocationScatter(location, scaled);
    }
}
