package farpoint.bench.training;

/**
 * What is measured: an autoencoder d-64-32-64-d without biases, leaky rectifiers between its layers, batches of 128 rows,
 * trained by Adam.
 *
 * @param columns values of a row
 * @param threads threads to use
 */
public record Job(int columns, int threads) {
    /** Rows of the table. */
    public static final int ROWS = 12_800;

    /** Rows of a mini-batch. */
    public static final int BATCH = 128;

    /** Epochs of one measured training run. */
    public static final int EPOCHS = 4;

    /** Passes over the table in one measured scoring run. */
    public static final int PASSES = 20;
}
