package farpoint.network;

/** Decides, between the losses of a mini-batch and its gradient step, how much each row counts. */
@FunctionalInterface
public interface SampleMask {
    /** All rows count. */
    SampleMask NONE = (step, counts) -> {};

    /**
     * Changes how much rows count in this step. If no row counts, the step is left out.
     *
     * @param step the mini-batch and its losses
     * @param counts one number from 0 to 1 a row, 1 before the call
     */
    void apply(Step step, double[] counts);
}
