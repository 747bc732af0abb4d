package farpoint.audit.duplicates;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.Arrays;

/**
 * Whether rows are equal by chance, since their attributes have few values.
 *
 * @param pairs how many pairs of rows would be equal if the attributes were independent: the pairs of all rows times, for each
 *     attribute, the share of them that have the same value
 * @param fewValues whether, of each attribute, two rows taken at random have the same value at least once in a hundred times
 */
record EqualByChance(double pairs, boolean fewValues) {
    private static final double FEW = 0.01;

    /**
     * Counts values.
     *
     * @param table of at least two rows
     * @param columns of the attributes that are compared; a missing value counts as a value
     */
    static EqualByChance of(Table table, int[] columns, ComputeContext context) {
        double[] shares = new double[columns.length];
        double all = table.rows() * (table.rows() - 1.0) / 2;
        context.forEachChunk("Values", columns.length, 1, (chunk, from, to) -> {
            shares[chunk] = equalPairs(table.column(columns[chunk])) / all;
        });
        double product = all;
        for (double share : shares) {
            product *= share;
        }
        return new EqualByChance(product, Arrays.stream(shares).allMatch(share -> share >= FEW));
    }

    private static double equalPairs(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.0;
        }
        Arrays.sort(values);
        double pairs = 0;
        int start = 0;
        for (int i = 1; i < values.length; i++) {
            start = Double.compare(values[i], values[start]) == 0 ? start : i;
            pairs += i - start;
        }
        return pairs;
    }
}
