package farpoint.network;

import farpoint.run.Crew;

/** The memory that one layer of a {@link Workspace} works on. */
public final class Stage {
    final Layer layer;
    final Batch input;
    final Batch output;
    final float[] weights;
    final int weightOffset;
    final double[] statistics;
    final int statisticOffset;
    final float[][] scratch;
    final Crew crew;

    /** Gradients; null in a workspace for scoring. The first stage has no input gradient. */
    float[] weightGradient;

    Batch inputGradient;
    Batch outputGradient;

    Stage(
            Layer layer,
            Batch input,
            Network network,
            int weightOffset,
            int statisticOffset,
            boolean training,
            Crew crew) {
        this.layer = layer;
        this.input = input;
        this.output = new Batch(layer.outputs(), input.capacity());
        this.weights = network.weights();
        this.weightOffset = weightOffset;
        this.statistics = network.statistics();
        this.statisticOffset = statisticOffset;
        this.crew = crew;
        this.scratch = layer.newScratch(input.capacity(), training);
    }

    int size() {
        return input.size();
    }
}
