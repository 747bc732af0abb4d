package farpoint.covariance;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Squared Mahalanobis distances v' S^-1 v by solving with the Cholesky factor of S. The factor is that of the correlation
 * matrix, so that attributes of very different spread do no harm; a column without variance is left out.
 */
public final class MahalanobisMetric {
    /** A smaller pivot of the correlation matrix means that a column is a linear combination of others. */
    private static final double MIN_PIVOT = 1e-12;

    /** Columns that are subtracted together. */
    private static final int TOGETHER = 4;

    private final int dimension;
    private final int[] columns;
    private final double[] deviations;
    private final double[] factor;

    private MahalanobisMetric(int dimension, int[] columns, double[] deviations, double[] factor) {
        this.dimension = dimension;
        this.columns = columns;
        this.deviations = deviations;
        this.factor = factor;
    }

    /**
     * The metric of a covariance matrix.
     *
     * @param covariance d x d, row-major, symmetric
     * @return empty if the matrix is singular
     */
    public static Optional<MahalanobisMetric> tryOf(double[] covariance, int d) {
        int[] columns =
                IntStream.range(0, d).filter(j -> covariance[j * d + j] > 0).toArray();
        int m = columns.length;
        double[] deviations = Arrays.stream(columns)
                .mapToDouble(j -> Math.sqrt(covariance[j * d + j]))
                .toArray();
        double[] correlation = new double[m * m];
        for (int i = 0; i < m; i++) {
            correlation[i * m + i] = 1;
            for (int j = i + 1; j < m; j++) {
                correlation[i * m + j] = covariance[columns[i] * d + columns[j]] / deviations[i] / deviations[j];
            }
        }
        return Cholesky.factor(correlation, m, MIN_PIVOT)
                .map(factor -> new MahalanobisMetric(d, columns, deviations, factor));
    }

    /**
     * The metric of a covariance estimate.
     *
     * @param estimator what made the estimate, for the message
     * @param rows from how many rows, for the message
     * @throws InvalidInputException if the covariance is singular
     */
    public static MahalanobisMetric of(LocationScatter estimate, String estimator, int rows) {
        int d = estimate.dimension();
        return tryOf(estimate.scatter(), d)
                .orElseThrow(() -> new InvalidInputException(
                        "The %s covariance of %d columns from %d training rows is singular: some columns are linear"
                                + " combinations of others. Use the estimator oas or diagonal, more rows or fewer"
                                + " attributes.",
                        estimator, d, rows));
    }

    /** Writes what {@link #readFrom} needs. */
    public void writeTo(State state) {
        state.put("columns", columns).put("deviations", deviations).put("factor", factor);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws InvalidInputException if it does not fit together
     */
    public static MahalanobisMetric readFrom(State state, int dimension) {
        int[] columns = state.integers("columns", 0, dimension - 1);
        double[] deviations = state.numbers("deviations", columns.length);
        double[] factor = state.numbers("factor", (long) columns.length * columns.length);
        for (int i = 0; i < columns.length; i++) {
            if (!(deviations[i] > 0) || !(factor[i * columns.length + i] > 0)) {
                throw State.damaged("a deviation or pivot is not positive");
            }
        }
        return new MahalanobisMetric(dimension, columns, deviations, factor);
    }

    /** The number of columns of the vectors. */
    public int dimension() {
        return dimension;
    }

    /** The number of columns that have a variance. */
    public int rank() {
        return columns.length;
    }

    /** The logarithm of the covariance's determinant, over the columns that have a variance. */
    double logDeterminant() {
        int m = columns.length;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += 2 * (Math.log(factor[i * m + i]) + Math.log(deviations[i]));
        }
        return sum;
    }

    /**
     * Whitens a vector: the squared length of the result is the squared Mahalanobis distance.
     *
     * @param vector the vector, d values
     * @param target at least {@link #rank} values, overwritten
     */
    public void whiten(double[] vector, double[] target) {
        int m = columns.length;
        // Before the first number that is not 0 all is 0, which saves most of the work for unit vectors.
        int first = 0;
        while (first < m && vector[columns[first]] == 0) {
            target[first++] = 0;
        }
        for (int i = first; i < m; i++) {
            double sum = vector[columns[i]] / deviations[i];
            for (int j = first; j < i; j++) {
                sum -= factor[i * m + j] * target[j];
            }
            target[i] = sum / factor[i * m + i];
        }
    }

    /** The squared Mahalanobis length of a vector; {@code scratch} has at least {@link #rank} values. */
    public double squaredLength(double[] vector, double[] scratch) {
        whiten(vector, scratch);
        return squares(scratch);
    }

    /**
     * The squared lengths of the rows of a block, each to the bits that it has alone.
     *
     * @param block overwritten
     * @param target where the lengths go
     * @param at the place of the first one
     */
    public void squaredLengths(CentredBlock block, double[] target, int at) {
        int m = columns.length;
        double[][] whitened = new double[m][];
        Arrays.fill(target, at, at + block.size(), 0);
        for (int i = 0; i < m; i++) {
            whitened[i] = block.column(columns[i]);
            divide(whitened[i], deviations[i], block.size());
            int j = 0;
            for (; j + TOGETHER <= i; j += TOGETHER) {
                subtractFour(whitened, i, j, block.size());
            }
            for (; j < i; j++) {
                subtract(whitened[i], factor[i * m + j], whitened[j], block.size());
            }
            divide(whitened[i], factor[i * m + i], block.size());
            addSquares(whitened[i], target, at, block.size());
        }
    }

    private static void divide(double[] values, double divisor, int count) {
        for (int k = 0; k < count; k++) {
            values[k] /= divisor;
        }
    }

    /** Does what {@link #subtract} does for four columns one after the other; each value is read and written once. */
    private void subtractFour(double[][] whitened, int target, int first, int count) {
        int at = target * columns.length + first;
        double f0 = factor[at];
        double f1 = factor[at + 1];
        double f2 = factor[at + 2];
        double f3 = factor[at + 3];
        double[] x0 = whitened[first];
        double[] x1 = whitened[first + 1];
        double[] x2 = whitened[first + 2];
        double[] x3 = whitened[first + 3];
        double[] values = whitened[target];
        for (int k = 0; k < count; k++) {
            values[k] = values[k] - f0 * x0[k] - f1 * x1[k] - f2 * x2[k] - f3 * x3[k];
        }
    }

    private static void subtract(double[] values, double factor, double[] column, int count) {
        for (int k = 0; k < count; k++) {
            values[k] -= factor * column[k];
        }
    }

    private static void addSquares(double[] values, double[] target, int at, int count) {
        for (int k = 0; k < count; k++) {
            target[at + k] += values[k] * values[k];
        }
    }

    private double squares(double[] whitened) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += whitened[i] * whitened[i];
        }
        return sum;
    }

    /**
     * The other half of the solve: from a whitened vector w to a direction v with v'x = w'whiten(x) for all x.
     *
     * @param whitened {@link #rank} values, overwritten
     * @param target d values, overwritten; 0 for columns without variance
     */
    public void backSolve(double[] whitened, double[] target) {
        int m = columns.length;
        Arrays.fill(target, 0, dimension, 0);
        for (int i = m - 1; i >= 0; i--) {
            double sum = whitened[i];
            for (int j = i + 1; j < m; j++) {
                sum -= factor[j * m + i] * whitened[j];
            }
            whitened[i] = sum / factor[i * m + i];
            target[columns[i]] = whitened[i] / deviations[i];
        }
    }
}
