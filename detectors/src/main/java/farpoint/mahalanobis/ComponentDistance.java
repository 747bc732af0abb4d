package farpoint.mahalanobis;

import farpoint.covariance.LocationScatter;
import farpoint.state.State;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The Mahalanobis distance in some principal components: sum of (v'x)^2 / lambda over them.
 *
 * @param dimension d, columns of a row
 * @param axes components x d, row-major; each eigenvector divided by the root of its eigenvalue
 */
record ComponentDistance(int dimension, double[] axes) implements CenteredDistance {
    /** Smaller eigenvalues, relative to the largest, are rounding noise and are raised to this. */
    private static final double EIGENVALUE_FLOOR = 1e-8;

    /** Entries smaller than this share of the largest variance are nothing to an eigenvalue above the floor. */
    private static final double NEGLIGIBLE = 1e-40;

    /** Covariances of other magnitudes are decomposed in a unit of their own. */
    private static final double USUAL_EXPONENT = 100;

    static ComponentDistance of(LocationScatter estimate, Components which, double varianceShare) {
        int d = estimate.dimension();
        double largest = IntStream.range(0, d)
                .mapToDouble(j -> estimate.scatter()[j * d + j])
                .max()
                .orElseThrow();
        double unit = largest > 0 && Math.abs(Math.log10(largest)) > USUAL_EXPONENT
                ? Math.scalb(1.0, -Math.getExponent(largest))
                : 1;
        EigenDecomposition eigen = new EigenDecomposition(matrix(estimate, unit, NEGLIGIBLE * largest));
        double[] lambda = eigen.getRealEigenvalues();
        for (int c = 0; c < d; c++) {
            lambda[c] /= unit;
        }
        int[] order = IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -lambda[c]).thenComparing(c -> c))
                .mapToInt(Integer::intValue)
                .toArray();
        int leading = leadingComponents(lambda, order, varianceShare);
        int[] kept =
                switch (which) {
                    case ALL -> order;
                    case HIGH_VARIANCE -> Arrays.copyOf(order, leading);
                    case LOW_VARIANCE -> Arrays.copyOfRange(order, Math.min(leading, d - 1), d);
                };
        double floor = Math.max(lambda[order[0]] * EIGENVALUE_FLOOR, Double.MIN_NORMAL);
        double[] axes = new double[kept.length * d];
        for (int c = 0; c < kept.length; c++) {
            double deviation = Math.sqrt(Math.max(lambda[kept[c]], floor));
            for (int j = 0; j < d; j++) {
                axes[c * d + j] = eigen.getV().getEntry(j, kept[c]) / deviation;
            }
        }
        return new ComponentDistance(d, axes);
    }

    /** The covariance times a power of two, without what is too small beside its largest value to be divided by. */
    private static RealMatrix matrix(LocationScatter estimate, double unit, double negligible) {
        int d = estimate.dimension();
        RealMatrix matrix = new Array2DRowRealMatrix(d, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double value = estimate.scatter()[i * d + j];
                matrix.setEntry(i, j, Math.abs(value) < negligible ? 0 : value * unit);
            }
        }
        return matrix;
    }

    /** The number of leading components that first hold the share of the variance. */
    private static int leadingComponents(double[] lambda, int[] order, double varianceShare) {
        double total = Arrays.stream(lambda).sum();
        double held = 0;
        for (int c = 0; c < order.length; c++) {
            held += lambda[order[c]];
            if (held >= varianceShare * total) {
                return c + 1;
            }
        }
        return order.length;
    }

    @Override
    public int degreesOfFreedom() {
        return axes.length / dimension;
    }

    @Override
    public double squaredLength(double[] centred, double[] scratch) {
        double sum = 0;
        for (int c = 0; c < degreesOfFreedom(); c++) {
            double along = along(c, centred);
            sum += along * along;
        }
        return sum;
    }

    @Override
    public void writeTo(State state) {
        state.put("axes", axes);
    }

    static ComponentDistance readFrom(State state, int columns) {
        double[] axes = state.numbers("axes");
        if (axes.length == 0 || axes.length % columns != 0) {
            throw State.damaged("%d values are no axes of %d columns", axes.length, columns);
        }
        return new ComponentDistance(columns, axes);
    }

    @Override
    public void solve(double[] centred, double[] scratch, double[] target) {
        Arrays.fill(target, 0);
        for (int c = 0; c < degreesOfFreedom(); c++) {
            double along = along(c, centred);
            for (int j = 0; j < dimension; j++) {
                target[j] += along * axes[c * dimension + j];
            }
        }
    }

    private double along(int component, double[] centred) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            sum += axes[component * dimension + j] * centred[j];
        }
        return sum;
    }
}
