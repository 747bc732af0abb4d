package farpoint.stats;

import java.util.Arrays;

/**
 * How unsure a classifier is of a row, an outlier score that needs nothing else: D. Hendrycks, K. Gimpel, 2017, "A Baseline for
 * Detecting Misclassified and Out-of-Distribution Examples in Neural Networks". Where a classifier says nothing, all its
 * probabilities being 0, both scores are 1.
 */
public final class MaxSoftmax {
    private MaxSoftmax() {}

    /**
     * One less the largest probability.
     *
     * @param probabilities of the classes, at least one, each 0 to 1, of sum 1 (or all 0)
     * @return 0 (sure) to 1 - 1 / the number of classes
     */
    public static double of(double[] probabilities) {
        return 1 - Arrays.stream(probabilities).max().orElseThrow();
    }

    /**
     * The entropy of the probabilities as a share of the largest one that so many classes can have.
     *
     * @param probabilities as in {@link #of}
     * @return 0 (sure, or one class only) to 1 (all classes alike)
     */
    public static double entropy(double[] probabilities) {
        double sum = 0;
        boolean isSilent = true;
        for (double p : probabilities) {
            sum -= p > 0 ? p * StrictMath.log(p) : 0;
            isSilent &= p == 0;
        }
        if (isSilent) {
            return 1;
        }
        return probabilities.length == 1 ? 0 : Math.min(1, sum / StrictMath.log(probabilities.length));
    }
}
