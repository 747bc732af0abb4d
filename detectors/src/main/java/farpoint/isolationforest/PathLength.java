package farpoint.isolationforest;

/**
 * How many more cuts a leaf of several rows is counted as: the mean depth of a leaf in a binary search tree of w random keys,
 * c(w) = 2 (H_w - 1) with the harmonic number H_w.
 */
public enum PathLength {
    /** By the digamma function, right for few rows and for parts of rows. */
    EXACT {
        @Override
        double of(double weight) {
            return weight > 1 ? 2 * (digamma(weight + 1) + EULER - 1) : 0;
        }
    },
    /**
     * By the logarithm of w - 1 in place of H, as in the publication and in scikit-learn, which counts two rows right: 1.207
     * instead of 1.667 for three rows, 10.245 instead of 10.249 for 256.
     */
    LOGARITHM {
        @Override
        double of(double weight) {
            return weight > 2
                    ? 2 * (StrictMath.log(weight - 1) + EULER) - 2 * (weight - 1) / weight
                    : Math.max(0, weight - 1);
        }
    };

    private static final double EULER = 0.5772156649015329;

    /** From here on the asymptotic series is exact to the last digits. */
    private static final double LARGE = 10;

    /** B(2k) / (2k) with the Bernoulli numbers B, for k from 6 down to 1. */
    private static final double[] SERIES = {-691.0 / 32760, 1.0 / 132, -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12};

    /**
     * The length that a leaf adds to a path.
     *
     * @param weight number of its rows, at least 0; parts of rows count as such
     */
    abstract double of(double weight);

    private static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum -= 1 / y;
            y++;
        }
        double s = 1 / (y * y);
        double series = 0;
        for (double coefficient : SERIES) {
            series = s * (coefficient + series);
        }
        return sum + StrictMath.log(y) - 1 / (2 * y) - series;
    }
}
