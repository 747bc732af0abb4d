package farpoint.stats.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances of several tests, raised so that all together err as seldom as one alone: S. Holm, 1979, "A Simple Sequentially Rejective
 * Multiple Test Procedure". Nothing is assumed of how the tests depend on each other.
 */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted chances: the i-th smallest of m is multiplied by m - i + 1, and none is smaller than one before it or above 1.
     *
     * @param chances one a test, from 0 to 1
     */
    public static double[] adjusted(double[] chances) {
        int m = chances.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[m];
        double least = 0;
        for (int place = 0; place < m; place++) {
            least = Math.max(least, Math.min(1, (m - place) * chances[order[place]]));
            adjusted[order[place]] = least;
        }
        return adjusted;
    }
}
