package farpoint.audit.attributes;

import farpoint.stats.KolmogorovSmirnov;
import java.util.BitSet;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Whether some rows of a file stand at random places. Two tests: that of Kolmogorov and Smirnov compares their places with those of
 * all others, and sees a share that changes along the file; the number of runs sees that they stand together. W. Stevens, 1939,
 * "Distribution of Groups in a Sequence of Alternatives": m rows out of n at random are in j runs with probability
 * C(m - 1, j - 1) C(n - m + 1, j) / C(n, m), a hypergeometric law. Of the number that was seen half of the probability is counted,
 * or the steps of this law would make the test find too little.
 */
final class PlaceTest {
    private PlaceTest() {}

    /**
     * The chance of places that are so uneven, by either test.
     *
     * @param marked rows, at least one
     * @param rows of the file, more than are marked
     */
    static double chance(BitSet marked, int rows) {
        return Math.min(1, 2 * Math.min(alongTheFile(marked, rows), together(marked, rows)));
    }

    static double alongTheFile(BitSet marked, int rows) {
        int all = marked.cardinality();
        double largest = 0;
        int before = 0;
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            double others = (double) (i - before) / (rows - all);
            largest = Math.max(largest, Math.abs((double) before / all - others));
            before++;
            largest = Math.max(largest, Math.abs((double) before / all - others));
        }
        return KolmogorovSmirnov.chance(largest, all, rows - all);
    }

    static double together(BitSet marked, int rows) {
        int all = marked.cardinality();
        int runs = runs(marked);
        HypergeometricDistribution law = new HypergeometricDistribution(null, rows, rows - all + 1, all);
        double chance = law.probability(runs) / 2;
        // Terms fall fast on the way down from any number below the mean.
        double term = 1;
        for (int j = runs - 1; j > 0 && term > 1e-18 * chance; j--) {
            term = law.probability(j);
            chance += term;
        }
        return Math.min(1, chance);
    }

    private static int runs(BitSet marked) {
        int runs = 0;
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(marked.nextClearBit(i))) {
            runs++;
        }
        return runs;
    }
}
