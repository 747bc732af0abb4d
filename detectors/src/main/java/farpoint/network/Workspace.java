package farpoint.network;

import java.util.ArrayList;
import java.util.List;

/** The working memory for passing batches through a network; for one thread. */
public final class Workspace {
    private final List<Stage> stages = new ArrayList<>();
    private final double[] weightGradient;

    private Workspace(Network network, int capacity, boolean gradients) {
        Batch batch = new Batch(network.inputs(), capacity);
        weightGradient = gradients ? new double[network.weights().length] : null;
        int weightOffset = 0;
        int statisticOffset = 0;
        for (Layer layer : network.layers()) {
            Stage stage = new Stage(layer, batch, network, weightOffset, statisticOffset);
            if (gradients) {
                stage.weightGradient = weightGradient;
                stage.inputGradient = stages.isEmpty() ? null : stages.get(stages.size() - 1).outputGradient;
                stage.outputGradient = new Batch(layer.outputs(), capacity);
            }
            stages.add(stage);
            batch = stage.output;
            weightOffset += layer.weightCount();
            statisticOffset += layer.statisticCount();
        }
    }

    /** For outputs only. */
    public static Workspace forScoring(Network network, int capacity) {
        return new Workspace(network, capacity, false);
    }

    /** For outputs and gradients. */
    static Workspace forTraining(Network network, int capacity) {
        return new Workspace(network, capacity, true);
    }

    /** The rows to pass through: to be filled before {@link #forward}. */
    public Batch input() {
        return stages.get(0).input;
    }

    /** The network's output after {@link #forward}. */
    public Batch output() {
        return stages.get(stages.size() - 1).output;
    }

    /** The output of one layer after {@link #forward}. */
    public Batch output(int layer) {
        return stages.get(layer).output;
    }

    /** The gradient of the loss with respect to the output: to be filled before {@link #backward}. */
    public Batch outputGradient() {
        return stages.get(stages.size() - 1).outputGradient;
    }

    /** The gradient of the loss with respect to all weights after {@link #backward}, in the order of the network's. */
    double[] weightGradient() {
        return weightGradient;
    }

    /**
     * Passes the input rows through the network.
     *
     * @param training whether layers use, and remember, the statistics of this batch
     */
    public void forward(boolean training) {
        int size = input().size();
        for (Stage stage : stages) {
            stage.output.resize(size);
            stage.layer.forward(stage, training);
        }
    }

    /** Passes the output gradient back through the network, after {@link #forward} in training mode. */
    public void backward() {
        for (int s = stages.size() - 1; s >= 0; s--) {
            Stage stage = stages.get(s);
            stage.outputGradient.resize(stage.size());
            stage.layer.backward(stage);
        }
    }
}
