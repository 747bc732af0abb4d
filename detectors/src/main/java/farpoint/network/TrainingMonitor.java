package farpoint.network;

/** Follows a training run from the thread that it runs on. */
public interface TrainingMonitor {
    /** Follows nothing. */
    TrainingMonitor NONE = (epoch, loss) -> {};

    /**
     * Called after each epoch.
     *
     * @param epoch from 0
     * @param loss mean over the rows that counted, each as it was in its own mini-batch
     */
    void epochDone(int epoch, double loss);

    /** Called after an epoch, if so many that follow are skipped. */
    default void epochsSkipped(int count) {}

    /** Called before each mini-batch; ends the run by throwing. */
    default void checkStopped() {}
}
