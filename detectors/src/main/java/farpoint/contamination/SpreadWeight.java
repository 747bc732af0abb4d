package farpoint.contamination;

import org.apache.commons.math3.special.Gamma;

/**
 * The mean of 1 / (1 + sigma), where sigma^2 = c q / nu and q has the chi-squared law with nu degrees of freedom: over the middles
 * of {@value #PARTS} parts of equal probability, in place of random draws.
 */
final class SpreadWeight {
    private static final int PARTS = 200;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 100;

    private final double degrees;
    private final double[] roots = new double[PARTS];

    SpreadWeight(double degrees) {
        this.degrees = degrees;
        double logGamma = Gamma.logGamma(degrees / 2);
        double q = degrees;
        for (int j = 0; j < PARTS; j++) {
            q = quantile((j + 0.5) / PARTS, q, logGamma);
            roots[j] = Math.sqrt(q / degrees);
        }
    }

    /** For an expected variance. */
    double of(double variance) {
        double deviation = Math.sqrt(variance);
        double sum = 0;
        for (double root : roots) {
            sum += 1 / (1 + deviation * root);
        }
        return sum / PARTS;
    }

    /** By Newton's method in the logarithm, kept between bounds. */
    private double quantile(double p, double start, double logGamma) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double q = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double half = degrees / 2;
            double off = Gamma.regularizedGammaP(half, q / 2) - p;
            if (off > 0) {
                high = q;
            } else {
                low = q;
            }
            // The density of ln q.
            double density = StrictMath.exp(half * StrictMath.log(q / 2) - q / 2 - logGamma);
            double next = q * StrictMath.exp(Math.max(-1, Math.min(1, -off / density)));
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * q : (low + high) / 2;
            }
            if (Math.abs(next - q) <= TOLERANCE * q) {
                return next;
            }
            q = next;
        }
        return q;
    }
}
