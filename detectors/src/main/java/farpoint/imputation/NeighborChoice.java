package farpoint.imputation;

import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the number of donors for an attribute: that by which known values are predicted best by their nearest others. Of more than
 * {@value #MOST_ROWS} known values so many, evenly spaced, are predicted.
 *
 * @param search finds donors
 * @param target number of the attribute's group of columns
 * @param isNominal whether its values are categories
 */
record NeighborChoice(DonorSearch search, int target, boolean isNominal) {
    private static final int MOST_ROWS = 500;

    /** The largest number that is tried for so many known values. */
    static int most(int known) {
        return Math.max(1, (int) Math.floor(Math.sqrt(known)) - 1);
    }

    /**
     * The number with the smallest error, the smaller one of equals.
     *
     * @param candidates donors with a value of the attribute, ascending
     * @param values their values, and something for all other donors
     */
    int best(int[] candidates, double[] values, ComputeContext context) {
        double[] errors = errors(candidates, values, context);
        int best = 0;
        for (int k = 1; k < errors.length; k++) {
            best = errors[k] < errors[best] ? k : best;
        }
        return best + 1;
    }

    /** The mean error for k = 1, 2, ... nearest others: of squares for a number, of mistakes for a category. */
    double[] errors(int[] candidates, double[] values, ComputeContext context) {
        double[] sums = new double[most(candidates.length)];
        int predicted = 0;
        int rows = Math.min(candidates.length, MOST_ROWS);
        int[] some = IntStream.range(0, rows)
                .map(i -> candidates[(int) ((long) i * candidates.length / rows)])
                .toArray();
        List<DonorSearch.Rows> patterns = Patterns.of(search.donors(), some, target);
        for (DonorSearch.Rows pattern : patterns) {
            int[][] nearest = search.nearest(pattern, candidates, sums.length + 1, context);
            for (int i = 0; i < nearest.length; i++) {
                int self = pattern.numbers()[i];
                double[] others = Arrays.stream(nearest[i])
                        .filter(donor -> donor != self)
                        .limit(sums.length)
                        .mapToDouble(donor -> values[donor])
                        .toArray();
                predicted += others.length > 0 ? 1 : 0;
                for (int k = 1; k <= sums.length && others.length > 0; k++) {
                    sums[k - 1] += error(values[self], Arrays.copyOf(others, Math.min(k, others.length)));
                }
            }
        }
        int count = Math.max(1, predicted);
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    private double error(double value, double[] nearest) {
        if (isNominal) {
            return value == Typical.category(nearest) ? 0 : 1;
        }
        double difference = value - Arrays.stream(nearest).sum() / nearest.length;
        return difference * difference;
    }
}
