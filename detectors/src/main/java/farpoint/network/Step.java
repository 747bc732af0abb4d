package farpoint.network;

import farpoint.run.Crew;
import java.util.function.IntConsumer;

/** One mini-batch of a training run, after the forward pass: what objectives and masks see. */
public final class Step {
    /** Features that are worth a thread. */
    private static final int TOGETHER = 256;

    private final Workspace workspace;
    private final Crew crew;
    private final int[] rows;
    private final double[] losses;
    private int epoch;

    Step(Workspace workspace, int capacity, Crew crew) {
        this.crew = crew;
        this.workspace = workspace;
        this.rows = new int[capacity];
        this.losses = new double[capacity];
    }

    void begin(int ofEpoch, int[] order, int from, int size) {
        epoch = ofEpoch;
        System.arraycopy(order, from, rows, 0, size);
    }

    /** Does something to each of so many features, whatever their order, on the threads of the training. */
    void forEachFeature(int count, IntConsumer task) {
        crew.forEach(count, TOGETHER, (from, to) -> {
            for (int f = from; f < to; f++) {
                task.accept(f);
            }
        });
    }

    /** The epoch, from 0. */
    public int epoch() {
        return epoch;
    }

    /** The number of rows in the batch. */
    public int size() {
        return workspace.input().size();
    }

    /** Row numbers of the training set; {@link #size} of them. */
    public int[] rows() {
        return rows;
    }

    /** The network's input. */
    public Batch input() {
        return workspace.input();
    }

    /** The network's output. */
    public Batch output() {
        return workspace.output();
    }

    /** For the objective: the gradient of each row's own loss with respect to its output. */
    public Batch outputGradient() {
        return workspace.outputGradient();
    }

    /** The loss of each row; {@link #size} of them. */
    public double[] losses() {
        return losses;
    }
}
