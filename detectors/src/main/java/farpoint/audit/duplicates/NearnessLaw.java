package farpoint.audit.duplicates;

import farpoint.neighbors.spi.NeighborTable;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much nearer than its {@value #RANK}th neighbour the nearest one lies if nothing is wrong. If rows lie around a row at random,
 * evenly in D dimensions, v = d_1 / d_11 has P(v &lt; x) = 1 - (1 - x^D)^10, which is a power of x where x is small. D is taken from
 * two quantiles of v, at 0.1 and at 0.5, so that it is that of the small ratios rather than of all: where part of the rows lies in
 * fewer dimensions, or rows are less even than this, the small ones are theirs. Near duplicates, being few, hardly move quantiles.
 * Two neighbours instead of eleven are the estimator of E. Facco, M. d'Errico, A. Rodriguez, A. Laio, 2017, "Estimating the intrinsic
 * dimension of datasets by a minimal neighborhood information"; with eleven, copies may be there up to ten times.
 *
 * <p>That D is an estimate makes small ratios more likely than the power says: the tail is that of a gamma mixture of exponential
 * laws of -ln v, (1 + y / s)^-s in place of exp(-y), with s = n / 6. Measured on 100 to 2,000 rows of Gaussian, uniform, heavy-tailed,
 * skewed, clustered and lower-dimensional laws in 1 to 20 dimensions.
 *
 * @param logLimit logarithm of the ratio that a row goes below with chance 0.1
 * @param dimension D, above 0
 * @param certainty s
 */
record NearnessLaw(double logLimit, double dimension, double certainty) {
    /** The neighbour that distances are compared with, from 1. */
    static final int RANK = 11;

    /** Fewer rows say too little of small ratios. */
    static final int LEAST_ROWS = 30;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double ROWS_A_PIECE = 6;

    /** Learns from rows of which none are equal; empty if ratios take so few values that they have no law. */
    static Optional<NearnessLaw> of(NeighborTable neighbors) {
        double[] ratios = new double[neighbors.rows()];
        Arrays.setAll(ratios, i -> neighbors.distance(i, 0) / neighbors.distance(i, RANK - 1));
        Arrays.sort(ratios);
        double low = StrictMath.log(Quantiles.ofSorted(ratios, LOW));
        double middle = StrictMath.log(Quantiles.ofSorted(ratios, MIDDLE));
        double dimension = (logPower(MIDDLE) - logPower(LOW)) / (middle - low);
        return middle > low && Double.isFinite(low)
                ? Optional.of(new NearnessLaw(low, dimension, ratios.length / ROWS_A_PIECE))
                : Optional.empty();
    }

    /** The logarithm of x^D where the distribution function has a value. */
    private static double logPower(double share) {
        return StrictMath.log(1 - StrictMath.pow(1 - share, 1.0 / (RANK - 1)));
    }

    /**
     * The chance that a row has a neighbour so near.
     *
     * @param distance to the neighbour
     * @param far to the 11th neighbour
     * @param dimensions in which the two can differ at most, which lowers D
     */
    double chance(double distance, double far, double dimensions) {
        double y = Math.min(dimension, dimensions) * (logLimit - StrictMath.log(distance / far));
        return y > 0 ? LOW * StrictMath.pow(1 + y / certainty, -certainty) : 1;
    }
}
