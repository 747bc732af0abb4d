package farpoint.stats.comparison;

import farpoint.stats.RankCorrelation;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The ranks of methods within each block, such as a data set on which all of them were measured, as means over the blocks. */
public final class AverageRanks {
    private AverageRanks() {}

    /**
     * The mean rank of each method, 1 being the best. Equal values of a block share their mean rank.
     *
     * @param values blocks x methods, higher is better, no NaN
     */
    public static double[] of(double[][] values) {
        double[] mean = new double[values[0].length];
        for (double[] block : values) {
            double[] ranks = RankCorrelation.meanRanks(block, descending(block));
            for (int j = 0; j < mean.length; j++) {
                mean[j] += ranks[j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= values.length;
        }
        return mean;
    }

    /** Methods are few: the order of scores of many rows would take longer to begin. */
    private static int[] descending(double[] block) {
        return IntStream.range(0, block.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -block[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
