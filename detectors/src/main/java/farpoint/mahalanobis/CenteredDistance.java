package farpoint.mahalanobis;

import java.io.Serializable;

/** Squared length of a row from which the mean has been subtracted. */
interface CenteredDistance extends Serializable {
    /** Degrees of freedom: the length is chi-squared with so many for clean Gaussian rows. */
    int degreesOfFreedom();

    /** The squared length; {@code scratch} has as many values as the row. */
    double squaredLength(double[] centred, double[] scratch);

    /** Multiplies by the inverse covariance: the products with the centred row add up to the squared length. */
    void solve(double[] centred, double[] scratch, double[] target);
}
