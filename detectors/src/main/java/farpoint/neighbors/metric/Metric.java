package farpoint.neighbors.metric;

import farpoint.run.InvalidInputException;
import java.io.Serializable;
import java.util.Locale;

/**
 * A distance between rows, defined to the last bit. It is found in two steps: a <em>comparison value</em>, which orders
 * neighbours, and a non-decreasing function of it, the distance. The comparison values are sums over the columns in their
 * order, in double arithmetic without fused operations, so that every engine gives the same bits:
 *
 * <table>
 * <caption>Comparison value and distance</caption>
 * <tr><th>metric</th><th>comparison value</th><th>distance</th></tr>
 * <tr><td>squared Euclidean</td><td>sum of (a - b)(a - b)</td><td>the same</td></tr>
 * <tr><td>Euclidean</td><td>sum of (a - b)(a - b)</td><td>its square root</td></tr>
 * <tr><td>Manhattan</td><td>sum of |a - b|</td><td>the same</td></tr>
 * <tr><td>Chebyshev</td><td>largest |a - b|</td><td>the same</td></tr>
 * <tr><td>Minkowski</td><td>sum of {@code Math.pow(|a - b|, p)}</td><td>{@code Math.pow} of it with 1 / p</td></tr>
 * <tr><td>cosine</td><td>1 - a.b / (|a| |b|), at least 0; 1 where that is not defined</td><td>the same</td></tr>
 * </table>
 *
 * <p>The Mahalanobis distance is the Euclidean distance of whitened rows: the caller whitens reference and query rows
 * alike, for example by solving with the Cholesky factor of the covariance.
 *
 * @param kind the family
 * @param exponent p of the Minkowski distance, at least 1; 0 for all other metrics
 */
public record Metric(Kind kind, double exponent) implements Serializable {
    /** The families of distances. */
    public enum Kind {
        /** Sum of squared differences. */
        SQUARED_EUCLIDEAN,
        /** Root of the sum of squared differences. */
        EUCLIDEAN,
        /** Sum of absolute differences. */
        MANHATTAN,
        /** Largest absolute difference. */
        CHEBYSHEV,
        /** Root of the sum of powers of absolute differences. */
        MINKOWSKI,
        /** One minus the cosine of the angle. */
        COSINE
    }

    /** Squared Euclidean distance. */
    public static final Metric SQUARED_EUCLIDEAN = new Metric(Kind.SQUARED_EUCLIDEAN, 0);

    /** Euclidean distance. */
    public static final Metric EUCLIDEAN = new Metric(Kind.EUCLIDEAN, 0);

    /** Manhattan distance. */
    public static final Metric MANHATTAN = new Metric(Kind.MANHATTAN, 0);

    /** Chebyshev distance. */
    public static final Metric CHEBYSHEV = new Metric(Kind.CHEBYSHEV, 0);

    /** Cosine distance. */
    public static final Metric COSINE = new Metric(Kind.COSINE, 0);

    /** Checks the exponent. */
    public Metric {
        boolean valid = kind == Kind.MINKOWSKI ? exponent >= 1 && Double.isFinite(exponent) : exponent == 0;
        if (!valid) {
            throw new InvalidInputException("The Minkowski exponent must be at least 1. Got %s instead.", exponent);
        }
    }

    /** Minkowski distance with exponent p, at least 1. For 1 and 2 this is the Manhattan and the Euclidean distance. */
    public static Metric minkowski(double p) {
        if (p == 1) {
            return MANHATTAN;
        }
        return p == 2 ? EUCLIDEAN : new Metric(Kind.MINKOWSKI, p);
    }

    /** The comparison value of two rows of {@code d} columns that start at the given places. */
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        return switch (kind) {
            case SQUARED_EUCLIDEAN, EUCLIDEAN -> squares(a, aFrom, b, bFrom, d);
            case MANHATTAN -> absolutes(a, aFrom, b, bFrom, d);
            case CHEBYSHEV -> largest(a, aFrom, b, bFrom, d);
            case MINKOWSKI -> powers(a, aFrom, b, bFrom, d);
            case COSINE -> oneMinusCosine(dot(a, aFrom, b, bFrom, d), norm(a, aFrom, d), norm(b, bFrom, d));
        };
    }

    /** The distance that belongs to a comparison value. */
    public double distance(double comparison) {
        return switch (kind) {
            case EUCLIDEAN -> Math.sqrt(comparison);
            case MINKOWSKI -> Math.pow(comparison, 1 / exponent);
            default -> comparison;
        };
    }

    /** Whether the distance is a root of the comparison value, so that several such values can have one distance. */
    public boolean hasRoot() {
        return kind == Kind.EUCLIDEAN || kind == Kind.MINKOWSKI;
    }

    /** Whether the comparison value is the sum of squared differences. */
    public boolean isSquared() {
        return kind == Kind.EUCLIDEAN || kind == Kind.SQUARED_EUCLIDEAN;
    }

    /** Euclidean norm of a row, as the cosine distance uses it. */
    public static double norm(double[] a, int from, int d) {
        return Math.sqrt(dot(a, from, a, from, d));
    }

    /** The cosine distance of rows with this inner product and these norms. */
    public static double oneMinusCosine(double dot, double normA, double normB) {
        double cosine = dot / (normA * normB);
        return Double.isNaN(cosine) ? 1 : Math.max(0, 1 - cosine);
    }

    private static double dot(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += a[aFrom + j] * b[bFrom + j];
        }
        return sum;
    }

    private static double squares(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double difference = a[aFrom + j] - b[bFrom + j];
            sum += difference * difference;
        }
        return sum;
    }

    private static double absolutes(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += Math.abs(a[aFrom + j] - b[bFrom + j]);
        }
        return sum;
    }

    private static double largest(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double largest = 0;
        for (int j = 0; j < d; j++) {
            largest = Math.max(largest, Math.abs(a[aFrom + j] - b[bFrom + j]));
        }
        return largest;
    }

    private double powers(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += Math.pow(Math.abs(a[aFrom + j] - b[bFrom + j]), exponent);
        }
        return sum;
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return kind == Kind.MINKOWSKI ? name + " " + exponent : name;
    }
}
