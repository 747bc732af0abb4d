package farpoint.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The procedure of Y. Benjamini, Y. Hochberg, 1995, "Controlling the false discovery rate": which of several findings to believe so
 * that of the believed ones an expected share of at most the rate is false.
 */
public final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /**
     * Whether each finding is believed.
     *
     * @param chances of what was seen if there is nothing, 0 to 1 each
     * @param rate of false ones among the believed ones, 0 to 1
     */
    public static boolean[] believed(double[] chances, double rate) {
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

    /**
     * For each finding the least rate at which it is believed: with rank r of m, the least p(s) m / s over all ranks s from r on.
     *
     * @param chances of what was seen if there is nothing, 0 to 1 each
     */
    public static double[] adjusted(double[] chances) {
        Integer[] order = IntStream.range(0, chances.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> chances[i]));
        double[] adjusted = new double[chances.length];
        double least = 1;
        for (int r = order.length - 1; r >= 0; r--) {
            least = Math.min(least, chances[order[r]] * order.length / (r + 1));
            adjusted[order[r]] = least;
        }
        return adjusted;
    }
}
