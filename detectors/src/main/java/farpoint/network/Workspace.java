package farpoint.network;

import farpoint.run.Crew;
import java.util.ArrayList;
import java.util.List;

/** The working memory for passing batches through a network; for one thread. */
public final class Workspace implements Pass {
    private final List<Stage> stages = new ArrayList<>();
    private final float[] weightGradient;

    private Workspace(Network network, int capacity, boolean gradients, Crew crew) {
        Batch batch = new Batch(network.inputs(), capacity);
        weightGradient = gradients ? new float[network.weights().length] : null;
        int weightOffset = 0;
        int statisticOffset = 0;
        for (Layer layer : network.layers()) {
            Stage stage = new Stage(layer, batch, network, weightOffset, statisticOffset, gradients, crew);
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
        return new Workspace(network, capacity, false, Crew.ALONE);
    }

    /**
     * For outputs and gradients.
     *
     * @param crew shares the products of wide layers
     */
    static Workspace forTraining(Network network, int capacity, Crew crew) {
        return new Workspace(network, capacity, true, crew);
    }

    @Override
    public Batch input() {
        return stages.get(0).input;
    }

    @Override
    public Batch output() {
        return stages.get(stages.size() - 1).output;
    }

    @Override
    public Batch output(int layer) {
        return stages.get(layer).output;
    }

    /** The gradient of the loss with respect to the output: to be filled before {@link #backward}. */
    public Batch outputGradient() {
        return stages.get(stages.size() - 1).outputGradient;
    }

    /** The gradient of the loss with respect to all weights after {@link #backward}, in the order of the network's. */
    float[] weightGradient() {
        return weightGradient;
    }

    /** Passes the input rows through the network as in scoring. */
    @Override
    public void forward() {
        forward(false);
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
            if (stage.outputGradient != null) {
                stage.outputGradient.resize(size);
            }
            stage.layer.forward(stage, training);
        }
    }

    /** Passes the output gradient back through the network, after {@link #forward} in training mode. */
    public void backward() {
        for (int s = stages.size() - 1; s >= 0; s--) {
            Stage stage = stages.get(s);
            stage.layer.backward(stage);
        }
    }
}
