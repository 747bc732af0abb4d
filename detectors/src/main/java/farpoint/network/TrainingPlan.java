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
 */
public record TrainingPlan(
        int epochs, int batchSize, double learningRate, int milestone, double weightDecay, double gradientClip) {
    private static final double RATE_DROP = 0.1;

    /** No limit of the gradient. */
    public TrainingPlan(int epochs, int batchSize, double learningRate, int milestone, double weightDecay) {
        this(epochs, batchSize, learningRate, milestone, weightDecay, Double.POSITIVE_INFINITY);
    }

    /** The same with a limit of the gradient's length. */
    public TrainingPlan clipped(double longest) {
        return new TrainingPlan(epochs, batchSize, learningRate, milestone, weightDecay, longest);
    }

    double rate(int epoch) {
        return epoch < milestone ? learningRate : learningRate * RATE_DROP;
    }
}
