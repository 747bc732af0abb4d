package farpoint.study.compare;

/**
 * How a detector stands among the compared ones.
 *
 * @param detector its name
 * @param rank the average of its ranks over the blocks, 1 being the best
 * @param mean of the measure over the sets, each being the mean over its seeds
 * @param deviation standard deviation over the sets or, with one set, over its seeds; NaN of a single one
 * @param chance of a difference from the best detector as large as found, if there is none, by Wilcoxon's test; NaN for the best
 *     detector and where there is a single block
 * @param adjusted the same by Holm's adjustment for all detectors that are compared with the best one
 * @param isBehind whether that test finds the best detector higher; it may find it lower, as it weighs large differences more than
 *     ranks do
 */
public record Standing(
        String detector, double rank, double mean, double deviation, double chance, double adjusted, boolean isBehind) {
    /** Whether the test has told the detector from the best one. */
    public boolean isTold(double alpha) {
        return adjusted < alpha;
    }

    /** Whether the test has shown the detector to be worse than the best one. */
    public boolean isWorse(double alpha) {
        return isTold(alpha) && isBehind;
    }
}
