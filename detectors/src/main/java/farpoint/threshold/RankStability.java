package farpoint.threshold;

import farpoint.state.State;
import org.apache.commons.math3.special.Beta;

/**
 * The stability of flags by rank. L. Perini, V. Vercruyssen, J. Davis, 2020, "Quantifying the Confidence of Anomaly Detectors
 * in Their Example-Wise Predictions": of a row whose score is not below c of n training scores, other rows score at most as high
 * with the probability p = (1 + c) / (2 + n); it is flagged if at least n - k + 1 of n do, where k are flagged. So the chance is
 * the regularized incomplete beta function I_p(n - k + 1, k). With few rows even the farthest one is not sure to be flagged
 * again.
 *
 * @param near scores around the cut-off, the only ones for which the chance is not 0 or 1
 * @param first the rank of the first of them
 * @param rows n
 * @param flagged k
 */
record RankStability(SortedScores near, int first, int rows, int flagged) implements Stability {
    /** All scores are kept of so many. */
    private static final int ALL = 4096;

    /** Of more, the ranks within so many standard deviations of the flagged number on either side of the cut-off. */
    private static final double DEVIATIONS = 12;

    static RankStability of(SortedScores scores, int flagged) {
        int n = scores.size();
        int margin = n <= ALL ? n : (int) Math.ceil(DEVIATIONS * Math.sqrt(Math.max(n / 4.0, 1)));
        int from = Math.max(0, n - flagged - margin);
        int to = Math.min(n, n - flagged + margin);
        return new RankStability(SortedScores.taking(scores.range(from, to)), from, n, flagged);
    }

    @Override
    public double chance(double score, boolean flag) {
        double chance = chanceOfFlag(score);
        return flag ? chance : 1 - chance;
    }

    private double chanceOfFlag(double score) {
        if (flagged == 0) {
            return 0;
        }
        int above = near.atMost(score);
        // Beyond the scores that are kept the chance is 0 or 1.
        int atMost = above == near.size() ? rows : above == 0 ? 0 : first + above;
        double p = (1.0 + atMost) / (2.0 + rows);
        return Beta.regularizedBeta(p, rows - flagged + 1.0, flagged);
    }

    @Override
    public State toState() {
        return new State()
                .put("near", near.toArray())
                .put("first", first)
                .put("rows", rows)
                .put("flagged", flagged);
    }

    static RankStability of(State state) {
        int rows = state.integer("rows", 1, Integer.MAX_VALUE);
        double[] near = state.numbers("near");
        int first = state.integer("first", 0, rows);
        if (near.length == 0 || near.length > rows - first) {
            throw State.damaged("the threshold's scores are %d from rank %d of %d rows", near.length, first, rows);
        }
        return new RankStability(SortedScores.of(near), first, rows, state.integer("flagged", 0, rows));
    }
}
