package farpoint.network;

/**
 * How long and how fast to train.
 *
 * @param epochs passes over the rows, at least 0
 * @param batchSize rows of a mini-batch, at least 2
 * @param learningRate Adam's learning rate
 * @param milestone epoch (from 0) from which on the rate is a tenth; {@link #epochs} or more for never
 * @param weightDecay the penalty is half of this times the sum of the squared weights
 * @param gradientClip longest gradient over all weights; infinite for no limit
 * @param patience epochs without gain after which those that are left at the same rate are skipped; 0 to skip none
 */
public record TrainingPlan(
        int epochs,
        int batchSize,
        double learningRate,
        int milestone,
        double weightDecay,
        double gradientClip,
        int patience) {
    private static final double RATE_DROP = 0.1;

    /** No limit of the gradient, and no epoch is skipped. */
    public TrainingPlan(int epochs, int batchSize, double learningRate, int milestone, double weightDecay) {
        this(epochs, batchSize, learningRate, milestone, weightDecay, Double.POSITIVE_INFINITY, 0);
    }

    /** The same with a limit of the gradient's length. */
    public TrainingPlan clipped(double longest) {
        return new TrainingPlan(epochs, batchSize, learningRate, milestone, weightDecay, longest, patience);
    }

    /** The same with so many epochs of patience. */
    public TrainingPlan patient(int patienceEpochs) {
        return new TrainingPlan(epochs, batchSize, learningRate, milestone, weightDecay, gradientClip, patienceEpochs);
    }

    /** The first epoch after those that have the same rate as the given one. */
    int endOfRate(int epoch) {
        return epoch < milestone ? Math.min(milestone, epochs) : epochs;
    }

    double rate(int epoch) {
        return epoch < milestone ? learningRate : learningRate * RATE_DROP;
    }
}
