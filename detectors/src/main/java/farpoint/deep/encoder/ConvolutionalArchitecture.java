package farpoint.deep.encoder;

import farpoint.deep.settings.NeuralSettings;
import farpoint.network.BatchNormalization;
import farpoint.network.Convolution;
import farpoint.network.Dense;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.MaxPool;
import farpoint.network.Sigmoid;
import farpoint.network.Upsample;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a convolutional encoder for profiles, and of its decoder: two convolutions of width 5 with 8 and 4
 * channels, each followed by pooling, then a dense layer to the code; the decoder mirrors them with upsampling.
 *
 * @param length values of a profile, a multiple of 4
 * @param latent width of the code
 * @param squeezed whether inputs lie in [0, 1], so that the decoder ends in a sigmoid
 */
record ConvolutionalArchitecture(int length, int latent, boolean squeezed) implements EncoderDesign {
    private static final int KERNEL = 5;
    private static final int OUTER = 8;
    private static final int INNER = 4;
    private static final int LARGEST_LATENT = 32;

    static ConvolutionalArchitecture of(NeuralSettings settings, int columns) {
        int length = paddedLength(columns);
        int automatic = Math.min(LARGEST_LATENT, Math.max(2, length / 4));
        int latent = settings.latentDim() > 0 ? settings.latentDim() : automatic;
        return new ConvolutionalArchitecture(length, latent, settings.isReference());
    }

    /** The next multiple of 4. */
    static int paddedLength(int columns) {
        return Math.addExact(columns, 3) / 4 * 4;
    }

    @Override
    public List<Layer> encoder() {
        List<Layer> layers = new ArrayList<>();
        addBlock(layers, 1, OUTER, length);
        layers.add(new MaxPool(OUTER, length));
        addBlock(layers, OUTER, INNER, length / 2);
        layers.add(new MaxPool(INNER, length / 2));
        layers.add(new Dense(length, latent));
        return layers;
    }

    @Override
    public List<Layer> decoder() {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Dense(latent, length));
        layers.add(new LeakyRelu(length));
        layers.add(new Upsample(INNER, length / 4));
        addBlock(layers, INNER, OUTER, length / 2);
        layers.add(new Upsample(OUTER, length / 2));
        layers.add(new Convolution(OUTER, 1, length, KERNEL));
        if (squeezed) {
            layers.add(new Sigmoid(length));
        }
        return layers;
    }

    private static void addBlock(List<Layer> layers, int from, int to, int length) {
        layers.add(new Convolution(from, to, length, KERNEL));
        layers.add(new BatchNormalization(to, length));
        layers.add(new LeakyRelu(to * length));
    }
}
