package farpoint.covariance;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;

/**
 * Variances of columns more than half of whose values are equal, such as indicators and counts that are mostly 0. They are
 * smaller the rarer the other values are, and a distance in their units would put these farther out the rarer they are. So
 * they are at least what {@link MedianDeviation} says of Gaussian values of the same rarity.
 */
final class RareVariance {
    private static final double MAD_TO_SD = 1.4826022185056018;

    /** Relative to the median, a smaller deviation is rounding noise. */
    private static final double NOISE = 1e-14;

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

    /** 0 if the median absolute deviation is not. */
    private static double variance(double[] values) {
        double median = Quantiles.median(values);
        double noise = Math.max(NOISE * Math.abs(median), Double.MIN_NORMAL);
        if (Quantiles.medianAbsoluteDeviation(values, median) > noise) {
            return 0;
        }
        double deviation = MAD_TO_SD * MedianDeviation.ofAllRare(values, noise);
        return deviation * deviation;
    }
}
