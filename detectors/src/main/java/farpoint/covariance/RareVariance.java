package farpoint.covariance;

import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.RowTask;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Rounding;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Variances of columns more than half of whose values are equal, such as indicators, also those of categories, and counts that are
 * mostly 0. They are smaller the rarer the other values are, and a distance in their units would put these farther out the rarer
 * they are: a category that one of n rows has alone to the root of n, which drowns any error. So they are at least what {@link
 * MedianDeviation} says of Gaussian values of the same rarity.
 */
final class RareVariance {
    private static final String TASK = "Rare values";

    /** Values of columns that are here at a time: half a gigabyte, or one column. */
    private static final int MOST_VALUES = 1 << 26;

    /** The median of a block is a little off that of its column, and so is the noise. */
    private static final double WIDER = 8;

    private RareVariance() {}

    /** The estimate, with larger variances of such columns. */
    static LocationScatter atLeast(LocationScatter estimate, BlockedRows rows, ComputeContext context) {
        int d = estimate.dimension();
        double[] scatter = estimate.scatter().clone();
        boolean[] equal = rows.fold(TASK, new MostlyEqual());
        int[] columns = IntStream.range(0, d).filter(j -> equal[j]).toArray();
        int together = Math.max(1, Math.min(context.threads(), MOST_VALUES / rows.rows()));
        for (int at = 0; at < columns.length; at += together) {
            int[] some = Arrays.copyOfRange(columns, at, Math.min(at + together, columns.length));
            double[][] values = Arrays.stream(some)
                    .mapToObj(j -> rows.each(TASK, new Column(j)))
                    .toArray(double[][]::new);
            context.withProgress(Progress.NONE).forEachChunk(TASK, some.length, 1, (k, from, to) -> {
                double deviation = deviation(values[k]);
                int diagonal = some[k] * d + some[k];
                scatter[diagonal] = Math.max(scatter[diagonal], deviation * deviation);
            });
        }
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

    /**
     * Which columns have a median absolute deviation of 0 in some block. One that has it as a whole is among them: more than
     * half of its values lie within twice the noise of its median, so in some block more than half do, of which no two are farther
     * apart than four times the noise.
     */
    private record MostlyEqual() implements BlockTask<boolean[]> {
        @Override
        public boolean[] of(DataMatrix rows, int from, int to) {
            boolean[] equal = new boolean[rows.columns()];
            for (int j = 0; j < equal.length; j++) {
                MedianDeviation spread = MedianDeviation.of(HeldColumns.column(rows, j, from, to));
                equal[j] = spread.deviation() <= WIDER * noise(spread);
            }
            return equal;
        }

        @Override
        public boolean[] merge(boolean[] left, boolean[] right) {
            for (int j = 0; j < left.length; j++) {
                left[j] |= right[j];
            }
            return left;
        }
    }

    private record Column(int column) implements RowTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            return HeldColumns.column(rows, column, from, to);
        }
    }
}
