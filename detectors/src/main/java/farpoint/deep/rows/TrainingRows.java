package farpoint.deep.rows;

import farpoint.data.DataMatrix;
import farpoint.deep.scoring.Scorer;
import farpoint.network.Batch;
import farpoint.network.BatchSource;
import farpoint.network.Network;
import farpoint.network.Workspace;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Training rows as network inputs, and what networks make of them. Immutable; shared by threads. */
public final class TrainingRows implements BatchSource {
    private static final int BATCH = 128;

    /** Enough batches for the running statistics to forget where they started: 0.9^64 is about a thousandth. */
    private static final int WARM_UP_BATCHES = 64;

    private final DataMatrix matrix;
    private final InputForm form;
    private final NetworkRows source;
    private final int[] ids;
    private final Runnable stopCheck;

    /**
     * Rows of the detector's training table.
     *
     * @param ids the rows' numbers there
     */
    private TrainingRows(DataMatrix matrix, InputForm form, int[] ids, Runnable stopCheck) {
        this.matrix = matrix;
        this.form = form;
        this.source = new NetworkRows(matrix, form);
        this.ids = ids;
        this.stopCheck = stopCheck;
    }

    /**
     * All rows of the detector's training table.
     *
     * @param stopCheck asked often while rows pass through networks, by any thread; ends the work by throwing
     */
    public TrainingRows(DataMatrix matrix, InputForm form, Runnable stopCheck) {
        this(matrix, form, IntStream.range(0, matrix.rows()).toArray(), stopCheck);
    }

    /** The scaled rows. */
    public DataMatrix matrix() {
        return matrix;
    }

    /** Some of the rows. */
    public TrainingRows select(int[] indices) {
        int[] selected = Arrays.stream(indices).map(i -> ids[i]).toArray();
        return new TrainingRows(matrix.select(indices), form, selected, stopCheck);
    }

    /** The number that a row of these has in the detector's training table. */
    public int id(int row) {
        return ids[row];
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int width() {
        return form.width();
    }

    @Override
    public void load(int[] indices, int from, int count, Batch target) {
        source.load(indices, from, count, target);
    }

    /** Passes all rows through a network as in scoring. */
    public void evaluate(Network network, Visitor visitor) {
        load(network, (workspace, from) -> {
            workspace.forward(false);
            visitor.visit(workspace, from);
        });
    }

    private void load(Network network, Visitor visitor) {
        Workspace workspace = Workspace.forScoring(network, Math.min(BATCH, rows()));
        for (int from = 0; from < rows(); from += BATCH) {
            stopCheck.run();
            source.load(from, Math.min(BATCH, rows() - from), workspace.input());
            visitor.visit(workspace, from);
        }
    }

    /** The network's outputs for all rows, rows x outputs, row-major. */
    public double[] outputs(Network network) {
        int width = network.outputs();
        double[] outputs = new double[Math.multiplyExact(rows(), width)];
        evaluate(network, (workspace, from) -> {
            Batch output = workspace.output();
            for (int b = 0; b < output.size(); b++) {
                for (int f = 0; f < width; f++) {
                    outputs[(from + b) * width + f] = output.value(f, b);
                }
            }
        });
        return outputs;
    }

    /** The raw scores of all rows. */
    public double[] scores(Scorer scorer) {
        double[] scores = new double[rows()];
        load(scorer.network(), (workspace, from) -> scorer.score(workspace, scores, from));
        return scores;
    }

    /** Fills the running statistics of a network that has not been trained. */
    public void warmUp(Network network, int batchSize) {
        int size = Math.min(Math.max(2, batchSize), rows());
        Workspace workspace = Workspace.forScoring(network, size);
        int[] indices = new int[size];
        int next = 0;
        for (int batch = 0; batch < WARM_UP_BATCHES; batch++) {
            stopCheck.run();
            for (int b = 0; b < size; b++) {
                indices[b] = next;
                next = next + 1 == rows() ? 0 : next + 1;
            }
            source.load(indices, 0, size, workspace.input());
            workspace.forward(true);
        }
    }

    /** Works on the rows batch by batch. */
    @FunctionalInterface
    public interface Visitor {
        /** Called batch by batch; {@code from} is the number of the batch's first row. */
        void visit(Workspace workspace, int from);
    }
}
