package farpoint.threshold;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Scores of clean rows that new rows are held against. S. Bates, E. Candes, L. Lei, Y. Romano, M. Sesia, 2023, "Testing for
 * outliers with conformal p-values": the chance of a new clean row to lie as high as s is p = (1 + #{calibration >= s}) /
 * (c + 1), whatever the law of the scores. Of m rows those are flagged that the procedure of Benjamini and Hochberg rejects, so
 * that among them the expected share of clean rows is at most the rate. Ties count against a flag.
 *
 * @param scores c scores of clean rows that did not train the model which gave them
 * @param rate of false alarms, in (0, 0.5]
 */
record Calibration(SortedScores scores, double rate) {
    /** Guards the limit of a number of rows against rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks that a row alone can be flagged.
     *
     * @throws InvalidInputException if there are too few rows for that
     */
    public Calibration {
        if (most(scores.size(), rate, 1, 1) < 1) {
            throw new InvalidInputException(
                    "The rule conformal with a false-alarm rate of %s needs at least %d training rows; there are %d.",
                    rate, (int) Math.ceil(1 / rate - ROUNDING) - 1, scores.size());
        }
    }

    /** The chance of a clean row to score as high, by rank. */
    double chance(double score) {
        return (1.0 + asHigh(score)) / (scores.size() + 1.0);
    }

    private int asHigh(double score) {
        return scores.size() - scores.below(score);
    }

    /** How many calibration scores, and one more, the k-th of m rows may have from it up. */
    private static int most(int calibration, double rate, int k, int m) {
        return (int) Math.floor(rate * k / m * (calibration + 1.0) + ROUNDING);
    }

    /** The cut-off for a row alone: it is flagged if its chance is at most the rate. */
    double cutAlone() {
        return scores.get(scores.size() - most(scores.size(), rate, 1, 1));
    }

    /**
     * The cut-off for rows that are looked at together.
     *
     * @param rows their scores, at least one
     */
    double cut(double[] rows) {
        double[] sorted = rows.clone();
        Arrays.sort(sorted);
        int m = rows.length;
        for (int k = m; k >= 1; k--) {
            double score = sorted[m - k];
            if (asHigh(score) + 1 <= most(scores.size(), rate, k, m)) {
                // All that is as far above the calibration scores is flagged with it.
                int higher = asHigh(score);
                return scores.get(scores.size() - 1 - higher);
            }
        }
        return Math.max(scores.highest(), sorted[m - 1]);
    }

    /** What limits the flags of so many rows, in one sentence; empty for nothing. */
    Optional<String> doubt(int rows) {
        int needed = (int) Math.ceil(rows / rate - ROUNDING) - 1;
        return scores.size() >= needed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "With %d calibration scores a single outlier among %d rows cannot be told from a false alarm at the"
                                + " rate %s, however far out it is; several together can. Score fewer rows at a time, or"
                                + " train on at least %d.",
                        scores.size(),
                        rows,
                        rate,
                        needed));
    }

    State toState() {
        return new State().put("scores", scores.toArray()).put("rate", rate);
    }

    static Calibration of(State state) {
        double rate = state.number("rate");
        double[] scores = state.numbers("scores");
        if (!(rate > 0 && rate <= 0.5) || scores.length == 0) {
            throw State.damaged("the threshold's calibration makes no sense");
        }
        return new Calibration(SortedScores.of(scores), rate);
    }
}
