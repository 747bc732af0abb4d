package farpoint.threshold;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    private final Map<Double, Long> counts = new HashMap<>();
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
            // Minus zero is zero.
            counts.merge(score + 0.0, 1L, Long::sum);
            if (counts.size() == COUNTED) {
                exact = false;
                counts.replaceAll((s, count) -> count - 1);
                counts.values().removeIf(count -> count == 0);
            }
        }
    }

    /** What the user should know of the scores seen so far, in one sentence; empty for less than two rows. */
    public Optional<String> warning() {
        if (highest < 2 || 2 * highest < rows) {
            return counts.entrySet().stream()
                    .filter(entry -> rows > 1 && 2 * entry.getValue() > rows)
                    .findFirst()
                    .map(this::noOrder);
        }
        String who = highest == rows
                ? String.format(Locale.ROOT, "All %d rows have the same score, %s", rows, high)
                : String.format(Locale.ROOT, "%d of %d rows share the highest score, %s", highest, rows, high);
        return Optional.of(
                who + ": these scores tell no outlier from a normal row. Rows that are all alike have such scores;"
                        + " else try another detector, or leave out attributes of which most values are equal.");
    }

    private String noOrder(Map.Entry<Double, Long> tie) {
        return String.format(
                Locale.ROOT,
                "%s%d of %d rows share the score %s: they have no order. Rows that are all alike have such scores; else try"
                        + " another detector.",
                exact ? "" : "At least ",
                tie.getValue(),
                rows,
                tie.getKey());
    }
}
