package farpoint.stats.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Whether two methods differ that are measured on the same blocks: F. Wilcoxon, 1945, "Individual Comparisons by Ranking Methods".
 * Blocks without a difference count for the ranks of the others and then no more: J. Pratt, 1959, "Remarks on Zeros and Ties in the
 * Wilcoxon Signed Rank Procedures".
 *
 * <p>Up to 50 differences the chance is exact: all signs of the ranks at hand are equally likely, also where ranks are tied. Beyond,
 * it is that of a normal law, with the corrections for ties, zeros and continuity.
 *
 * @param above sum of the ranks of blocks where the first method is better
 * @param below sum of those where the second one is
 * @param used blocks with a difference
 * @param chance of sums at least as far apart, on either side, if the methods do not differ; 1 without any difference
 */
public record WilcoxonTest(double above, double below, int used, double chance) {
    private static final int MOST_EXACT = 50;

    /** Differences closer than this share of the largest value are equal: what is apart is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Compares two methods.
     *
     * @param first a finite value a block
     * @param second values of the same blocks
     */
    public static WilcoxonTest of(double[] first, double[] second) {
        int n = first.length;
        if (second.length != n) {
            throw new IllegalArgumentException(n + " and " + second.length + " values");
        }
        double[] differences = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            differences[i] = first[i] - second[i];
            largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        }
        if (!Double.isFinite(Arrays.stream(differences).sum())) {
            throw new IllegalArgumentException("values that are not finite");
        }
        return ofDifferences(differences, ROUNDING * largest);
    }

    private static WilcoxonTest ofDifferences(double[] differences, double tolerance) {
        long[] ranks = doubledRanks(differences, tolerance);
        long above = 0;
        long below = 0;
        int zeros = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (Math.abs(differences[i]) <= tolerance) {
                ranks[i] = 0;
                zeros++;
            } else if (differences[i] > 0) {
                above += ranks[i];
            } else {
                below += ranks[i];
            }
        }
        long[] counted = Arrays.stream(ranks).filter(rank -> rank > 0).toArray();
        int used = ranks.length - zeros;
        return new WilcoxonTest(above / 2.0, below / 2.0, used, chance(counted, Math.min(above, below)));
    }

    /** Twice the mean ranks of the sizes from the smallest, which are whole numbers. */
    private static long[] doubledRanks(double[] differences, double tolerance) {
        double[] sizes = Arrays.stream(differences).map(Math::abs).toArray();
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sizes[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] ranks = new long[sizes.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && sizes[order[to]] - sizes[order[to - 1]] <= tolerance) {
                to++;
            }
            for (int place = from; place < to; place++) {
                ranks[order[place]] = from + 1L + to;
            }
            from = to;
        }
        return ranks;
    }

    private static double chance(long[] doubled, long smaller) {
        if (doubled.length == 0) {
            return 1;
        }
        return Math.min(1, doubled.length <= MOST_EXACT ? exact(doubled, smaller) : normal(doubled, smaller));
    }

    /** Counts the signs whose sum of ranks is at most the smaller one, on both sides. */
    private static double exact(long[] doubled, long smaller) {
        double[] share = new double[(int) smaller + 1];
        share[0] = 1;
        for (long rank : doubled) {
            for (int sum = share.length - 1; sum >= 0; sum--) {
                share[sum] = (share[sum] + (sum >= rank ? share[(int) (sum - rank)] : 0)) / 2;
            }
        }
        return 2 * Arrays.stream(share).sum();
    }

    /** The sum has the mean of half the ranks, and the variance of a quarter of their squares; ties and zeros are in these. */
    private static double normal(long[] doubled, long smaller) {
        double mean = 0;
        double squares = 0;
        for (long doubledRank : doubled) {
            double rank = doubledRank / 2.0;
            mean += rank / 2;
            squares += rank * rank / 4;
        }
        double z = Math.max(0, mean - smaller / 2.0 - 0.5) / Math.sqrt(squares);
        return Erf.erfc(z / Math.sqrt(2));
    }
}
