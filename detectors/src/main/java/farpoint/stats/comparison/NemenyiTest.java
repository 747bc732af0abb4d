package farpoint.stats.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which methods differ from which, after {@link FriedmanTest}: those whose average ranks are at least a critical difference apart.
 * P. Nemenyi, 1963, "Distribution-free multiple comparisons", as in J. Demsar, 2006, "Statistical Comparisons of Classifiers over
 * Multiple Data Sets", equation 5.
 */
public final class NemenyiTest {
    private NemenyiTest() {}

    /**
     * The critical difference: q sqrt(k (k + 1) / (6 n)), q being the quantile of the studentized range with infinite degrees of
     * freedom over the square root of two.
     *
     * @param alpha the chance that any methods are told apart that do not differ, above 0 and below 1
     * @param methods k, at least 2
     * @param blocks n, at least 1
     */
    public static double criticalDifference(double alpha, int methods, int blocks) {
        if (!(alpha > 0 && alpha < 1) || methods < 2 || blocks < 1) {
            throw new IllegalArgumentException("alpha " + alpha + ", " + methods + " methods, " + blocks + " blocks");
        }
        double q = StudentizedRange.quantile(alpha, methods) / Math.sqrt(2);
        return q * Math.sqrt(methods * (methods + 1.0) / (6.0 * blocks));
    }

    /**
     * The largest groups of methods of which no two are told apart.
     *
     * @param averageRanks of the methods
     * @param criticalDifference from which on two methods differ
     * @return groups of at least two methods, by their numbers from the best rank to the worst; a group holds no other one, and
     *     groups come in the order of their best methods. A method that differs from all others is in none.
     */
    public static List<int[]> cliques(double[] averageRanks, double criticalDifference) {
        int[] order = IntStream.range(0, averageRanks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> averageRanks[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> cliques = new ArrayList<>();
        int reached = 0;
        for (int from = 0; from < order.length; from++) {
            int to = from + 1;
            while (to < order.length && averageRanks[order[to]] - averageRanks[order[from]] < criticalDifference) {
                to++;
            }
            if (to > reached && to - from > 1) {
                cliques.add(Arrays.copyOfRange(order, from, to));
            }
            reached = Math.max(reached, to);
        }
        return cliques;
    }
}
