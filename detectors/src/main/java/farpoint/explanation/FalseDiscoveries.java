package farpoint.explanation;

import java.util.Arrays;

/**
 * The procedure of Y. Benjamini, Y. Hochberg, 1995, "Controlling the false discovery rate": which of several findings to believe so
 * that of the believed ones an expected share of at most the rate is false.
 */
final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /** Whether each finding is believed. */
    static boolean[] believed(double[] chances, double rate) {
        double[] sorted = chances.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int k = 0; k < sorted.length; k++) {
            // Multiplied out, so that rounding does not decide.
            if (sorted[k] * sorted.length <= rate * (k + 1) * (1 + 1e-12)) {
                limit = sorted[k];
            }
        }
        boolean[] believed = new boolean[chances.length];
        for (int j = 0; j < believed.length; j++) {
            believed[j] = chances[j] <= limit;
        }
        return believed;
    }
}
