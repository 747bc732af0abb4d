package farpoint.neighbors.metric;

import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A distance between rows, defined to the last bit. It is found in two steps: a <em>comparison value</em>, which orders
 * neighbours, and a non-decreasing function of it, the distance. The comparison values are sums over the columns in their
 * order, in double arithmetic without fused operations, so that every engine gives the same bits.
 *
 * <p>A metric is defined by {@link #add}, and by {@link #rowNorm} and {@link #distance} where it needs more. All else has
 * defaults that are right for every metric: engines use a faster way to search only where the metric says that the way is
 * right for it. {@link MetricKind} lists all of them.
 *
 * <p>The Mahalanobis distance is the Euclidean distance of whitened rows: the caller whitens reference and query rows
 * alike, for example by solving with the Cholesky factor of the covariance.
 */
public abstract class Metric {
    /** All metrics, for lists, checks and tests; families with a parameter with some of its values. */
    public static List<Metric> all() {
        return Arrays.stream(MetricKind.values())
                .flatMap(kind -> kind.examples().stream())
                .toList();
    }

    /**
     * The sum over some columns with one more, which has value {@code a} in the query row and {@code b} in the
     * reference row.
     */
    public abstract double add(double sum, double a, double b);

    /** What the comparison value needs besides the sum over the columns; empty if the sum is the comparison value. */
    public Optional<RowNorm> rowNorm() {
        return Optional.empty();
    }

    /** The distance that belongs to a comparison value. */
    public double distance(double comparison) {
        return comparison;
    }

    /**
     * Whether the distance is not the comparison value itself but a root of it, so that several values can have one
     * distance.
     */
    public boolean hasRoot() {
        return false;
    }

    /** The comparison value of two rows of {@code d} columns that start at the given places. */
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum = add(sum, a[aFrom + j], b[bFrom + j]);
        }
        Optional<RowNorm> norm = rowNorm();
        return norm.isEmpty()
                ? sum
                : norm.get()
                        .comparison(sum, norm.get().of(a, aFrom, d), norm.get().of(b, bFrom, d));
    }

    /**
     * The comparison values of a row with several rows.
     *
     * @param a holds the row
     * @param aFrom where it starts
     * @param b the rows that some are taken of, row-major
     * @param rows which rows of {@code b}
     * @param count how many of these
     * @param d columns
     * @param values receives the comparison values
     */
    public void compare(double[] a, int aFrom, double[] b, int[] rows, int count, int d, double[] values) {
        for (int i = 0; i < count; i++) {
            values[i] = compare(a, aFrom, b, rows[i] * d, d);
        }
    }

    /**
     * Splits the distance of two rows of {@code d} columns that start at the given places into what each column adds to it:
     * in proportion to the {@link #terms}, or evenly where there are none, as for the cosine of rows of zeros.
     *
     * @param parts receives d numbers, none negative, that add up to the distance
     */
    public final void split(double[] a, int aFrom, double[] b, int bFrom, int d, double[] parts) {
        terms(a, aFrom, b, bFrom, d, parts);
        double largest = 0;
        for (int j = 0; j < d; j++) {
            largest = Math.max(largest, parts[j]);
        }
        boolean isFinite = largest < Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int j = 0; j < d && largest > 0; j++) {
            parts[j] = isFinite ? parts[j] / largest : parts[j] < largest ? 0 : 1;
            sum += parts[j];
        }
        double distance = distance(compare(a, aFrom, b, bFrom, d));
        for (int j = 0; j < d; j++) {
            parts[j] = sum > 0 ? parts[j] * (distance / sum) : distance / d;
        }
    }

    /**
     * How far two rows differ in each column: numbers, none negative, whose proportions say how the distance is made up. The
     * default is {@link #add} of the column alone.
     */
    void terms(double[] a, int aFrom, double[] b, int bFrom, int d, double[] terms) {
        for (int j = 0; j < d; j++) {
            terms[j] = add(0, a[aFrom + j], b[bFrom + j]);
        }
    }

    /**
     * The sums over the columns of a query row with many reference rows; comparison values, if there is no {@link #rowNorm}.
     *
     * @param x holds the query row
     * @param from where it starts
     * @param panel the reference rows, column by column, each column an array of its own: with an offset that varies, the
     *     just-in-time compiler does not vectorise
     * @param sums receives a sum for each reference row
     */
    public void sums(double[] x, int from, double[][] panel, double[] sums) {
        Arrays.fill(sums, 0);
        for (int j = 0; j < panel.length; j++) {
            addColumn(x[from + j], panel[j], sums);
        }
    }

    private void addColumn(double x, double[] y, double[] sums) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] = add(sums[r], x, y[r]);
        }
    }

    /**
     * Whether, of all rows in a box, the point that is nearest to the query row along every column has the smallest comparison
     * value: {@link #add} must not decrease where the sum or the difference of the values along the column grows, its rounding
     * included. Of no use to a metric with a {@link #rowNorm}, see {@link #allowsTree}.
     */
    public boolean boundsBoxes() {
        return false;
    }

    /**
     * Whether a tree may search: boxes are bounded, and the sums with the rows of a leaf are comparison values, as those of its
     * box are.
     */
    public final boolean allowsTree() {
        return boundsBoxes() && rowNorm().isEmpty();
    }

    /** How comparison values follow from squared Euclidean distances, where they do. */
    public Optional<EuclideanForm> euclideanForm() {
        return Optional.empty();
    }

    /** The sum in OpenCL C, where devices give the same bits: as all do for basic operations and roots, but not for powers. */
    public Optional<DeviceCode> deviceCode() {
        return Optional.empty();
    }

    /** The largest distance of rows of {@code d} columns that may be 0 but for rounding. */
    public double noise(int d) {
        return 0;
    }

    /** Rows of which those are equal whose distance is 0; at least, it is not above {@link #noise}. */
    public DataMatrix places(DataMatrix rows) {
        return rows;
    }

    /** The words that users type, and the parameter. */
    @Override
    public abstract String toString();
}
