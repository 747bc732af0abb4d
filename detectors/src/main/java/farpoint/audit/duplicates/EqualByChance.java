package farpoint.audit.duplicates;

import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether rows are equal by chance, since their attributes have few values. How many pairs are to be expected is asked of rows that
 * are not equal, as copies would speak for themselves. There are two answers, of which the larger one counts:
 *
 * <ul>
 *   <li>if attributes are independent: the pairs of all rows times, for each attribute, the share of the pairs of different rows that
 *       agree in it;
 *   <li>where values are few, and attributes may depend on each other: a_j a_k / d_jk, where a_j is the number of pairs that are
 *       equal in all attributes but j, and d_jk of those that are equal in all but both j and k. Whoever agrees in all others then
 *       agrees in j as often whether it agrees in k or not. j is the attribute with most such pairs, k the one that gives most.
 * </ul>
 *
 * <p>A single attribute has no others. Its values are taken to be few if half of them or more have three rows, and then all
 * equality is expected.
 *
 * @param fewValues whether, of each attribute, two different rows taken at random have the same value at least once in a hundred
 *     times, or half of the sets of equal rows, of which there are two or more, have three rows or more
 * @param expected number of pairs
 */
record EqualByChance(boolean fewValues, double expected) {
    private static final double FEW = 0.01;
    private static final int OFTEN = 3;

    /** So many times the pairs that are expected are still none to tell of. */
    private static final double ORDINARY = 2;

    /**
     * Counts values.
     *
     * @param sets of equal rows of a file
     * @param pairs of rows of it, or of rows of it and of another one
     */
    static EqualByChance of(RowSets sets, AgreeingPairs pairs, ComputeContext context) {
        int[] firsts = sets.firsts().toArray();
        long often = IntStream.of(firsts).filter(i -> sets.size(i) >= OFTEN).count();
        boolean isOften = firsts.length > 1 && 2 * often >= firsts.length;
        int attributes = sets.keys().attributes();
        if (attributes == 1) {
            return new EqualByChance(isOften, isOften ? Double.POSITIVE_INFINITY : 0);
        }
        double[] shares = shares(sets.keys(), firsts, context);
        boolean fewValues = isOften || Arrays.stream(shares).allMatch(share -> share >= FEW);
        double independent = Arrays.stream(shares).reduce(pairs.all(), (a, b) -> a * b);
        return new EqualByChance(
                fewValues, fewValues ? Math.max(independent, dependent(pairs, attributes, context)) : independent);
    }

    /** For each attribute, the share of pairs of different rows that agree in it. */
    private static double[] shares(RowKeys keys, int[] firsts, ComputeContext context) {
        double[] shares = new double[keys.attributes()];
        double all = Math.max(1, firsts.length * (firsts.length - 1.0) / 2);
        context.forEachChunk("Values", shares.length, 1, (chunk, from, to) -> {
            long[] values =
                    IntStream.of(firsts).mapToLong(i -> keys.bits(i, chunk)).toArray();
            shares[chunk] = AgreeingPairs.equalPairs(values) / all;
        });
        return shares;
    }

    private static double dependent(AgreeingPairs pairs, int attributes, ComputeContext context) {
        double equal = pairs.without();
        double[] one = new double[attributes];
        context.forEachChunk("Values", attributes, 1, (chunk, from, to) -> one[chunk] = pairs.without(chunk) - equal);
        int most = IntStream.range(1, attributes).reduce(0, (a, b) -> one[b] > one[a] ? b : a);
        double[] expected = new double[attributes];
        context.forEachChunk("Values", attributes, 1, (chunk, from, to) -> {
            if (chunk != most) {
                double both = pairs.without(most, chunk) - equal - one[most] - one[chunk];
                expected[chunk] = one[most] * one[chunk] / (1 + both);
            }
        });
        return Arrays.stream(expected).max().orElse(0);
    }

    /** Whether so many pairs are no more than twice those expected, and two standard deviations of a Poisson law. */
    boolean explains(double seen) {
        double ordinary = ORDINARY * expected;
        return seen <= ordinary + 2 * Math.sqrt(ordinary);
    }
}
