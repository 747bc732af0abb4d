package farpoint.stream;

import farpoint.run.Plural;
import farpoint.threshold.Threshold;
import java.util.Locale;

/**
 * How many rows have been scored, as users are told.
 *
 * @param rows their number
 * @param seconds what it took
 */
public record ScoredRows(long rows, double seconds) {
    /** The rows scored since a moment, which {@link System#nanoTime} told. */
    public static ScoredRows since(long start, long rows) {
        return new ScoredRows(rows, (System.nanoTime() - start) / 1e9);
    }

    /** How many they are, and how fast it goes. */
    public String rate() {
        long rate = Math.round(rows / seconds);
        return String.format(
                Locale.ROOT,
                "%,d %s scored in %.1f s, %,d %s a second",
                rows,
                Plural.of(rows, "row"),
                seconds,
                rate,
                Plural.of(rate, "row"));
    }

    /**
     * How many of them are flagged, and why.
     *
     * @param flagged their number
     */
    public static String flagged(long flagged, Threshold threshold) {
        return String.format(Locale.ROOT, "%,d of them flagged: above %s", flagged, threshold.text());
    }
}
