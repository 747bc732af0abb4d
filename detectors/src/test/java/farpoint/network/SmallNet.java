package farpoint.network;

import farpoint.run.Crew;
import java.util.List;

/**
 * A network 3-4-2 with weights and eight rows made of sines. The expected values of the golden tests are those of
 * tools/golden/small_net.py, a numpy program of its own; PyTorch 2.13 in float64 gave the same.
 */
public final class SmallNet {
    /** Number of rows. */
    public static final int ROWS = 8;

    private static final float STEP = 0x1p-9f;

    private SmallNet() {}

    /** Without batch normalisation: W1[o][i] = sin(1 + 3o + i) / 2, W2[o][i] = cos(1 + 4o + i) / 2. */
    public static Network plain() {
        return fill(Network.of(List.of(new Dense(3, 4), new LeakyRelu(4), new Dense(4, 2))));
    }

    /** With batch normalisation after the first layer. */
    public static Network normalised() {
        return fill(
                Network.of(List.of(new Dense(3, 4), new BatchNormalization(4, 1), new LeakyRelu(4), new Dense(4, 2))));
    }

    private static Network fill(Network network) {
        float[] w = network.weights();
        for (int i = 0; i < 12; i++) {
            w[i] = (float) (0.5 * Math.sin(1 + 3 * (i / 3) + i % 3));
        }
        for (int i = 0; i < 8; i++) {
            w[12 + i] = (float) (0.5 * Math.cos(1 + 4 * (i / 4) + i % 4));
        }
        return network;
    }

    /** The rows X[n][i] = sin(0.7 n + 1.3 i). */
    public static BatchSource rows() {
        return rows(ROWS, 3, (n, i) -> Math.sin(.7 * n + 1.3 * i));
    }

    /** Rows by formula. */
    public static BatchSource rows(int count, int width, Cell cell) {
        return new BatchSource() {
            @Override
            public int rows() {
                return count;
            }

            @Override
            public int width() {
                return width;
            }

            @Override
            public void load(int[] indices, int from, int size, Batch target) {
                target.resize(size);
                for (int b = 0; b < size; b++) {
                    for (int f = 0; f < width; f++) {
                        target.set(f, b, cell.value(indices[from + b], f));
                    }
                }
            }
        };
    }

    /** The network's outputs of all rows as in scoring, rows x width. */
    public static double[][] outputs(Network network, BatchSource rows) {
        Workspace workspace = Workspace.forScoring(network, rows.rows());
        rows.load(inOrder(rows.rows()), 0, rows.rows(), workspace.input());
        workspace.forward(false);
        double[][] outputs = new double[rows.rows()][network.outputs()];
        for (int b = 0; b < rows.rows(); b++) {
            for (int f = 0; f < network.outputs(); f++) {
                outputs[b][f] = workspace.output().value(f, b);
            }
        }
        return outputs;
    }

    /** The mean of the outputs. */
    public static double[] meanOutput(Network network, BatchSource rows) {
        double[] mean = new double[network.outputs()];
        for (double[] output : outputs(network, rows)) {
            for (int f = 0; f < mean.length; f++) {
                mean[f] += output[f] / rows.rows();
            }
        }
        return mean;
    }

    /** The gradient of the mean loss over all rows, in training mode. */
    public static double[] gradient(Network network, BatchSource rows, Objective objective) {
        Workspace workspace = Workspace.forTraining(network, rows.rows(), Crew.ALONE);
        Step step = evaluate(workspace, rows, objective);
        Batch gradient = workspace.outputGradient();
        for (int f = 0; f < gradient.width(); f++) {
            for (int b = 0; b < step.size(); b++) {
                gradient.set(f, b, gradient.value(f, b) / step.size());
            }
        }
        workspace.backward();
        return doubles(workspace.weightGradient());
    }

    /** The mean loss over all rows, in training mode. */
    public static double loss(Network network, BatchSource rows, Objective objective) {
        Step step = evaluate(Workspace.forTraining(network, rows.rows(), Crew.ALONE), rows, objective);
        double sum = 0;
        for (int b = 0; b < step.size(); b++) {
            sum += step.losses()[b];
        }
        return sum / step.size();
    }

    private static Step evaluate(Workspace workspace, BatchSource rows, Objective objective) {
        int n = rows.rows();
        rows.load(inOrder(n), 0, n, workspace.input());
        Step step = new Step(workspace, n, Crew.ALONE);
        step.begin(0, inOrder(n), 0, n);
        workspace.forward(true);
        objective.evaluate(step);
        return step;
    }

    /** Trains on all rows at once; returns the loss before each step. */
    public static double[] train(Network network, BatchSource rows, Objective objective, int steps, double decay) {
        TrainingPlan plan = new TrainingPlan(steps, rows.rows(), 0.01, steps, decay);
        RowOrder order = (epoch, indices) -> System.arraycopy(inOrder(indices.length), 0, indices, 0, indices.length);
        return new Trainer(network, rows, plan, order, objective, SampleMask.NONE, 1).run(TrainingMonitor.NONE);
    }

    /**
     * Differences of the mean loss by each weight, both ways. In float they cannot be finer: a step is wide, so that what the loss
     * is rounded by does not count, and says so much of the gradient only.
     */
    public static double[] differences(Network network, BatchSource rows, Objective objective) {
        double[] differences = new double[network.weightCount()];
        float[] weights = network.weights();
        for (int w = 0; w < weights.length; w++) {
            float weight = weights[w];
            weights[w] = weight + STEP;
            float up = weights[w];
            double above = loss(network, rows, objective);
            weights[w] = weight - STEP;
            double below = loss(network, rows, objective);
            differences[w] = (above - below) / ((double) up - weights[w]);
            weights[w] = weight;
        }
        return differences;
    }

    /** The same values. */
    public static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    private static int[] inOrder(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        return order;
    }

    /** A value by row and feature. */
    @FunctionalInterface
    public interface Cell {
        /** The value. */
        double value(int row, int feature);
    }
}
