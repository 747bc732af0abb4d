package farpoint.diagnostics;

/**
 * What happened to one training row, over the networks of an ensemble and the epochs of its main training phase.
 *
 * @param leftOut whether the row was left out before training, as one of the most outlying
 * @param timesSeen how often a mini-batch judged the row; 0 for rows that were left out or may not be masked
 * @param timesMasked how often it was masked
 * @param meanZ mean of its z-scores; for a row that was left out, that of its score after training
 * @param lastZ mean over the networks of its z-score in the last epoch that saw it
 * @param firstEpochMasked the first epoch, from 1, in which a network masked it; 0 if none did
 * @param suspect whether it was masked at least half of the times in the last half of the epochs; for a row that was left
 *     out, whether its z-score after training is above the threshold
 */
public record RowDiagnostics(
        boolean leftOut,
        int timesSeen,
        int timesMasked,
        double meanZ,
        double lastZ,
        int firstEpochMasked,
        boolean suspect) {
    /** The share of times that the row was masked; 0 if it was never judged. */
    public double maskRate() {
        return timesSeen == 0 ? 0 : (double) timesMasked / timesSeen;
    }
}
