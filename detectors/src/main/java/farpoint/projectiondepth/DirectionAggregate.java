package farpoint.projectiondepth;

import farpoint.stats.Aggregate;
import farpoint.stats.Quantiles;

/** How a row's outlyingness along each direction becomes one score. */
public enum DirectionAggregate {
    /** The largest: the Stahel-Donoho outlyingness. */
    MAX,
    /** The mean. */
    MEAN,
    /** A quantile. */
    QUANTILE,
    /** The root of the mean square. */
    RMS;

    /**
     * What the score owes to each direction.
     *
     * @param ratios the outlyingness along each
     * @param quantile 0 to 1, for {@link #QUANTILE}
     * @return weights with which they add up to the score, up to rounding
     */
    double[] weights(double[] ratios, double quantile) {
        return switch (this) {
            case MAX -> Aggregate.MAX.weights(ratios);
            case MEAN -> Aggregate.MEAN.weights(ratios);
            case RMS -> Aggregate.RMS.weights(ratios);
            case QUANTILE -> Quantiles.weights(ratios, quantile);
        };
    }
}
