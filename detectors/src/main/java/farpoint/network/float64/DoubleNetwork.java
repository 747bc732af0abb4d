package farpoint.network.float64;

import farpoint.network.FeedForward;
import farpoint.network.Layer;
import farpoint.network.Pass;
import java.util.List;

/**
 * A network whose weights are doubles.
 *
 * @param layers at least one; each has as many inputs as the one before has outputs
 * @param weights all weights, layer by layer
 * @param statistics all running statistics, layer by layer
 */
public record DoubleNetwork(List<Layer> layers, double[] weights, double[] statistics) implements FeedForward {
    @Override
    public int weightCount() {
        return weights.length;
    }

    @Override
    public Pass newPass(int capacity) {
        return new DoublePass(this, capacity);
    }
}
