package farpoint.imputation;

import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Chooses the number of donors for an attribute: that by which known values are predicted best by their nearest others. Of more than
 * {@value #MOST_ROWS} known values so many, evenly spaced, are predicted.
 *
 * @param search finds donors
 * @param target number of the attribute's group of columns
 * @param categories number of categories; 0 of a number
 */
record NeighborChoice(DonorSearch search, int target, int categories) {
    private static final int MOST_ROWS = 300;

    /** The largest number that is tried for so many known values. */
    private static int most(int known) {
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
        int most = most(candidates.length);
        int rows = Math.min(candidates.length, MOST_ROWS);
        int[] some = IntStream.range(0, rows)
                .map(i -> candidates[(int) ((long) i * candidates.length / rows)])
                .toArray();
        double[][] errors = new double[rows][];
        search.forEach(
                new DonorSearch.Rows(search.donors(), some, target),
                candidates,
                most + 1,
                (place, nearest) -> errors[place] = errors(some[place], nearest, values, most),
                context);
        double[] means = new double[most];
        long predicted = Arrays.stream(errors).filter(of -> of.length > 0).count();
        for (double[] of : errors) {
            for (int k = 0; k < of.length; k++) {
                means[k] += of[k] / predicted;
            }
        }
        return means;
    }

    /** Of one value, by 1 to {@code most} of its nearest others, or all of them if there are fewer; empty if there are none. */
    private double[] errors(int self, int[] nearest, double[] values, int most) {
        int[] others = Arrays.stream(nearest)
                .filter(donor -> donor != self)
                .limit(most)
                .toArray();
        double[] errors = new double[others.length == 0 ? 0 : most];
        Prediction prediction = new Prediction(categories);
        for (int k = 0; k < errors.length; k++) {
            if (k < others.length) {
                prediction.add(values[others[k]]);
            }
            errors[k] = prediction.error(values[self]);
        }
        return errors;
    }
}
