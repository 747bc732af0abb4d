package farpoint.stats;

/**
 * The chance of a largest difference between the distribution functions of two samples, if both come from one continuous law; with
 * ties it is an upper bound. N. Smirnov, 1939, "On the Estimation of the Discrepancy between Empirical Curves of Distribution for
 * Two Independent Samples"; exact by counting paths as in J. Hodges, 1958, "The Significance Probability of the Smirnov
 * Two-Sample Test".
 */
public final class KolmogorovSmirnov {
    /** Exact for samples whose sizes have a product up to this. */
    private static final long MOST_EXACT = 10_000_000;

    /** Guards a difference that a pair of samples can have against rounding. */
    private static final double ROUNDING = 1e-6;

    /** Below it the limiting law has no difference from 1 that a double holds. */
    private static final double SMALL = 0.2;

    private KolmogorovSmirnov() {}

    /**
     * The chance of a difference at least as large.
     *
     * @param difference between the distribution functions, 0 to 1
     * @param first size of a sample, at least 1
     * @param second size of the other one, at least 1
     */
    public static double chance(double difference, long first, long second) {
        long small = Math.min(first, second);
        long large = Math.max(first, second);
        return large <= MOST_EXACT / small
                ? exact(difference, (int) small, (int) large)
                : limiting(difference * Math.sqrt((double) small / (small + large) * large));
    }

    /**
     * Pooled and sorted, the samples are a path of steps to the right and up, and all paths are equally likely: of those to (i, j)
     * the share i / (i + j) comes from the left. What is counted is the share that has had the difference, as small chances are lost
     * in one less the share that never has it.
     */
    static double exact(double difference, int n, int m) {
        long limit = (long) Math.ceil(difference * n * m - ROUNDING);
        if (limit <= 0) {
            return 1;
        }
        double[] outside = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                double below = j == 0 ? 0 : j * outside[j - 1];
                double share = i + j == 0 ? 0 : (i * outside[j] + below) / (i + j);
                outside[j] = Math.abs((long) i * m - (long) j * n) < limit ? share : 1;
            }
        }
        return bounded(outside[m]);
    }

    /** Of large samples: 2 (e^(-2 x^2) - e^(-8 x^2) + e^(-18 x^2) - ...). */
    static double limiting(double x) {
        if (x < SMALL) {
            return 1;
        }
        double sum = 0;
        double term = 1;
        for (int k = 1; term > 1e-17; k++) {
            term = StrictMath.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
        }
        return bounded(2 * sum);
    }

    /** Nothing is impossible, though its chance may be less than a double holds. */
    private static double bounded(double chance) {
        return Math.max(Double.MIN_NORMAL, Math.min(1, chance));
    }
}
