package farpoint.covariance;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Rounding;

/**
 * Variances of columns more than half of whose values are equal, such as indicators and counts that are mostly 0. They are
 * smaller the rarer the other values are, and a distance in their units would put these farther out the rarer they are. So
 * they are at least what {@link MedianDeviation} says of Gaussian values of the same rarity.
 */
final class RareVariance {
    private RareVariance() {}

    /** The estimate, with larger variances of such columns; the indicators of a nominal attribute belong together and stay. */
    static LocationScatter atLeast(LocationScatter estimate, DataMatrix rows) {
        int d = estimate.dimension();
        double[] scatter = estimate.scatter().clone();
        for (ColumnGroup group : rows.groups()) {
            int j = group.from();
            if (group.width() == 1 && !group.isNominal()) {
                scatter[j * d + j] = Math.max(scatter[j * d + j], variance(HeldColumns.column(rows, j)));
            }
        }
        return new LocationScatter(estimate.location(), scatter);
    }

    /** The standard deviation of the values' like, without the largest tenth of the deviations; 0 as below. */
    static double robustDeviation(double[] values) {
        MedianDeviation spread = MedianDeviation.of(values);
        return MedianDeviation.standard(spread.unseen(Rounding.noise(Math.abs(spread.median()))));
    }

    /** 0 if the median absolute deviation is not. */
    private static double variance(double[] values) {
        MedianDeviation spread = MedianDeviation.of(values);
        double unseen = spread.unseenOfAll(Rounding.noise(Math.abs(spread.median())));
        double deviation = MedianDeviation.standard(unseen);
        return deviation * deviation;
    }
}
