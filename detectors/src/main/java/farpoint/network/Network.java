package farpoint.network;

import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * A feed-forward network in float: layers in order, all their weights in one array, all their running statistics in another. A
 * {@link Trainer} changes both; otherwise a network is only read and may be shared by threads, each with a {@link
 * Workspace} of its own.
 */
public final class Network implements FeedForward {
    private final List<Layer> layers;
    private final float[] weights;
    private final double[] statistics;

    private Network(List<Layer> layers, float[] weights, double[] statistics) {
        this.layers = layers;
        this.weights = weights;
        this.statistics = statistics;
    }

    /**
     * A network whose weights are 0.
     *
     * @param layers at least one; each has as many inputs as the one before has outputs
     */
    public static Network of(List<Layer> layers) {
        int weightCount = 0;
        int statisticCount = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (l > 0 && layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new IllegalArgumentException("layer " + l + " does not fit the one before");
            }
            weightCount = Math.addExact(weightCount, layers.get(l).weightCount());
            statisticCount += layers.get(l).statisticCount();
        }
        Network network = new Network(List.copyOf(layers), new float[weightCount], new double[statisticCount]);
        network.resetStatistics();
        return network;
    }

    /**
     * A network with the given numbers.
     *
     * @param weights all weights, layer by layer; taken over
     * @param statistics all running statistics, layer by layer; taken over
     */
    public static Network of(List<Layer> layers, float[] weights, double[] statistics) {
        Network empty = of(layers);
        if (weights.length != empty.weights.length || statistics.length != empty.statistics.length) {
            throw new IllegalArgumentException(weights.length + " weights, " + statistics.length + " statistics");
        }
        return new Network(empty.layers, weights, statistics);
    }

    /** The same with random weights, drawn layer by layer. */
    public Network initialise(Initializer initializer, RandomStream random) {
        int offset = 0;
        for (Layer layer : layers) {
            for (int w = 0; w < layer.weightCount(); w++) {
                weights[offset++] = (float) initializer.draw(layer, random);
            }
        }
        return this;
    }

    /** A network of the first layers, with copies of their weights and statistics. */
    public Network prefix(int layerCount) {
        List<Layer> first = layers.subList(0, layerCount);
        int weightCount = first.stream().mapToInt(Layer::weightCount).sum();
        int statisticCount = first.stream().mapToInt(Layer::statisticCount).sum();
        return new Network(
                List.copyOf(first), Arrays.copyOf(weights, weightCount), Arrays.copyOf(statistics, statisticCount));
    }

    private void resetStatistics() {
        int offset = 0;
        for (Layer layer : layers) {
            layer.resetStatistics(statistics, offset);
            offset += layer.statisticCount();
        }
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    /** All weights, layer by layer: the array itself. */
    public float[] weights() {
        return weights;
    }

    @Override
    public int weightCount() {
        return weights.length;
    }

    @Override
    public double[] statistics() {
        return statistics;
    }

    @Override
    public Pass newPass(int capacity) {
        return Workspace.forScoring(this, capacity);
    }
}
