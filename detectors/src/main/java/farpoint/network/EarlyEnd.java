package farpoint.network;

/**
 * Finds the epochs of a training that can be skipped: those left at a learning rate at which the loss has stopped to fall. For
 * one training.
 */
final class EarlyEnd {
    /** A loss that is lower by less than this share of the lowest one is no gain. */
    static final double LEAST_GAIN = 0.01;

    private final TrainingPlan plan;
    private double lowest = Double.POSITIVE_INFINITY;
    private int withoutGain;

    EarlyEnd(TrainingPlan plan) {
        this.plan = plan;
    }

    /**
     * The epoch to train next, or their number for none.
     *
     * @param epoch the one that is done, from 0
     * @param loss its loss
     */
    int next(int epoch, double loss) {
        boolean gain = loss < (1 - LEAST_GAIN) * lowest;
        withoutGain = gain ? 0 : withoutGain + 1;
        lowest = gain ? loss : lowest;
        int end = plan.endOfRate(epoch);
        boolean isOver = plan.patience() > 0 && withoutGain == plan.patience();
        if (!isOver && epoch + 1 < end) {
            return epoch + 1;
        }
        lowest = Double.POSITIVE_INFINITY;
        withoutGain = 0;
        return end;
    }
}
