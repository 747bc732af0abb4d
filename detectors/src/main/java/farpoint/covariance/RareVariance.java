package farpoint.covariance;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Rounding;

/**
 * Variances of columns more than half of whose values are equal, such as indicators, also those of categories, and counts that are
 * mostly 0. They are smaller the rarer the other values are, and a distance in their units would put these farther out the rarer
 * they are: a category that one of n rows has alone to the root of n, which drowns any error. So they are at least what {@link
 * MedianDeviation} says of Gaussian values of the same rarity.
 */
final class RareVariance {
    private RareVariance() {}

    /** The estimate, with larger variances of such columns. */
    static LocationScatter atLeast(LocationScatter estimate, DataMatrix rows, ComputeContext context) {
        int d = estimate.dimension();
        double[] scatter = estimate.scatter().clone();
        context.withProgress(Progress.NONE).forEachChunk("Rare values", d, 1, (j, from, to) -> {
            double deviation = deviation(HeldColumns.column(rows, j));
            scatter[j * d + j] = Math.max(scatter[j * d + j], deviation * deviation);
        });
        return new LocationScatter(estimate.location(), scatter);
    }

    /** A standard deviation; 0 if the median absolute deviation is not 0. */
    static double deviation(double[] values) {
        MedianDeviation spread = MedianDeviation.of(values);
        return MedianDeviation.standard(spread.unseenOfAll(noise(spread)));
    }

    /** The same without the largest tenth of the deviations, which may be outliers'. */
    static double robustDeviation(double[] values) {
        MedianDeviation spread = MedianDeviation.of(values);
        return MedianDeviation.standard(spread.unseen(noise(spread)));
    }

    private static double noise(MedianDeviation spread) {
        return Rounding.noise(Math.abs(spread.median()));
    }
}
