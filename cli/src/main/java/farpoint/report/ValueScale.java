package farpoint.report;

import farpoint.chart.SymmetricLog;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * How values are laid along an axis: as they are or, where a few of them are far away from all others, in the middle as they are
 * and outside by their logarithm, see {@link SymmetricLog}, around the median in interquartile ranges.
 *
 * @param logarithmic whether by the logarithm
 * @param median the value that becomes 0 then
 * @param unit the unit then, positive
 */
public record ValueScale(boolean logarithmic, double median, double unit) {
    /** As they are. */
    public static final ValueScale PLAIN = new ValueScale(false, 0, 1);

    /** Counts from 0 by their logarithm. */
    static final ValueScale COUNTS = new ValueScale(true, 0, 1);

    /** Ranks from 1 by their logarithm. */
    static final ValueScale RANKS = new ValueScale(true, 1, 1);

    /** Values further out than this, in interquartile ranges, would press all others together. */
    private static final double FAR = 20;

    /** What suits some finite values; at least one. */
    static ValueScale of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double unit = Quantiles.interquartileRange(sorted.clone());
        if (!(unit > 0)) {
            double[] away = Arrays.stream(sorted)
                    .map(v -> Math.abs(v - median))
                    .filter(v -> v > 0)
                    .toArray();
            unit = away.length == 0 ? 1 : Quantiles.median(away);
        }
        double usable = unit < Double.POSITIVE_INFINITY ? unit : Double.MAX_VALUE;
        double farthest =
                Math.max(median / usable - sorted[0] / usable, sorted[sorted.length - 1] / usable - median / usable);
        return farthest > FAR ? new ValueScale(true, median, usable) : PLAIN;
    }

    /** Where a value is; finite for finite ones. */
    double of(double value) {
        return logarithmic ? new SymmetricLog(median, unit).of(value) : value;
    }

    /** The value that is there. */
    double inverse(double place) {
        return logarithmic ? new SymmetricLog(median, unit).value(place) : place;
    }
}
