package farpoint.audit.worth;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The expected anomaly posterior of auxiliary outliers, labelled or synthetic ones: how good they are to learn from. Impossible
 * ones, far from everything, get the prior; disguised normal ones get less; realistic ones get more. L. Perini, M. Rudolph,
 * S. Schmedding, C. Qiu, 2024, "Uncertainty-aware Evaluation of Auxiliary Anomalies with the Expected Anomaly Posterior", TMLR.
 * The authors average over 100 subsets of the rows; here all rows are used once.
 *
 * @param prior the share of outliers
 * @param rarities for each auxiliary row the radius of the smallest ball of a normal row that contains it; 0 for none
 * @param posteriors for each auxiliary row its posterior, 0 to 1
 */
record ExpectedAnomalyPosterior(double prior, double[] rarities, double[] posteriors) {
    private static final int LEAST_K = 5;
    private static final int NEIGHBORS = 10;

    /** Fewer normal rows tell nothing. */
    public static final int FEWEST_ROWS = 10;

    /**
     * Judges rows, with probabilities of the distance to the 10th nearest normal row: where a share F of the normal rows has a
     * smaller one, p = F^(1 / prior - 1), which is the prior on average over normal rows.
     *
     * @param normal at least {@value #FEWEST_ROWS} normal rows; time grows with their square
     * @param auxiliary rows that are called outliers
     * @param prior the share of outliers, above 0 and below 1; of all rows, where these here are drawn from more
     */
    static ExpectedAnomalyPosterior of(DataMatrix normal, DataMatrix auxiliary, double prior, ComputeContext context) {
        NormalBalls balls = new NormalBalls(normal, context);
        int k = Math.min(NEIGHBORS, normal.rows() - 1);
        double[] usual = balls.radii(k);
        Arrays.sort(usual);
        double[] probabilities = new double[auxiliary.rows()];
        context.forEachChunk("Comparing outliers", probabilities.length, 16, (chunk, from, to) -> {
            for (int a = from; a < to; a++) {
                double share = (double) below(usual, balls.distance(auxiliary, a, k)) / usual.length;
                probabilities[a] = StrictMath.pow(share, 1 / prior - 1);
            }
        });
        return of(balls, normal, auxiliary, probabilities, prior, balls.k(auxiliary, LEAST_K), context);
    }

    /**
     * Judges rows by probabilities that a classifier gives.
     *
     * @param normal at least {@value #FEWEST_ROWS} normal rows; time grows with their square
     * @param auxiliary rows that are called outliers
     * @param probabilities for each of these the probability of being an outlier, by what has not learnt from it
     * @param prior the share of outliers, above 0 and below 1; of all rows, where these here are drawn from more
     */
    static ExpectedAnomalyPosterior of(
            DataMatrix normal, DataMatrix auxiliary, double[] probabilities, double prior, ComputeContext context) {
        NormalBalls balls = new NormalBalls(normal, context);
        return of(balls, normal, auxiliary, probabilities, prior, balls.k(auxiliary, LEAST_K), context);
    }

    /** The share of outliers among so many rows, with room for those of which none is known. */
    static double prior(int normal, int auxiliary) {
        return Math.max((double) auxiliary / (normal + auxiliary), 1.0 / (normal + 2));
    }

    static ExpectedAnomalyPosterior of(
            NormalBalls balls,
            DataMatrix normal,
            DataMatrix auxiliary,
            double[] probabilities,
            double prior,
            int k,
            ComputeContext context) {
        double[] radii = balls.radii(k);
        double sum = Arrays.stream(rarities(balls, normal, radii, context))
                .map(ExpectedAnomalyPosterior::inverse)
                .sum();
        double[] rarities = rarities(balls, auxiliary, radii, context);
        int n = normal.rows();
        double[] posteriors = IntStream.range(0, rarities.length)
                .mapToDouble(a -> posterior(probabilities[a], density(rarities[a], sum), prior, n))
                .toArray();
        return new ExpectedAnomalyPosterior(prior, rarities, posteriors);
    }

    /**
     * The posterior of one row.
     *
     * @param probability of being an outlier, 0 to 1
     * @param density of normal rows there, 0 to 1
     * @param n the number of normal rows
     */
    static double posterior(double probability, double density, double prior, int n) {
        return (prior + n * probability * density) / (1 + n * density);
    }

    /**
     * The density of normal rows at a row.
     *
     * @param rarity of the row
     * @param sum of 1 / rarity over all normal rows
     */
    static double density(double rarity, double sum) {
        double inverse = inverse(rarity);
        return inverse == 0 ? 0 : inverse / (inverse + sum);
    }

    private static double[] rarities(NormalBalls balls, DataMatrix of, double[] radii, ComputeContext context) {
        double[] rarities = new double[of.rows()];
        context.forEachChunk("Looking for normal rows around", rarities.length, 16, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                rarities[i] = balls.rarity(of, i, radii);
            }
        });
        return rarities;
    }

    private static double inverse(double rarity) {
        return rarity == 0 ? 0 : 1 / rarity;
    }

    /** How many ascending numbers are less than a limit. */
    private static int below(double[] ascending, double limit) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
