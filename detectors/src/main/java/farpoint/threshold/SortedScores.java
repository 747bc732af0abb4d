package farpoint.threshold;

import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/** Scores in ascending order, with what rules for cut-offs ask of them. Immutable; equal if the scores are. */
final class SortedScores {
    private final double[] sorted;

    private SortedScores(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Sorts scores.
     *
     * @param scores at least one, in any order; left as they are
     * @throws InvalidInputException if there is none
     * @throws IllegalArgumentException if one is no finite number
     */
    static SortedScores of(double[] scores) {
        if (scores.length == 0) {
            throw new InvalidInputException("There are no training rows.");
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("scores from " + sorted[0] + " to " + sorted[sorted.length - 1]);
        }
        return new SortedScores(sorted);
    }

    /** Takes over scores that are in order. */
    static SortedScores taking(double[] sorted) {
        return new SortedScores(sorted);
    }

    /** The number of scores. */
    int size() {
        return sorted.length;
    }

    /** The score of a rank from 0. */
    double get(int rank) {
        return sorted[rank];
    }

    /** A copy, ascending. */
    double[] toArray() {
        return sorted.clone();
    }

    /** A copy of the scores of some ranks, ascending. */
    double[] range(int from, int to) {
        return Arrays.copyOfRange(sorted, from, to);
    }

    double highest() {
        return sorted[sorted.length - 1];
    }

    boolean areAllEqual() {
        return sorted[0] == highest();
    }

    /** The quantile by linear interpolation at (n - 1) p, as {@link Quantiles#quantile}. */
    double quantile(double p) {
        double position = (sorted.length - 1) * p;
        int lower = (int) Math.floor(position);
        double fraction = position - lower;
        return fraction == 0 ? sorted[lower] : sorted[lower] * (1 - fraction) + sorted[lower + 1] * fraction;
    }

    double median() {
        return quantile(0.5);
    }

    /** Infinite where it is beyond the doubles. */
    double interquartileRange() {
        return quantile(0.75) - quantile(0.25);
    }

    /** The median of |s - median|, unscaled. */
    double medianDeviation() {
        return Quantiles.medianAbsoluteDeviation(sorted.clone(), median());
    }

    /** How many scores are below a value. */
    int below(double value) {
        return firstFrom(value, false);
    }

    /** How many scores are at most a value. */
    int atMost(double value) {
        return firstFrom(value, true);
    }

    /** How many scores are above a value. */
    int above(double value) {
        return sorted.length - atMost(value);
    }

    /** How many scores equal a value. */
    int equalTo(double value) {
        return atMost(value) - below(value);
    }

    /** The first rank whose score is at least the value, or above it. */
    private int firstFrom(double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || above && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortedScores that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
