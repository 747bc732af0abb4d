package farpoint.mahalanobis;

import farpoint.covariance.MahalanobisMetric;
import farpoint.state.State;

/** Squared length of a row from which the mean has been subtracted. */
interface CenteredDistance {
    /** Degrees of freedom: the length is chi-squared with so many for clean Gaussian rows. */
    int degreesOfFreedom();

    /** The squared length; {@code scratch} has as many values as the row. */
    double squaredLength(double[] centred, double[] scratch);

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
