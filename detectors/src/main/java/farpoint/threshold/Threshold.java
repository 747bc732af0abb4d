package farpoint.threshold;

import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * A cut-off between inliers and outliers and the map from scores to probabilities around it. Both hosts share it; no
 * detector knows it.
 *
 * <p>The probability of a score s is 1/2 + atan(v) / pi with v = sign(u) log(1 + |u|) and u = (s - value) / scale: it
 * increases strictly, is 1/2 at the cut-off, and the logarithm keeps scores apart that lie far outside the training range,
 * where others clip.
 *
 * @param value the cut-off: higher scores are flagged
 * @param scale the unit of the distance from the cut-off, positive
 */
public record Threshold(double value, double scale) {
    /** Checks the values. */
    public Threshold {
        if (!Double.isFinite(value) || !(scale > 0)) {
            throw new IllegalArgumentException("threshold " + value + ", scale " + scale);
        }
    }

    /**
     * The cut-off that flags a share of the training rows: the (1 - contamination) quantile of their scores. Rows of equal
     * scores are flagged together or not at all. Where the quantile lies among such rows, they are flagged if that comes
     * nearer to the share, or if nothing would be flagged without them; but never if half of all rows would be flagged then.
     * The cut-off is then in the middle between their score and the next lower one.
     *
     * @param trainingScores at least one score
     * @param contamination share of outliers, 0 to 1
     */
    public static Threshold atContamination(double[] trainingScores, double contamination) {
        if (trainingScores.length == 0) {
            throw new InvalidInputException("There are no training rows.");
        }
        double[] sorted = trainingScores.clone();
        Arrays.sort(sorted);
        int lower = (int) Math.floor((sorted.length - 1) * (1 - contamination));
        boolean isTied = lower + 1 < sorted.length && sorted[lower] == sorted[lower + 1];
        double value = isTied
                ? amongTies(sorted, lower, contamination)
                : Quantiles.quantile(trainingScores.clone(), 1 - contamination);
        return at(value, trainingScores);
    }

    /** The cut-off above or below the scores that are equal to the one at a place. */
    private static double amongTies(double[] sorted, int place, double contamination) {
        double score = sorted[place];
        int first = place;
        while (first > 0 && sorted[first - 1] == score) {
            first--;
        }
        int above = place;
        while (above < sorted.length && sorted[above] == score) {
            above++;
        }
        int fewer = sorted.length - above;
        int more = sorted.length - first;
        double wanted = contamination * sorted.length;
        boolean takesTies = fewer == 0 || more - wanted <= wanted - fewer;
        if (!takesTies || 2 * more >= sorted.length) {
            return score;
        }
        double middle = sorted[first - 1] + (score - sorted[first - 1]) / 2;
        return middle < score ? middle : sorted[first - 1];
    }

    /** The given cut-off, with the interquartile range of the training scores as scale (1 if that is 0). */
    public static Threshold at(double value, double[] trainingScores) {
        double range = Quantiles.interquartileRange(trainingScores.clone());
        return new Threshold(value, range > 0 && Double.isFinite(range) ? range : 1);
    }

    /** Whether a score is flagged as an outlier. */
    public boolean flags(double score) {
        return score > value;
    }

    /** The probability that a score belongs to an outlier, between 0 and 1; above 1/2 exactly if it is flagged. */
    public double probability(double score) {
        double u = (score - value) / scale;
        double v = Math.signum(u) * StrictMath.log1p(Math.abs(u));
        double probability = 0.5 + StrictMath.atan(v) / Math.PI;
        return u > 0 ? Math.max(probability, Math.nextUp(0.5)) : probability;
    }
}
