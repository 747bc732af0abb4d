package farpoint.oneclasssvm;

import farpoint.run.ComputeContext;
import java.util.Arrays;

/**
 * Sequential minimal optimization. It minimises a'Qa / 2 over coefficients 0 to 1 whose sum is nu n, where Q is the kernel
 * matrix of n rows, by moving two coefficients at a time: the one whose growth lowers the objective most, and its partner by
 * second-order information (Fan, Chen and Lin 2005). It begins with the first nu n rows, so these should be random ones.
 */
final class Solver {
    /** The least curvature along which coefficients move, for rows that are equal. */
    private static final double LEAST_CURVATURE = 1e-12;

    /** What is left of nu n after whole coefficients, if less than this, is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Share of the coefficients' sum, which bounds the gradient, below which a violation is rounding. */
    private static final double NOISE = 0x1p-46;

    private static final int LEAST_LIMIT = 10_000_000;
    private static final long LIMIT_A_ROW = 100;
    private static final int REPORT_EVERY = 64;

    private final KernelRows kernel;
    private final double tolerance;
    private final ComputeContext context;
    private final double[] a;
    private final double[] gradient;
    private final OptimizationProgress progress;

    /**
     * Prepares.
     *
     * @param nu share of the coefficients' largest sum, n
     */
    Solver(KernelRows kernel, double nu, double tolerance, ComputeContext context) {
        this.kernel = kernel;
        this.tolerance = Math.max(tolerance, NOISE * nu * kernel.rows());
        this.context = context;
        int n = kernel.rows();
        a = new double[n];
        int whole = Math.min(n, (int) Math.floor(nu * n + ROUNDING));
        Arrays.fill(a, 0, whole, 1);
        double rest = nu * n - whole;
        if (rest > ROUNDING) {
            a[whole] = rest;
        }
        gradient = kernel.times(a, Math.min(n, whole + 1), context);
        progress = new OptimizationProgress(context, this.tolerance);
    }

    /** Solves to the tolerance, or as far as the greatest number of iterations leads. */
    Solution solve() {
        return solve((int) Math.max(LEAST_LIMIT, Math.min(Integer.MAX_VALUE, LIMIT_A_ROW * a.length)));
    }

    /** The same with another greatest number of iterations. */
    Solution solve(int limit) {
        int iterations = 0;
        while (true) {
            int up = steepestToGrow();
            double violation = up < 0 ? 0 : Math.max(0, highestToShrink() - gradient[up]);
            if (violation < tolerance || iterations == limit) {
                progress.done();
                return new Solution(a, rho(), iterations, violation);
            }
            if (iterations % REPORT_EVERY == 0) {
                context.checkCancelled();
                progress.at(violation);
            }
            double[] ofUp = kernel.row(up);
            int down = partner(up, ofUp);
            move(up, down, ofUp, kernel.row(down));
            iterations++;
        }
    }

    /** The row of the least gradient whose coefficient can grow; -1 if none can. */
    private int steepestToGrow() {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < a.length; t++) {
            if (gradient[t] < least && a[t] < 1) {
                least = gradient[t];
                best = t;
            }
        }
        return best;
    }

    private double highestToShrink() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < a.length; t++) {
            if (gradient[t] > highest && a[t] > 0) {
                highest = gradient[t];
            }
        }
        return highest;
    }

    /** The row whose coefficient is to shrink while that of {@code up} grows, so that the objective falls most. */
    private int partner(int up, double[] ofUp) {
        int best = -1;
        double most = 0;
        for (int t = 0; t < a.length; t++) {
            double difference = gradient[t] - gradient[up];
            if (a[t] > 0 && difference > 0) {
                double gain = difference * difference / curvature(ofUp[t]);
                if (gain > most) {
                    most = gain;
                    best = t;
                }
            }
        }
        return best;
    }

    private static double curvature(double kernel) {
        return Math.max(2 - 2 * kernel, LEAST_CURVATURE);
    }

    private void move(int up, int down, double[] ofUp, double[] ofDown) {
        double wanted = a[up] + (gradient[down] - gradient[up]) / curvature(ofUp[down]);
        double sum = a[up] + a[down];
        double grown = Math.max(Math.max(0, sum - 1), Math.min(wanted, Math.min(1, sum)));
        double shrunk = sum - grown;
        double more = grown - a[up];
        double less = shrunk - a[down];
        a[up] = grown;
        a[down] = shrunk;
        for (int t = 0; t < gradient.length; t++) {
            gradient[t] += ofUp[t] * more + ofDown[t] * less;
        }
    }

    /** The gradient of rows on the boundary; without one the middle between the rows inside and those outside. */
    private double rho() {
        double sum = 0;
        int free = 0;
        double inside = Double.POSITIVE_INFINITY;
        double outside = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < a.length; t++) {
            if (a[t] <= 0) {
                inside = Math.min(inside, gradient[t]);
            } else if (a[t] >= 1) {
                outside = Math.max(outside, gradient[t]);
            } else {
                sum += gradient[t];
                free++;
            }
        }
        if (free > 0) {
            return sum / free;
        }
        return inside == Double.POSITIVE_INFINITY ? outside : (inside + outside) / 2;
    }
}
