package farpoint.threshold;

import farpoint.stats.Quantiles;

/**
 * The medcouple, a robust measure of skewness between -1 and 1. G. Brys, M. Hubert, A. Struyf, 2004, "A robust measure of
 * skewness": the median of (u + l) / (u - l) over all values u from the median up and l from it down, both less the median.
 */
final class Medcouple {
    /** All pairs of more values are too many; so many quantiles stand in for them. */
    private static final int MOST = 2000;

    private Medcouple() {}

    static double of(SortedScores scores) {
        double[] values = thinned(scores);
        double median = SortedScores.taking(values).median();
        double spread = Math.max(values[values.length - 1] - median, median - values[0]);
        if (!(spread > 0)) {
            return 0;
        }
        int lower = 0;
        int equal = 0;
        for (double value : values) {
            lower += value < median ? 1 : 0;
            equal += value == median ? 1 : 0;
        }
        int upper = values.length - lower - equal;
        double[] kernel = new double[(upper + equal) * (lower + equal)];
        int next = 0;
        for (int i = lower; i < values.length; i++) {
            for (int j = 0; j < lower + equal; j++) {
                double u = (values[i] - median) / spread;
                double l = (values[j] - median) / spread;
                kernel[next++] = u > l ? (u + l) / (u - l) : Math.signum((i - lower) + (j - lower) - (equal - 1));
            }
        }
        return Quantiles.median(kernel);
    }

    private static double[] thinned(SortedScores scores) {
        if (scores.size() <= MOST) {
            return scores.toArray();
        }
        double[] values = new double[MOST];
        for (int t = 0; t < MOST; t++) {
            values[t] = scores.quantile((t + 0.5) / MOST);
        }
        return values;
    }
}
