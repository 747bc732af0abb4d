package farpoint.bench.training;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is measured: an autoencoder without biases, leaky rectifiers between its layers, batches of 128 rows, trained by Adam.
 *
 * @param widths values of a row, the widths of the hidden layers, and values of a row again
 * @param threads threads to use
 */
public record Job(List<Integer> widths, int threads) {
    /** Rows of a mini-batch. */
    public static final int BATCH = 128;

    /** Epochs of one measured training run. */
    public static final int EPOCHS = 4;

    /** Tables of more columns have fewer rows. */
    private static final int MANY_COLUMNS = 1000;

    /** Copies the widths. */
    public Job {
        widths = List.copyOf(widths);
    }

    /** The small network d-64-32-64-d. */
    public static List<Integer> small(int columns) {
        return List.of(columns, 64, 32, 64, columns);
    }

    /** The network of a wide table. */
    public static List<Integer> wide() {
        return List.of(1555, 256, 128, 64, 128, 256, 1555);
    }

    /** The same work on other threads. */
    public Job on(int others) {
        return new Job(widths, others);
    }

    /** Values of a row. */
    public int columns() {
        return widths.get(0);
    }

    /** Rows of the table, a multiple of all sizes of batches. */
    public int rows() {
        return columns() < MANY_COLUMNS ? 12_800 : 3_072;
    }

    /** Passes over the table in one measured scoring run. */
    public int passes() {
        return columns() < MANY_COLUMNS ? 20 : 5;
    }

    /** Multiplications and additions of the products that a row's score takes. */
    public double scoringOperations() {
        double weights = 0;
        for (int i = 1; i < widths.size(); i++) {
            weights += (double) widths.get(i - 1) * widths.get(i);
        }
        return 2 * weights;
    }

    /** The same of a row's part in a step of training: forward, the weights' gradients, and those of all inputs but the first. */
    public double trainingOperations() {
        return 3 * scoringOperations() - 2.0 * widths.get(0) * widths.get(1);
    }

    /** The widths, such as 20-64-32-64-20. */
    public String network() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
