package farpoint.stats.comparison;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * The range of k independent standard normal numbers, which is the studentized range with infinite degrees of freedom. Its
 * distribution function is k times the integral of phi(z) (Phi(z) - Phi(z - q))^(k-1): z is the largest of the numbers, and the
 * others lie at most q below it.
 */
final class StudentizedRange {
    /** Beyond it, normal numbers have no weight that a double holds. */
    private static final double FAR = 8.5;

    /** Sums at even steps converge at once for functions that are smooth and vanish at both ends. */
    private static final double STEP = 1.0 / 16;

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double HIGHEST = 2 * FAR;
    private static final double ACCURACY = 1e-11;

    private StudentizedRange() {}

    /** The chance of a range of at most q, which is not negative, of k numbers, at least 2. */
    static double distribution(double q, int k) {
        double sum = 0;
        int steps = (int) (FAR / STEP);
        for (int i = -steps; i <= steps; i++) {
            double z = i * STEP;
            double between = Erf.erf((z - q) / ROOT_TWO, z / ROOT_TWO) / 2;
            sum += StrictMath.exp(-z * z / 2) * StrictMath.pow(between, k - 1.0);
        }
        return k * sum * STEP / Math.sqrt(2 * Math.PI);
    }

    /** The range that is exceeded with a chance, above 0 and below 1. */
    static double quantile(double alpha, int k) {
        return new BrentSolver(ACCURACY).solve(200, q -> distribution(q, k) - (1 - alpha), 0, HIGHEST);
    }
}
