package farpoint.threshold;

import java.util.Arrays;
import java.util.OptionalInt;

/** Counts of scores, in a table of open addresses. */
final class ScoreCounts {
    private final int most;
    private final double[] scores;
    private final long[] counts;
    private int size;

    /** Counts of at most so many different scores, a power of two. */
    ScoreCounts(int most) {
        this.most = most;
        this.scores = new double[2 * most];
        this.counts = new long[2 * most];
    }

    /** Counts a score; whether there are as many different ones now as there may be. */
    boolean add(double score) {
        put(score, 1);
        return size == most;
    }

    private void put(double score, long times) {
        int place = place(score);
        while (counts[place] > 0 && scores[place] != score) {
            place = place + 1 & scores.length - 1;
        }
        size += counts[place] == 0 ? 1 : 0;
        scores[place] = score;
        counts[place] += times;
    }

    private int place(double score) {
        // Minus zero is zero. Multiplied by the golden ratio, bits that differ only above differ at the top.
        long bits = Double.doubleToRawLongBits(score + 0.0) * 0x9e37_79b9_7f4a_7c15L;
        return (int) (bits >>> 32) & scores.length - 1;
    }

    /** Takes one off all counts, and forgets scores whose count is zero then. */
    void takeOneOff() {
        double[] had = scores.clone();
        long[] times = counts.clone();
        Arrays.fill(counts, 0);
        size = 0;
        for (int i = 0; i < had.length; i++) {
            if (times[i] > 1) {
                put(had[i], times[i] - 1);
            }
        }
    }

    /** The place of a score that has been counted more often than so many times. */
    OptionalInt above(long times) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > times) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    double score(int place) {
        return scores[place];
    }

    long count(int place) {
        return counts[place];
    }
}
