package farpoint.deep.scoring;

import farpoint.stats.Quantiles;

/**
 * A strictly increasing map that makes the scores of an ensemble's members comparable: v = (s - location) / scale, then
 * sign(v) log(1 + |v|), so that no member outvotes the others by a long tail.
 *
 * @param location median of the member's training scores
 * @param scale their interquartile range, or what stands in for it; positive
 */
public record ScoreScale(double location, double scale) {
    public static ScoreScale of(double[] trainingScores) {
        double[] values = trainingScores.clone();
        double range = Quantiles.interquartileRange(values);
        double location = Quantiles.median(values);
        if (range <= 0) {
            range = Quantiles.quantile(values, 1) - Quantiles.quantile(values, 0);
        }
        return new ScoreScale(location, range > 0 ? range : 1);
    }

    public double apply(double score) {
        double v = (score - location) / scale;
        return Math.signum(v) * StrictMath.log1p(Math.abs(v));
    }
}
