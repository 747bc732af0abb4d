package farpoint.threshold;

import java.util.Optional;

/**
 * The split of sorted values into a lower and an upper group that explains most of their variance. N. Otsu, 1979, "A threshold
 * selection method from gray-level histograms", without a histogram.
 *
 * @param lower how many values are in the lower group
 * @param value the middle between the groups
 * @param explained the share of the variance that lies between the groups: 3/4 for uniform values, less for values with one
 *     peak, and nearly 1 for two groups far apart
 */
record OtsuSplit(int lower, double value, double explained) {
    /**
     * The split of a part of the values.
     *
     * @param values ascending
     * @param from the rank at which the part begins; it goes on to the end
     * @return empty if the values are all equal
     */
    static Optional<OtsuSplit> of(double[] values, int from) {
        int n = values.length - from;
        double origin = values[from];
        double sum = 0;
        double squares = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i] - origin;
            squares += (values[i] - origin) * (values[i] - origin);
        }
        double variance = squares - sum * sum / n;
        double most = 0;
        int best = 0;
        double below = 0;
        for (int t = 1; t < n; t++) {
            below += values[from + t - 1] - origin;
            if (values[from + t - 1] < values[from + t]) {
                double distance = (sum - below) / (n - t) - below / t;
                double between = (double) t * (n - t) / n * distance * distance;
                if (between > most) {
                    most = between;
                    best = t;
                }
            }
        }
        if (best == 0) {
            return Optional.empty();
        }
        double last = values[from + best - 1];
        return Optional.of(
                new OtsuSplit(from + best, last + (values[from + best] - last) / 2, Math.min(1, most / variance)));
    }
}
