package farpoint.neighbors.metric;

import farpoint.run.InvalidInputException;

/** The metrics that code asks for by name; {@link MetricKind} has all of them. */
public final class Metrics {
    /** Squared Euclidean distance. */
    public static final Metric SQUARED_EUCLIDEAN = new Euclidean(false);

    /** Euclidean distance. */
    public static final Metric EUCLIDEAN = new Euclidean(true);

    /** Manhattan distance. */
    public static final Metric MANHATTAN = new Manhattan();

    /** Chebyshev distance. */
    public static final Metric CHEBYSHEV = new Chebyshev();

    /** Cosine distance. */
    public static final Metric COSINE = new Cosine();

    private Metrics() {}

    /**
     * Minkowski distance with exponent p, at least 1. For 1 and 2 this is the Manhattan and the Euclidean distance.
     *
     * @throws InvalidInputException if the exponent is less or not finite
     */
    public static Metric minkowski(double p) {
        if (!(p >= 1 && Double.isFinite(p))) {
            throw new InvalidInputException("The Minkowski exponent must be at least 1. Got %s instead.", p);
        }
        if (p == 1) {
            return MANHATTAN;
        }
        return p == 2 ? EUCLIDEAN : new Minkowski(p);
    }
}
