package farpoint.stats;

import java.util.Arrays;

/**
 * Values that lie a million times as far out as all others of their kind. A mean or a spread that counts them is theirs
 * alone.
 */
public final class WildValues {
    /** By how much a value must lie farther out than all others to be left out of account. */
    private static final double GAP = 1e6;

    /** At most this share of the values is left out of account, or one. */
    private static final double WILD_SHARE = 0.1;

    private WildValues() {}

    /**
     * The values without wild ones.
     *
     * @param values at least one, finite; left as they are
     * @return the values that are not wild, in order; the array itself if none is
     */
    public static double[] without(double[] values) {
        if (values.length < 2) {
            return values;
        }
        double median = Quantiles.median(values.clone());
        double[] distances =
                Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
        int from = Math.min(values.length - 1, (int) Math.ceil((1 - WILD_SHARE) * values.length));
        double largest = Arrays.stream(distances).max().orElseThrow();
        if (!(largest > GAP * Quantiles.smallest(distances, from - 1))) {
            return values;
        }
        Arrays.sort(distances);
        for (int i = from; i < distances.length; i++) {
            if (distances[i - 1] > 0 && distances[i] > GAP * distances[i - 1]) {
                double wild = distances[i];
                return Arrays.stream(values)
                        .filter(v -> Math.abs(v - median) < wild)
                        .toArray();
            }
        }
        return values;
    }
}
