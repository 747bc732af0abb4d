package farpoint.network;

/**
 * A layer: sizes only. Its weights and statistics are kept by the {@link Network}, its working memory by a {@link Stage}.
 * No layer has a bias.
 */
public sealed interface Layer permits BatchNormalization, Convolution, Dense, LeakyRelu, MaxPool, Sigmoid, Upsample {
    /** Features of an input row. */
    int inputs();

    /** Features of an output row. */
    int outputs();

    /** The number of trained weights. */
    default int weightCount() {
        return 0;
    }

    /** The number of running statistics, which training updates but no gradient moves. */
    default int statisticCount() {
        return 0;
    }

    /** Inputs that one output adds up, for the initialisation; 0 for a layer without weights. */
    default int fanIn() {
        return 0;
    }

    /** Outputs that one input goes to, for the initialisation. */
    default int fanOut() {
        return 0;
    }

    /**
     * Scratch memory for batches of the given capacity.
     *
     * @param training whether gradients are wanted, too
     */
    default float[][] newScratch(int capacity, boolean training) {
        return new float[0][];
    }

    /** Sets the statistics of a new network. */
    default void resetStatistics(double[] statistics, int offset) {}

    /** Whether the numbers can be statistics of this layer. */
    default boolean allows(double[] statistics, int offset) {
        return true;
    }

    /** The number of units whose input has not varied over the last mini-batches of training. */
    default int deadUnits(double[] statistics, int offset) {
        return 0;
    }

    /**
     * Computes the stage's output from its input.
     *
     * @param training whether the statistics of this batch are to be used and remembered
     */
    void forward(Stage stage, boolean training);

    /**
     * Computes the gradient of the weights and, if the stage has room for it, of the input, after a {@link #forward} in
     * training mode.
     */
    void backward(Stage stage);
}
