package farpoint.mahalanobis;

import farpoint.covariance.CentredBlock;
import farpoint.covariance.MahalanobisMetric;
import farpoint.state.State;

/** Squared length of a row from which the mean has been subtracted. */
interface CenteredDistance {
    /** Degrees of freedom: the length is chi-squared with so many for clean Gaussian rows. */
    int degreesOfFreedom();

    /** The squared length; {@code scratch} has as many values as the row. */
    double squaredLength(double[] centred, double[] scratch);

    /**
     * The squared lengths of the rows of a block, to the bits of {@link #squaredLength}.
     *
     * @param block may be overwritten
     * @param target where the lengths go
     * @param at the place of the first one
     */
    default void squaredLengths(CentredBlock block, double[] target, int at) {
        double[] row = new double[block.width()];
        double[] scratch = new double[block.width()];
        for (int i = 0; i < block.size(); i++) {
            block.row(i, row);
            target[at + i] = squaredLength(row, scratch);
        }
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state);

    /** Reads the distance for rows of the given number of columns. */
    static CenteredDistance readFrom(State state, int columns) {
        if (state.has("axes")) {
            return ComponentDistance.readFrom(state, columns);
        }
        return new FullDistance(MahalanobisMetric.readFrom(state, columns));
    }

    /** Multiplies by the inverse covariance: the products with the centred row add up to the squared length. */
    void solve(double[] centred, double[] scratch, double[] target);
}
