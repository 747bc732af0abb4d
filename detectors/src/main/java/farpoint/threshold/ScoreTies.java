package farpoint.threshold;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Watches scores for ties. Rows that share the highest score cannot be told apart, and if they are half of all rows or more,
 * the detector has found no outlier; if more than half of the rows share any other score, these have no order.
 *
 * <p>Scores come in batches of a stream without end, so only the most frequent ones are counted, as Misra and Gries: Finding
 * repeated elements. Science of Computer Programming 2(2), 143-152, 1982. A count is too small by the rows divided by {@value
 * #COUNTED} at most, and exact for fewer different scores than that.
 */
public final class ScoreTies {
    private static final int COUNTED = 1 << 16;

    private final ScoreCounts counts = new ScoreCounts(COUNTED);
    private boolean exact = true;
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
            if (counts.add(score + 0.0)) {
                exact = false;
                counts.takeOneOff();
            }
        }
    }

    /** What the user should know of the scores seen so far, in one sentence; empty for less than two rows. */
    public Optional<String> warning() {
        if (highest < 2 || 2 * highest < rows) {
            OptionalInt tied = rows > 1 ? counts.above(rows / 2) : OptionalInt.empty();
            return tied.isEmpty() ? Optional.empty() : Optional.of(noOrder(tied.getAsInt()));
        }
        String who = highest == rows
                ? String.format(Locale.ROOT, "All %d rows have the same score, %s", rows, high)
                : String.format(Locale.ROOT, "%d of %d rows share the highest score, %s", highest, rows, high);
        return Optional.of(
                who + ": these scores tell no outlier from a normal row. Rows that are all alike have such scores;"
                        + " else try another detector, or leave out attributes of which most values are equal.");
    }

    private String noOrder(int tie) {
        return String.format(
                Locale.ROOT,
                "%s%d of %d rows share the score %s: they have no order. Rows that are all alike have such scores; else try"
                        + " another detector.",
                exact ? "" : "At least ",
                counts.count(tie),
                rows,
                counts.score(tie));
    }
}
