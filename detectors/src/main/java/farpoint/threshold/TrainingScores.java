package farpoint.threshold;

import farpoint.state.State;

/**
 * Scores of training rows that others are compared with: all of few, and of many those of evenly spaced ranks, the lowest and the
 * highest among them.
 *
 * @param kept ascending
 * @param rows how many training rows there were
 */
record TrainingScores(SortedScores kept, int rows) {
    /** Enough to know shares to a thousandth, in 8 kB of a model file. */
    private static final int MOST = 1000;

    private static final String QUANTILES = "quantiles";
    private static final String ROWS = "rows";

    static TrainingScores of(SortedScores scores) {
        int n = scores.size();
        if (n <= MOST) {
            return new TrainingScores(scores, n);
        }
        double[] some = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            some[i] = scores.get(rank(i, MOST, n));
        }
        return new TrainingScores(SortedScores.taking(some), n);
    }

    /** The rank among all training rows, from 0, of one that is kept. */
    int rank(int place) {
        return rank(place, kept.size(), rows);
    }

    private static int rank(int place, int size, int rows) {
        return size == rows ? place : (int) ((long) place * (rows - 1) / (size - 1));
    }

    State toState() {
        return new State().put(QUANTILES, kept.toArray()).put(ROWS, rows);
    }

    static TrainingScores of(State state) {
        double[] kept = state.numbers(QUANTILES);
        int rows = state.integer(ROWS, 1, Integer.MAX_VALUE);
        if (kept.length == 0 || kept.length > rows || kept.length == 1 && rows > 1) {
            throw State.damaged("the threshold has %d quantiles of %d training rows", kept.length, rows);
        }
        return new TrainingScores(SortedScores.of(kept), rows);
    }
}
