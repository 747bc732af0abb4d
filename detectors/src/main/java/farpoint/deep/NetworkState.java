package farpoint.deep;

import farpoint.network.BatchNormalization;
import farpoint.network.Convolution;
import farpoint.network.Dense;
import farpoint.network.FeedForward;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.MaxPool;
import farpoint.network.Network;
import farpoint.network.Sigmoid;
import farpoint.network.Upsample;
import farpoint.network.float64.DoubleNetwork;
import farpoint.state.State;
import java.util.ArrayList;
import java.util.List;

/** Networks as they stand in model files: each layer's type and sizes, then all weights and running statistics. */
final class NetworkState {
    /** No layer of ours comes near this; a file that says more is damaged. */
    private static final int MAX_FEATURES = 1 << 20;

    private static final String WEIGHTS = "weights";

    private NetworkState() {}

    /** Writes a network. */
    static State of(FeedForward network) {
        List<State> layers = network.layers().stream().map(NetworkState::of).toList();
        State state = new State().put("layers", layers);
        if (network instanceof DoubleNetwork old) {
            state.put(WEIGHTS, old.weights());
        } else {
            state.put(WEIGHTS, ((Network) network).weights());
        }
        return state.put("statistics", network.statistics());
    }

    private static State of(Layer layer) {
        if (layer instanceof Dense d) {
            return layer("dense", d.inputs(), d.outputs());
        }
        if (layer instanceof BatchNormalization b) {
            return layer("batch-normalization", b.channels(), b.length());
        }
        if (layer instanceof LeakyRelu r) {
            return layer("leaky-relu", r.inputs());
        }
        if (layer instanceof Sigmoid s) {
            return layer("sigmoid", s.inputs());
        }
        if (layer instanceof Convolution c) {
            return layer("convolution", c.inputChannels(), c.outputChannels(), c.length(), c.kernel());
        }
        if (layer instanceof MaxPool p) {
            return layer("max-pool", p.channels(), p.length());
        }
        if (layer instanceof Upsample u) {
            return layer("upsample", u.channels(), u.length());
        }
        throw new IllegalStateException("no state for " + layer);
    }

    private static State layer(String type, int... sizes) {
        return new State().put("type", type).put("sizes", sizes);
    }

    /** Reads a network; everything must fit together. Files of format 1 hold weights in double, and so they stay. */
    static FeedForward read(State state) {
        List<Layer> layers = new ArrayList<>();
        for (State layer : state.children("layers")) {
            layers.add(readLayer(layer));
            int features = layers.get(layers.size() - 1).outputs();
            boolean fits = layers.size() == 1
                    || layers.get(layers.size() - 2).outputs()
                            == layers.get(layers.size() - 1).inputs();
            if (!fits || features < 1 || features > MAX_FEATURES) {
                throw State.damaged("the layers of a network do not fit together");
            }
        }
        if (layers.isEmpty()) {
            throw State.damaged("a network has no layers");
        }
        double[] statistics = state.numbers("statistics", count(layers, false));
        int weights = count(layers, true);
        FeedForward network = state.hasFloats(WEIGHTS)
                ? Network.of(layers, state.floats(WEIGHTS, weights), statistics)
                : new DoubleNetwork(List.copyOf(layers), state.numbers(WEIGHTS, weights), statistics);
        if (!network.hasSoundStatistics()) {
            throw State.damaged("a variance is not positive");
        }
        return network;
    }

    private static int count(List<Layer> layers, boolean weights) {
        long count = 0;
        for (Layer layer : layers) {
            count += weights ? layer.weightCount() : layer.statisticCount();
        }
        if (count > Integer.MAX_VALUE) {
            throw State.damaged("a network has %d values", count);
        }
        return (int) count;
    }

    private static Layer readLayer(State state) {
        String type = state.text("type");
        int[] sizes = state.integers("sizes", 1, MAX_FEATURES);
        long product = 1;
        for (int size : sizes) {
            product *= size;
        }
        int expected =
                switch (type) {
                    case "leaky-relu", "sigmoid" -> 1;
                    case "convolution" -> 4;
                    default -> 2;
                };
        if (sizes.length != expected || product > Integer.MAX_VALUE) {
            throw State.damaged("the layer '%s' has sizes that make no sense", type);
        }
        return switch (type) {
            case "dense" -> new Dense(sizes[0], sizes[1]);
            case "batch-normalization" -> new BatchNormalization(sizes[0], sizes[1]);
            case "leaky-relu" -> new LeakyRelu(sizes[0]);
            case "sigmoid" -> new Sigmoid(sizes[0]);
            case "convolution" -> convolution(sizes);
            case "max-pool" -> new MaxPool(sizes[0], sizes[1]);
            case "upsample" -> new Upsample(sizes[0], sizes[1]);
            default -> throw State.damaged("the layer '%s' is unknown", type);
        };
    }

    private static Convolution convolution(int[] sizes) {
        if (sizes[3] % 2 == 0) {
            throw State.damaged("a convolution's kernel is %d wide", sizes[3]);
        }
        return new Convolution(sizes[0], sizes[1], sizes[2], sizes[3]);
    }
}
