package farpoint.audit.change;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * The ratio of the densities of two tables, as a smooth function of a row: f = sum of alpha_m k(x, c_m), the logarithm of the ratio,
 * by logistic regression with Gaussian kernels at some centres (Nystroem). G. Grosso and others, 2023, "Fast kernel methods for data
 * quality monitoring as a goodness-of-fit test". It minimises the weighted mean of ln(1 + e^-f) over rows of the second table and of
 * ln(1 + e^f) over those of the first, plus lambda / 2 alpha' K alpha. Newton's matrix is replaced by a bound that all labellings
 * share (D. Boehning, B. Lindsay, 1988, "Monotonicity of quadratic-approximation algorithms"), so that it is decomposed once, each
 * step descends, and many labellings are cheap; the minimum is the same.
 */
final class KernelRatio {
    private static final double RIDGE = 1e-10;
    private static final int MOST_STEPS = 2000;

    private final GaussianKernel kernel;
    private final double[] values;
    private final double[] penalty;
    private final DecompositionSolver bound;
    private final double weight;
    private final double tolerance;

    /**
     * Prepares for all labellings of some rows.
     *
     * @param kernel with its centres
     * @param rows rows x columns, row-major
     * @param lambda positive
     * @param weight of a row of the first table, where one of the second counts 1: the ratio of their numbers
     * @param tolerance ends the fit when a step promises less than this by the loss, a mean over the rows
     */
    KernelRatio(GaussianKernel kernel, double[] rows, double lambda, double weight, double tolerance) {
        this.kernel = kernel;
        this.weight = weight;
        this.tolerance = tolerance;
        values = kernel.values(rows);
        penalty = kernel.values(kernel.centres());
        for (int i = 0; i < penalty.length; i++) {
            penalty[i] *= lambda;
        }
        bound = bound();
    }

    /** The second derivative of ln(1 + e^f) is at most 1/4. */
    private DecompositionSolver bound() {
        int m = kernel.size();
        int n = values.length / m;
        double[][] matrix = new double[m][m];
        double share = Math.max(1, weight) / (4.0 * n);
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < m; a++) {
                double left = share * values[i * m + a];
                for (int b = 0; b < m; b++) {
                    matrix[a][b] += left * values[i * m + b];
                }
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                matrix[a][b] += penalty[a * m + b];
            }
            matrix[a][a] += RIDGE;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 0).getSolver();
    }

    /** Fits the weights of the centres, alpha. */
    double[] fit(boolean[] isSecond) {
        int m = kernel.size();
        double[] alpha = new double[m];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = gradient(alpha, isSecond);
            double[] move = bound.solve(new ArrayRealVector(gradient, false)).toArray();
            double promised = 0;
            for (int a = 0; a < m; a++) {
                alpha[a] -= move[a];
                promised += gradient[a] * move[a] / 2;
            }
            if (promised <= tolerance) {
                break;
            }
        }
        return alpha;
    }

    private double[] gradient(double[] alpha, boolean[] isSecond) {
        int m = alpha.length;
        double[] f = logRatios(values, alpha);
        double[] gradient = new double[m];
        for (int i = 0; i < f.length; i++) {
            double p = 1 / (1 + StrictMath.exp(-f[i]));
            double pull = (isSecond[i] ? p - 1 : weight * p) / f.length;
            for (int a = 0; a < m; a++) {
                gradient[a] += pull * values[i * m + a];
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                gradient[b] += alpha[a] * penalty[a * m + b];
            }
        }
        return gradient;
    }

    /** What {@link #fit} minimises. */
    double objective(double[] alpha, boolean[] isSecond) {
        double[] f = logRatios(alpha);
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            sum += isSecond[i]
                    ? StrictMath.log1p(StrictMath.exp(-f[i]))
                    : weight * StrictMath.log1p(StrictMath.exp(f[i]));
        }
        double squares = 0;
        for (int a = 0; a < alpha.length; a++) {
            for (int b = 0; b < alpha.length; b++) {
                squares += alpha[a] * penalty[a * alpha.length + b] * alpha[b];
            }
        }
        return sum / f.length + squares / 2;
    }

    /** f of each row. */
    double[] logRatios(double[] alpha) {
        return logRatios(values, alpha);
    }

    /**
     * f of other rows.
     *
     * @param rows rows x columns, row-major
     */
    double[] logRatiosOf(double[] rows, double[] alpha) {
        return logRatios(kernel.values(rows), alpha);
    }

    private static double[] logRatios(double[] values, double[] alpha) {
        int m = alpha.length;
        double[] f = new double[values.length / m];
        for (int i = 0; i < f.length; i++) {
            // Four sums do not wait for each other.
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int a = 0;
            for (int at = i * m; a + 3 < m; a += 4) {
                s0 += values[at + a] * alpha[a];
                s1 += values[at + a + 1] * alpha[a + 1];
                s2 += values[at + a + 2] * alpha[a + 2];
                s3 += values[at + a + 3] * alpha[a + 3];
            }
            for (; a < m; a++) {
                s0 += values[i * m + a] * alpha[a];
            }
            f[i] = s0 + s1 + (s2 + s3);
        }
        return f;
    }

    /** The statistic t = 2 (sum of f over the second table + weight times the sum of 1 - e^f over the first). */
    double statistic(double[] alpha, boolean[] isSecond) {
        double[] f = logRatios(alpha);
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            sum += isSecond[i] ? f[i] : weight * (1 - StrictMath.exp(f[i]));
        }
        return 2 * sum;
    }
}
