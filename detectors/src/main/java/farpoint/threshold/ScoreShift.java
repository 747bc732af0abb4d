package farpoint.threshold;

import farpoint.stats.KolmogorovSmirnov;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether scores of rows come from elsewhere than those of the training rows, by the test of Kolmogorov and Smirnov. Scores come in
 * batches of a stream without end, so they are only counted between the training scores that are kept; where not all of these are,
 * the difference is the least that there can be.
 */
public final class ScoreShift {
    /** Fewer rows say little, and some that were picked for being odd would always be told of. */
    private static final int LEAST_ROWS = 20;

    /** Rows of the same kind give a warning once in so many files, or less. */
    private static final double UNLIKELY = 0.001;

    /**
     * With very many rows any difference is certain; and training rows are known a little better by the model than others.
     */
    private static final double LEAST_DIFFERENCE = 0.1;

    private static final double VERY_UNLIKELY = 1e-6;

    private final TrainingScores training;
    private final double[] points;
    private final int[] firstAt;

    /** How many scores lie below the first point, at it, between it and the second one, and so on. */
    private final long[] counts;

    private long rows;
    private double difference;
    private boolean areHigher;

    ScoreShift(TrainingScores training) {
        this.training = training;
        // Minus zero is zero.
        double[] kept =
                Arrays.stream(training.kept().toArray()).map(s -> s + 0.0).toArray();
        points = Arrays.stream(kept).distinct().toArray();
        firstAt = new int[points.length + 1];
        firstAt[points.length] = kept.length;
        for (int i = kept.length - 1, p = points.length - 1; i >= 0; i--) {
            p -= kept[i] == points[p] ? 0 : 1;
            firstAt[p] = i;
        }
        counts = new long[2 * points.length + 1];
    }

    /** Looks at the scores of further rows. */
    public void add(double[] scores) {
        for (double score : scores) {
            counts[place(score)]++;
        }
        rows += scores.length;
        compare();
    }

    /** The place among the counts. */
    private int place(double score) {
        int last = 0;
        // Without branches: which half a score is in, comes by chance.
        for (int left = points.length; left > 1; left -= left >>> 1) {
            int middle = last + (left >>> 1);
            last = points[middle] <= score ? middle : last;
        }
        if (points[last] == score) {
            return 2 * last + 1;
        }
        return points[last] < score ? 2 * last + 2 : 0;
    }

    /** Both distribution functions are compared on either side of each point; elsewhere neither differs by more. */
    private void compare() {
        difference = 0;
        long upTo = 0;
        for (int p = 0; p < points.length; p++) {
            int first = firstAt[p];
            int next = firstAt[p + 1];
            upTo += counts[2 * p];
            compare(upTo, first == 0 ? 0 : training.rank(first - 1) + 1, training.rank(first));
            upTo += counts[2 * p + 1];
            int most = next == training.kept().size() ? training.rows() : training.rank(next);
            compare(upTo, training.rank(next - 1) + 1, most);
        }
    }

    /**
     * Compares at a place.
     *
     * @param upTo how many rows lie below it
     * @param least at least so many training rows do
     * @param most and at most so many
     */
    private void compare(long upTo, long least, long most) {
        double share = (double) upTo / rows;
        double higher = (double) least / training.rows() - share;
        double lower = share - (double) most / training.rows();
        if (Math.max(higher, lower) > difference) {
            difference = Math.max(higher, lower);
            areHigher = higher > lower;
        }
    }

    /** The largest difference between the shares of rows, and of training rows, up to a score: 0 to 1. */
    public double difference() {
        return difference;
    }

    /** The chance of such a difference if the rows are of the same kind as the training rows; 1 if there are none. */
    public double chance() {
        return rows == 0 ? 1 : KolmogorovSmirnov.chance(difference, rows, training.rows());
    }

    /** Whether the scores are higher rather than lower where they differ most. */
    public boolean areHigher() {
        return areHigher;
    }

    /** What the user should know of the scores seen so far, in one sentence; empty for less than 20 rows. */
    public Optional<String> warning() {
        if (Math.min(rows, training.rows()) < LEAST_ROWS || difference < LEAST_DIFFERENCE) {
            return Optional.empty();
        }
        double chance = chance();
        if (chance >= UNLIKELY) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "The scores of these %d rows come from elsewhere than the training rows' (largest difference of the two"
                        + " distributions %.2f; chance of this if nothing had changed: below 1 in %s): %s.",
                rows,
                difference,
                chance < VERY_UNLIKELY ? "1,000,000" : "1,000",
                areHigher
                        ? "they are higher. The data may have changed since the training"
                        : "they are lower, as those of rows that were trained on often are; else the data may have"
                                + " changed since the training"));
    }
}
