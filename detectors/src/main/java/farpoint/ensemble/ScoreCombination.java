package farpoint.ensemble;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How the members' z-scores become one. A member of weight 0 has no say. */
public enum ScoreCombination {
    /** The mean by weights. */
    MEAN {
        @Override
        double of(double[] z, double[] weights) {
            double sum = 0;
            for (int j = 0; j < z.length; j++) {
                sum += weights[j] * z[j];
            }
            return sum;
        }
    },
    /** The largest, whatever the weights. */
    MAX {
        @Override
        double of(double[] z, double[] weights) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < z.length; j++) {
                largest = weights[j] > 0 ? Math.max(largest, z[j]) : largest;
            }
            return largest;
        }
    },
    /** The median by weights: between the two middle ones where just half of the weight lies below. */
    MEDIAN {
        @Override
        double of(double[] z, double[] weights) {
            int[] order = IntStream.range(0, z.length)
                    .filter(j -> weights[j] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> z[j]))
                    .mapToInt(j -> j)
                    .toArray();
            double below = 0;
            for (int k = 0; k < order.length - 1; k++) {
                below += weights[order[k]];
                if (Math.abs(below - 0.5) <= ROUNDING) {
                    return z[order[k]] / 2 + z[order[k + 1]] / 2;
                }
                if (below > 0.5) {
                    return z[order[k]];
                }
            }
            return z[order[order.length - 1]];
        }
    };

    private static final double ROUNDING = 1e-9;

    /**
     * Combines a row's z-scores.
     *
     * @param z one a member
     * @param weights of the members, adding up to 1
     */
    abstract double of(double[] z, double[] weights);

    /** A score of what is combined: positive, strictly increasing, and hardly another number where that is large. */
    static double score(double combined) {
        return Math.max(combined, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(combined)));
    }
}
