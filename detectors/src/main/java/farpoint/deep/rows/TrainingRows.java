package farpoint.deep.rows;

import farpoint.data.DataMatrix;
import farpoint.deep.scoring.Scorer;
import farpoint.network.Batch;
import farpoint.network.BatchSource;
import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Network;
import farpoint.network.Pass;
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
    private final Runnable stopCheck;

    /** The rows' numbers in the matrix; null for all of them, in order. */
    private final int[] places;

    private TrainingRows(DataMatrix matrix, InputForm form, int[] places, Runnable stopCheck) {
        this.matrix = matrix;
        this.form = form;
        this.places = places;
        this.stopCheck = stopCheck;
    }

    /**
     * All rows of the detector's training table.
     *
     * @param stopCheck asked often while rows pass through networks, by any thread; ends the work by throwing
     */
    public TrainingRows(DataMatrix matrix, InputForm form, Runnable stopCheck) {
        this(matrix, form, null, stopCheck);
    }

    /**
     * Some of the rows. They are not copied.
     *
     * @param indices their numbers, not to be changed afterwards
     */
    public TrainingRows select(int[] indices) {
        int[] selected =
                places == null ? indices : Arrays.stream(indices).map(this::id).toArray();
        return new TrainingRows(matrix, form, selected, stopCheck);
    }

    /** The number that a row of these has in the detector's training table. */
    public int id(int row) {
        return places == null ? row : places[row];
    }

    /** The numbers of all rows there: not to be changed. */
    public int[] ids() {
        return places == null ? IntStream.range(0, matrix.rows()).toArray() : places;
    }

    @Override
    public int rows() {
        return places == null ? matrix.rows() : places.length;
    }

    /** Values of a row, before they are filled up. */
    public int columns() {
        return matrix.columns();
    }

    @Override
    public int width() {
        return form.width();
    }

    @Override
    public void load(int[] indices, int from, int count, Batch target) {
        int[] starts = new int[count];
        for (int b = 0; b < count; b++) {
            starts[b] = id(indices[from + b]) * matrix.columns();
        }
        form.load(matrix.values(), starts, target);
    }

    private void load(int from, int count, Features target) {
        int[] starts = new int[count];
        for (int b = 0; b < count; b++) {
            starts[b] = id(from + b) * matrix.columns();
        }
        form.load(matrix.values(), starts, target);
    }

    /** Passes all rows through a network as in scoring. */
    public void evaluate(FeedForward network, Visitor visitor) {
        load(network, (pass, from) -> {
            pass.forward();
            visitor.visit(pass, from);
        });
    }

    private void load(FeedForward network, Visitor visitor) {
        Pass pass = network.newPass(Math.min(BATCH, rows()));
        for (int from = 0; from < rows(); from += BATCH) {
            stopCheck.run();
            load(from, Math.min(BATCH, rows() - from), pass.input());
            visitor.visit(pass, from);
        }
    }

    /** The network's outputs for all rows, rows x outputs, row-major. */
    public double[] outputs(FeedForward network) {
        int width = network.outputs();
        double[] outputs = new double[Math.multiplyExact(rows(), width)];
        evaluate(network, (pass, from) -> {
            Features output = pass.output();
            for (int b = 0; b < output.size(); b++) {
                for (int f = 0; f < width; f++) {
                    outputs[(from + b) * width + f] = output.value(f, b);
                }
            }
        });
        return outputs;
    }

    /** The mean of each of the network's outputs over all rows. */
    public double[] meanOutputs(FeedForward network) {
        double[] means = new double[network.outputs()];
        evaluate(network, (pass, from) -> {
            Features output = pass.output();
            for (int b = 0; b < output.size(); b++) {
                for (int f = 0; f < means.length; f++) {
                    means[f] += output.value(f, b);
                }
            }
        });
        for (int f = 0; f < means.length; f++) {
            means[f] /= rows();
        }
        return means;
    }

    /** The raw scores of all rows. */
    public double[] scores(Scorer scorer) {
        double[] scores = new double[rows()];
        load(scorer.network(), (pass, from) -> scorer.score(pass, scores, from));
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
            load(indices, 0, size, workspace.input());
            workspace.forward(true);
        }
    }

    /** Works on the rows batch by batch. */
    @FunctionalInterface
    public interface Visitor {
        /** Called batch by batch; {@code from} is the number of the batch's first row. */
        void visit(Pass pass, int from);
    }
}
