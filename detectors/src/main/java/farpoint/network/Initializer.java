package farpoint.network;

import farpoint.stats.RandomStream;

/** How weights are drawn. */
public enum Initializer {
    /** Uniform within +-1 / sqrt(fan-in), as PyTorch does by default. */
    UNIFORM {
        @Override
        double draw(Layer layer, RandomStream random) {
            return (2 * random.uniform() - 1) / Math.sqrt(layer.fanIn());
        }
    },
    /** Gaussian with variance 2 / ((1 + slope^2) fan-in): He et al., Delving deep into rectifiers, ICCV 2015. */
    HE {
        @Override
        double draw(Layer layer, RandomStream random) {
            double slope = LeakyRelu.SLOPE;
            return random.gaussian() * Math.sqrt(2 / ((1 + slope * slope) * layer.fanIn()));
        }
    },
    /** Uniform within +-sqrt(6 / (fan-in + fan-out)): Glorot and Bengio, AISTATS 2010. */
    GLOROT {
        @Override
        double draw(Layer layer, RandomStream random) {
            return (2 * random.uniform() - 1) * Math.sqrt(6.0 / (layer.fanIn() + layer.fanOut()));
        }
    };

    abstract double draw(Layer layer, RandomStream random);
}
