package farpoint.linear;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.MedianDeviation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The principal components of numeric columns, to draw rows by. Each column is centered by its median and scaled by its median
 * absolute deviation in units of a Gaussian's standard deviation; for the directions no value counts as farther out than
 * {@value #FARTHEST} of these, so that outliers are seen from where the other rows spread and do not turn the view to themselves.
 * A missing value counts as the median.
 */
public final class PrincipalComponents {
    /** Of more columns, the first ones are looked at. */
    public static final int MOST_COLUMNS = 50;

    /** Of more rows, so many at equal distances give the directions. */
    private static final int MOST_ROWS = 20_000;

    private static final double FARTHEST = 4;

    private final int[] columns;
    private final double[][] scaled;
    private final double[][] directions;
    private final double[] lengths;

    private PrincipalComponents(int[] columns, double[][] scaled, ComputeContext context) {
        this.columns = columns;
        this.scaled = scaled;
        EigenDecomposition axes = new EigenDecomposition(new Array2DRowRealMatrix(covariance(scaled, context), false));
        directions = IntStream.range(0, columns.length)
                .mapToObj(c -> oriented(axes.getEigenvector(c).toArray()))
                .toArray(double[][]::new);
        lengths = Arrays.stream(axes.getRealEigenvalues())
                .map(v -> Math.max(0, v))
                .toArray();
    }

    /**
     * Finds them.
     *
     * @param table at least one row
     * @param columns the numbers of numeric ones, at least one; there are as many components
     * @throws farpoint.run.CancelledException if the run was stopped
     */
    public static PrincipalComponents of(Table table, int[] columns, ComputeContext context) {
        int[] used = Arrays.copyOf(columns, Math.min(MOST_COLUMNS, columns.length));
        double[][] scaled = new double[used.length][];
        for (int j = 0; j < used.length; j++) {
            context.checkCancelled();
            scaled[j] = scaled(table.column(used[j]));
        }
        return new PrincipalComponents(used, scaled, context);
    }

    private static double[] scaled(double[] values) {
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0) {
            return new double[values.length];
        }
        MedianDeviation deviation = MedianDeviation.of(present);
        double unit = MedianDeviation.standard(deviation.orOfRare(0));
        // Halves of the largest doubles have a difference.
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) || unit == 0 ? 0 : (v / 2 - deviation.median() / 2) / unit * 2)
                .toArray();
    }

    private static double[][] covariance(double[][] scaled, ComputeContext context) {
        int rows = scaled[0].length;
        int step = (rows + MOST_ROWS - 1) / MOST_ROWS;
        int[] some = IntStream.iterate(0, i -> i < rows, i -> i + step).toArray();
        double[][] near = new double[scaled.length][];
        for (int j = 0; j < scaled.length; j++) {
            double[] column = scaled[j];
            double[] bounded = IntStream.of(some)
                    .mapToDouble(i -> bounded(column[i], FARTHEST))
                    .toArray();
            double mean = Arrays.stream(bounded).average().orElse(0);
            near[j] = Arrays.stream(bounded).map(v -> v - mean).toArray();
        }
        double[][] covariance = new double[scaled.length][scaled.length];
        for (int j = 0; j < near.length; j++) {
            context.checkCancelled();
            for (int k = 0; k <= j; k++) {
                covariance[j][k] = product(near[j], near[k]) / some.length;
                covariance[k][j] = covariance[j][k];
            }
        }
        return covariance;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double bounded(double value, double farthest) {
        return Math.max(-farthest, Math.min(farthest, value));
    }

    /** A direction and its opposite are the same; the largest weight is positive. */
    private static double[] oriented(double[] direction) {
        double largest = 0;
        for (double weight : direction) {
            largest = Math.abs(weight) > Math.abs(largest) ? weight : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(direction).map(w -> sign * w).toArray();
    }

    /**
     * The share of the variance that a component has, from 0 to 1.
     *
     * @param component its number from 0, that of the largest share
     */
    public double share(int component) {
        double all = Arrays.stream(lengths).sum();
        return all > 0 ? lengths[component] / all : 0;
    }

    /** The columns that count most in a component, by their numbers in the table, at most {@code count}. */
    public int[] leading(int component, int count) {
        return places(component).limit(count).map(j -> columns[j]).toArray();
    }

    /** The weights of these columns, of which the first is positive. */
    public double[] leadingWeights(int component, int count) {
        double[] direction = directions[component];
        return places(component).limit(count).mapToDouble(j -> direction[j]).toArray();
    }

    private IntStream places(int component) {
        double[] direction = directions[component];
        return IntStream.range(0, direction.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(direction[j])))
                .mapToInt(j -> j);
    }

    /**
     * Where the rows are along a component, one value a row.
     *
     * @param farthest the most that a value of a column may be off its median, in standard deviations; it is bounded by that
     */
    public double[] values(int component, double farthest) {
        double[] values = new double[scaled[0].length];
        for (int j = 0; j < scaled.length; j++) {
            double weight = directions[component][j];
            for (int i = 0; i < values.length; i++) {
                values[i] += weight * bounded(scaled[j][i], farthest);
            }
        }
        return values;
    }
}
