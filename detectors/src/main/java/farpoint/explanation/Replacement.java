package farpoint.explanation;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Contributions for any detector: Shapley values of the score, with the values of ordinary rows in the place of attributes
 * that are absent (E. Strumbelj, I. Kononenko, "Explaining prediction models and individual predictions with feature
 * contributions", Knowledge and Information Systems 41, 2014; S. Lundberg, S.-I. Lee, "A unified approach to interpreting model
 * predictions", NIPS 2017). For few attributes they are exact, else estimated from permutations. A row's contributions and
 * the mean score of the ordinary rows add up to its score either way.
 *
 * <p>Attributes are replaced as wholes: a nominal one with all its indicators, a missing value as missing.
 */
public final class Replacement {
    /** Rows to score for a row that is explained, about. */
    private static final int BUDGET = 2000;

    private final Function<Table, double[]> score;
    private final Table ordinary;
    private final int[] players;
    private final Shares shares;
    private final double base;

    /**
     * For a detector.
     *
     * @param score gives each row of a table its score
     * @param ordinary rows whose values stand in
     * @param players the attributes that the detector uses, by their places, at least one; all others contribute nothing
     */
    public Replacement(Function<Table, double[]> score, OrdinaryRows ordinary, int[] players) {
        this.score = score;
        this.ordinary = ordinary.table();
        this.players = players.clone();
        double[] ordinaryScores = score.apply(this.ordinary);
        this.base = Arrays.stream(ordinaryScores).sum() / ordinaryScores.length;
        this.shares = ExactShares.suits(players.length, ordinaryScores.length, 2 * BUDGET)
                ? new ExactShares(players.length, ordinaryScores.length, base)
                : new SampledShares(players.length, ordinaryScores, BUDGET);
    }

    /**
     * Explains rows. What is said of a row does not depend on the others.
     *
     * @param rows with the attributes of the ordinary rows, in their order
     * @param context progress and cancel check
     */
    public Contributions of(Table rows, ComputeContext context) {
        int d = rows.columns();
        double[] values = new double[Math.multiplyExact(rows.rows(), d)];
        double[] errors = new double[values.length];
        double[] scores = rows.rows() == 0 ? new double[0] : score.apply(rows);
        for (int i = 0; i < rows.rows(); i++) {
            context.progress("Explaining", i, rows.rows());
            context.checkCancelled();
            Mixtures mixtures = new Mixtures(score, ordinary, rows.select(new int[] {i}), players);
            double[][] found = shares.of(mixtures, scores[i]);
            for (int p = 0; p < players.length; p++) {
                values[i * d + players[p]] = found[0][p];
                errors[i * d + players[p]] = found[1][p];
            }
        }
        return new Contributions(d, values, shares instanceof ExactShares ? new double[0] : errors, base);
    }

    /** Divides what makes a row's score differ from that of ordinary rows among attributes. */
    sealed interface Shares permits ExactShares, SampledShares {
        /**
         * The shares.
         *
         * @param mixtures of the row that is explained
         * @param whole its score
         * @return the values, and their standard errors
         */
        double[][] of(Mixtures mixtures, double whole);
    }
}
