package farpoint.network.float64;

import farpoint.network.Features;
import farpoint.network.Layer;
import farpoint.network.Pass;
import java.util.List;

/** Passes rows through a network in double arithmetic. */
final class DoublePass implements Pass {
    private final DoubleNetwork network;
    private final DoubleFeatures[] values;

    DoublePass(DoubleNetwork network, int capacity) {
        this.network = network;
        List<Layer> layers = network.layers();
        values = new DoubleFeatures[layers.size() + 1];
        values[0] = new DoubleFeatures(network.inputs(), capacity);
        for (int l = 0; l < layers.size(); l++) {
            values[l + 1] = new DoubleFeatures(layers.get(l).outputs(), capacity);
        }
    }

    @Override
    public Features input() {
        return values[0];
    }

    @Override
    public void forward() {
        int weight = 0;
        int statistic = 0;
        for (int l = 0; l + 1 < values.length; l++) {
            Layer layer = network.layers().get(l);
            values[l + 1].resize(values[0].size());
            new DoubleLayer(network, weight, statistic, values[l], values[l + 1]).forward(layer);
            weight += layer.weightCount();
            statistic += layer.statisticCount();
        }
    }

    @Override
    public Features output() {
        return values[values.length - 1];
    }

    @Override
    public Features output(int layer) {
        return values[layer + 1];
    }
}
