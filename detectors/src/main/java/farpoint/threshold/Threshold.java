package farpoint.threshold;

import farpoint.InvalidInputException;
import farpoint.stats.Quantiles;
import java.io.Serializable;

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
public record Threshold(double value, double scale) implements Serializable {
    /** Checks the values. */
    public Threshold {
        if (!Double.isFinite(value) || !(scale > 0)) {
            throw new IllegalArgumentException("threshold " + value + ", scale " + scale);
        }
    }

    /**
     * The cut-off that flags a share of the training rows: the (1 - contamination) quantile of their scores.
     *
     * @param trainingScores at least one score
     * @param contamination share of outliers, 0 to 1
     */
    public static Threshold atContamination(double[] trainingScores, double contamination) {
        if (trainingScores.length == 0) {
            throw new InvalidInputException("There are no training rows.");
        }
        return at(Quantiles.quantile(trainingScores.clone(), 1 - contamination), trainingScores);
    }

    /** The given cut-off, with the interquartile range of the training scores as scale (1 if that is 0). */
    public static Threshold at(double value, double[] trainingScores) {
        double[] copy = trainingScores.clone();
        double range = Quantiles.quantile(copy, 0.75) - Quantiles.quantile(copy, 0.25);
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
