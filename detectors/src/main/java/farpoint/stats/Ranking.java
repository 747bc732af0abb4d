package farpoint.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well scores rank known outliers first: ROC AUC, average precision and precision at n, plain and adjusted for chance.
 * Tied scores are treated as one group, as if their order were random: results do not depend on the order of the rows.
 *
 * <p>The adjusted forms map the value expected from random scores to 0 and the best value to 1: (v - e) / (1 - e). Campos
 * et al.: On the evaluation of unsupervised outlier detection. Data Mining and Knowledge Discovery 30, 891-927, 2016.
 */
public final class Ranking {
    private final int rows;
    private final int positives;
    private final int[] groupSizes;
    private final int[] groupPositives;

    private Ranking(int rows, int positives, int[] groupSizes, int[] groupPositives) {
        this.rows = rows;
        this.positives = positives;
        this.groupSizes = groupSizes;
        this.groupPositives = groupPositives;
    }

    /** Row numbers from the highest score to the lowest, those of equal scores in their order. */
    public static int[] order(double[] scores) {
        return DescendingOrder.of(scores);
    }

    /**
     * Ranks rows.
     *
     * @param scores one score a row, higher is more outlying; no NaN
     * @param outliers which rows are outliers; at least one is and at least one is not
     */
    public static Ranking of(double[] scores, boolean[] outliers) {
        int n = scores.length;
        if (outliers.length != n) {
            throw new IllegalArgumentException(n + " scores, " + outliers.length + " labels");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] sizes = new int[n];
        int[] positives = new int[n];
        int groups = 0;
        int total = 0;
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("score " + i + " is NaN");
            }
            if (i > 0 && scores[order[i]] != scores[order[i - 1]]) {
                groups++;
            }
            sizes[groups]++;
            if (outliers[order[i]]) {
                positives[groups]++;
                total++;
            }
        }
        if (total == 0 || total == n) {
            throw new IllegalArgumentException(total + " of " + n + " rows are outliers; both kinds are needed");
        }
        int used = groups + 1;
        return new Ranking(n, total, Arrays.copyOf(sizes, used), Arrays.copyOf(positives, used));
    }

    /** The area under the ROC curve: the probability that an outlier scores above an inlier, ties counting one half. */
    public double rocAuc() {
        double pairs = 0;
        long positivesAbove = 0;
        for (int g = 0; g < groupSizes.length; g++) {
            long negatives = groupSizes[g] - groupPositives[g];
            pairs += negatives * (positivesAbove + groupPositives[g] / 2.0);
            positivesAbove += groupPositives[g];
        }
        return pairs / ((double) positives * (rows - positives));
    }

    /** Average precision: the mean, over the outliers, of the precision at each one's score. */
    public double averagePrecision() {
        double sum = 0;
        long seen = 0;
        long found = 0;
        for (int g = 0; g < groupSizes.length; g++) {
            seen += groupSizes[g];
            found += groupPositives[g];
            sum += groupPositives[g] * ((double) found / seen);
        }
        return sum / positives;
    }

    /**
     * Precision among the n best, as expected over random orders of tied rows.
     *
     * @param n 1 to the number of rows
     */
    public double precisionAt(int n) {
        if (n < 1 || n > rows) {
            throw new IllegalArgumentException("precision at " + n + " of " + rows + " rows");
        }
        double found = 0;
        int seen = 0;
        for (int g = 0; seen < n; g++) {
            int taken = Math.min(groupSizes[g], n - seen);
            found += (double) groupPositives[g] * taken / groupSizes[g];
            seen += taken;
        }
        return found / n;
    }

    /** Precision at n for n the number of outliers. */
    public double rPrecision() {
        return precisionAt(positives);
    }

    /** ROC AUC adjusted for chance: 2 AUC - 1. */
    public double adjustedRocAuc() {
        return 2 * rocAuc() - 1;
    }

    /** Average precision adjusted for chance. */
    public double adjustedAveragePrecision() {
        return adjusted(averagePrecision(), 1);
    }

    /** Precision at n adjusted for chance; the best value is 1, or what the outliers allow if n is larger. */
    public double adjustedPrecisionAt(int n) {
        return adjusted(precisionAt(n), Math.min(1, (double) positives / n));
    }

    /** How many outliers are among the first rows, wherever the score changes. */
    public RankingCurve curve() {
        int[] seen = new int[groupSizes.length + 1];
        int[] found = new int[groupSizes.length + 1];
        for (int g = 0; g < groupSizes.length; g++) {
            seen[g + 1] = seen[g] + groupSizes[g];
            found[g + 1] = found[g] + groupPositives[g];
        }
        return new RankingCurve(seen, found);
    }

    /** The number of outliers. */
    public int outliers() {
        return positives;
    }

    private double adjusted(double value, double best) {
        double expected = (double) positives / rows;
        return best == expected ? 0 : (value - expected) / (best - expected);
    }
}
