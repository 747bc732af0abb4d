package farpoint.threshold;

import java.util.Locale;
import java.util.Optional;

/**
 * Watches scores for ties at the top, where they matter: rows that share the highest score cannot be told apart, and if they
 * are half of all rows or more, the detector has found no outlier. Ties at the bottom say only that ordinary rows are alike.
 */
public final class ScoreTies {
    private long rows;
    private long highest;
    private double high = Double.NEGATIVE_INFINITY;

    /** The warning that all scores of a batch deserve, if any. */
    public static Optional<String> warning(double[] scores) {
        ScoreTies ties = new ScoreTies();
        ties.add(scores);
        return ties.warning();
    }

    /** Looks at the scores of further rows, higher meaning more outlying. */
    public void add(double[] scores) {
        rows += scores.length;
        for (double score : scores) {
            if (score > high) {
                high = score;
                highest = 0;
            }
            highest += score == high ? 1 : 0;
        }
    }

    /** What the user should know of the scores seen so far, in one sentence; empty for less than two rows. */
    public Optional<String> warning() {
        if (highest < 2 || 2 * highest < rows) {
            return Optional.empty();
        }
        String who = highest == rows
                ? String.format(Locale.ROOT, "All %d rows have the same score, %s", rows, high)
                : String.format(Locale.ROOT, "%d of %d rows share the highest score, %s", highest, rows, high);
        return Optional.of(
                who + ": these scores tell no outlier from a normal row. Rows that are all alike have such scores;"
                        + " else try another detector, or leave out attributes of which most values are equal.");
    }
}
