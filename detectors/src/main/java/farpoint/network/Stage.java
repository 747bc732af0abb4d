package farpoint.network;

/** The memory that one layer of a {@link Workspace} works on. */
public final class Stage {
    final Layer layer;
    final Batch input;
    final Batch output;
    final double[] weights;
    final int weightOffset;
    final double[] statistics;
    final int statisticOffset;
    final double[][] scratch;

    /** Gradients; null in a workspace for scoring. The first stage has no input gradient. */
    double[] weightGradient;

    Batch inputGradient;
    Batch outputGradient;

    Stage(Layer layer, Batch input, Network network, int weightOffset, int statisticOffset) {
        this.layer = layer;
        this.input = input;
        this.output = new Batch(layer.outputs(), input.capacity());
        this.weights = network.weights();
        this.weightOffset = weightOffset;
        this.statistics = network.statistics();
        this.statisticOffset = statisticOffset;
        this.scratch = layer.newScratch(input.capacity());
    }

    int size() {
        return input.size();
    }

    /** The input gradient, sized for this batch; null if nobody needs it. */
    Batch sizedInputGradient() {
        if (inputGradient != null) {
            inputGradient.resize(size());
        }
        return inputGradient;
    }
}
