package farpoint.network;

/** What a network is trained for: a loss for each row. The trainer minimises the mean over the rows that count. */
@FunctionalInterface
public interface Objective {
    /** Fills {@link Step#losses} and {@link Step#outputGradient}, each row's loss with its own gradient. */
    void evaluate(Step step);

    /** Changes what the network gets, {@link Step#input}, before the rows are passed through it. */
    default void prepare(Step step) {}

    /** The mean squared difference of output and input: an autoencoder's objective. */
    static Objective reconstruction() {
        return step -> Reconstruction.evaluate(step, step.input());
    }
}
