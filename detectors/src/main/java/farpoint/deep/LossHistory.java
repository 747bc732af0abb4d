package farpoint.deep;

import java.util.Arrays;

/**
 * The losses of a training.
 *
 * @param byEpoch the loss of each epoch; one that was skipped has that of the epoch before
 * @param trained the number of epochs that were not skipped
 */
record LossHistory(double[] byEpoch, int trained) {
    /** Of a training that skipped nothing. */
    LossHistory(double[] byEpoch) {
        this(byEpoch, byEpoch.length);
    }

    /** The number of epochs, with those that were skipped. */
    int epochs() {
        return byEpoch.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossHistory history
                && trained == history.trained
                && Arrays.equals(byEpoch, history.byEpoch);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(byEpoch) + trained;
    }

    @Override
    public String toString() {
        return trained + " of " + Arrays.toString(byEpoch);
    }
}
