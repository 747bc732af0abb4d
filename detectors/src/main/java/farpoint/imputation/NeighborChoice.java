package farpoint.imputation;

import farpoint.neighbors.select.NearestPairs;
import farpoint.run.ComputeContext;
import java.util.Arrays;

/**
 * Chooses the number of donors for an attribute: that by which known values are predicted best by their nearest others. Of more than
 * {@value #MOST_ROWS} known values so many, drawn by chance, are predicted.
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
        int[] some = search.distances().some(candidates, MOST_ROWS);
        double[][] errors = new double[some.length][];
        context.forEachChunk(DonorSearch.TASK, some.length, DonorSearch.ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            NearestPairs best = new NearestPairs(most);
            for (int i = from; i < to; i++) {
                stop.check();
                search.distances().offer(some[i], target, candidates, best);
                errors[i] = errors(values[some[i]], DonorSearch.drain(best, most), values, most);
            }
        });
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
    private double[] errors(double value, int[] nearest, double[] values, int most) {
        double[] errors = new double[nearest.length == 0 ? 0 : most];
        Prediction prediction = new Prediction(categories);
        for (int k = 0; k < errors.length; k++) {
            if (k < nearest.length) {
                prediction.add(values[nearest[k]]);
            }
            errors[k] = prediction.error(value);
        }
        return errors;
    }
}
