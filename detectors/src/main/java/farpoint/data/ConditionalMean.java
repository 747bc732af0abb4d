package farpoint.data;

import farpoint.state.State;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a column's missing cell is expected to be, given the other cells of its row: the mean of a normal distribution of the
 * column and its predictors, given those predictors that the row has. All values are in {@link ColumnUnits}. Immutable.
 */
final class ConditionalMean {
    /** A predictor with a smaller share of its variance to itself is determined by the others. */
    private static final double MIN_PIVOT = 1e-10;

    private final int[] predictors;
    private final double[] means;
    private final double[] covariance;
    private final double[] weightsOfAll;

    /**
     * Creates it.
     *
     * @param predictors columns that say something about this one, the best first
     * @param means of the predictors and, last, of the column
     * @param covariance of the same, the lower triangle row by row
     */
    ConditionalMean(int[] predictors, double[] means, double[] covariance) {
        this.predictors = predictors;
        this.means = means;
        this.covariance = covariance;
        boolean[] all = new boolean[predictors.length];
        Arrays.fill(all, true);
        this.weightsOfAll = weights(all);
    }

    /** The number of values in the lower triangle of a symmetric matrix. */
    static int triangle(int size) {
        return size * (size + 1) / 2;
    }

    /**
     * Estimates from rows.
     *
     * @param columns the predictors' values and, last, the column's, one array each
     * @param rows which rows count, at least one, finite in all columns
     */
    static ConditionalMean of(int[] predictors, double[][] columns, int[] rows) {
        double[] means = new double[columns.length];
        double[][] centred = new double[columns.length][rows.length];
        for (int a = 0; a < columns.length; a++) {
            for (int i : rows) {
                means[a] += columns[a][i] / rows.length;
            }
            for (int i = 0; i < rows.length; i++) {
                centred[a][i] = columns[a][rows[i]] - means[a];
            }
        }
        double[] covariance = new double[triangle(columns.length)];
        for (int a = 0; a < columns.length; a++) {
            products(centred[a], centred, a + 1, covariance, triangle(a));
        }
        for (int c = 0; c < covariance.length; c++) {
            covariance[c] /= rows.length;
        }
        return new ConditionalMean(predictors, means, covariance);
    }

    /** The sums of one column's products with the first few columns, four at a time, as sums in order wait for each other. */
    private static void products(double[] column, double[][] others, int count, double[] sums, int offset) {
        int b = 0;
        for (; b + 4 <= count; b += 4) {
            fourProducts(column, others, b, sums, offset + b);
        }
        for (; b < count; b++) {
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                sum += column[i] * others[b][i];
            }
            sums[offset + b] = sum;
        }
    }

    private static void fourProducts(double[] column, double[][] others, int first, double[] sums, int offset) {
        double[] other0 = others[first];
        double[] other1 = others[first + 1];
        double[] other2 = others[first + 2];
        double[] other3 = others[first + 3];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = 0; i < column.length; i++) {
            sum0 += column[i] * other0[i];
            sum1 += column[i] * other1[i];
            sum2 += column[i] * other2[i];
            sum3 += column[i] * other3[i];
        }
        sums[offset] = sum0;
        sums[offset + 1] = sum1;
        sums[offset + 2] = sum2;
        sums[offset + 3] = sum3;
    }

    /** The same predictors, estimated from other rows. */
    ConditionalMean refit(double[][] columns, int[] rows) {
        return of(predictors, columns, rows);
    }

    /** The columns that say something. */
    IntStream predictors() {
        return Arrays.stream(predictors);
    }

    /** The number of predictors. */
    int size() {
        return predictors.length;
    }

    /** Whether one of the columns does not vary. */
    boolean isDegenerate() {
        for (int a = 0; a < means.length; a++) {
            if (!(covariance[triangle(a) + a] > MIN_PIVOT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has a predictor. */
    boolean appliesTo(double[] row) {
        return Arrays.stream(predictors).anyMatch(p -> !Double.isNaN(row[p]));
    }

    /**
     * The expected value for a row.
     *
     * @param row one value a column, NaN where it is missing
     */
    double of(double[] row) {
        boolean[] known = new boolean[predictors.length];
        boolean all = true;
        for (int a = 0; a < known.length; a++) {
            known[a] = !Double.isNaN(row[predictors[a]]);
            all &= known[a];
        }
        double[] weights = all ? weightsOfAll : weights(known);
        double expected = means[known.length];
        for (int a = 0; a < known.length; a++) {
            if (known[a]) {
                expected += weights[a] * (row[predictors[a]] - means[a]);
            }
        }
        return expected;
    }

    /**
     * How far rows are from what is expected of them.
     *
     * @param columns the predictors' values and, last, the column's, one array each
     * @param rows which rows, finite in all columns
     */
    double[] errors(double[][] columns, int[] rows) {
        int last = predictors.length;
        double[] errors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double error = columns[last][rows[i]] - means[last];
            for (int a = 0; a < last; a++) {
                error -= weightsOfAll[a] * (columns[a][rows[i]] - means[a]);
            }
            errors[i] = Math.abs(error);
        }
        return errors;
    }

    /** The weights of the regression on those predictors that are known, by Gauss-Jordan elimination; 0 for the others. */
    private double[] weights(boolean[] known) {
        int last = predictors.length;
        double[][] system = new double[last][last + 1];
        for (int a = 0; a < last; a++) {
            for (int b = 0; b <= last; b++) {
                system[a][b] = covariance[triangle(Math.max(a, b)) + Math.min(a, b)];
            }
        }
        boolean[] used = new boolean[last];
        for (int a = 0; a < last; a++) {
            used[a] = known[a] && system[a][a] > MIN_PIVOT * covariance[triangle(a) + a];
            for (int b = 0; b < last && used[a]; b++) {
                double factor = system[b][a] / system[a][a];
                for (int c = a; c <= last && b != a; c++) {
                    system[b][c] -= factor * system[a][c];
                }
            }
        }
        double[] weights = new double[last];
        for (int a = 0; a < last; a++) {
            weights[a] = used[a] ? system[a][last] / system[a][a] : 0;
        }
        return weights;
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state) {
        state.put("predictors", predictors).put("means", means).put("covariance", covariance);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param width number of columns of the rows
     */
    static ConditionalMean readFrom(State state, int width) {
        int[] predictors = state.integers("predictors", 0, width - 1);
        int size = predictors.length + 1;
        return new ConditionalMean(
                predictors, state.numbers("means", size), state.numbers("covariance", triangle(size)));
    }
}
