package farpoint.deep.encoder;

import farpoint.deep.settings.NeuralSettings;
import farpoint.network.BatchNormalization;
import farpoint.network.Dense;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.Sigmoid;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a dense encoder and of the decoder that mirrors it. No layer has a bias.
 *
 * @param inputs features of a row
 * @param told further inputs, which tell something of the row and are not restored
 * @param hidden widths of the encoder's hidden layers
 * @param latent width of the code
 * @param squeezed whether inputs lie in [0, 1], so that the decoder ends in a sigmoid
 */
record Architecture(int inputs, int told, List<Integer> hidden, int latent, boolean squeezed) implements EncoderDesign {
    /** Features from which on tables are wide. */
    private static final int WIDE = 151;

    /**
     * Widths by the number of features. A network that is told something of its rows has those of wide tables at least: it has
     * more to learn than to copy them. The reference preset takes those of the Deep SAD code where it has some,
     * extrapolated elsewhere; ours are twice as wide for narrow tables.
     */
    static Architecture of(NeuralSettings settings, int inputs, int told) {
        int features = told > 0 ? Math.max(inputs, WIDE) : inputs;
        List<Integer> hidden = settings.hiddenLayers().isAuto()
                ? automaticHidden(features, settings.isReference())
                : settings.hiddenLayers().values();
        int latent = settings.latentDim() > 0 ? settings.latentDim() : automaticLatent(features);
        return new Architecture(inputs, told, hidden, latent, settings.isReference());
    }

    private static List<Integer> automaticHidden(int inputs, boolean reference) {
        if (inputs <= 50) {
            return reference ? List.of(32, 16) : List.of(64, 32);
        }
        if (inputs < WIDE) {
            return reference ? List.of(64, 32) : List.of(128, 64);
        }
        return inputs <= 600 ? List.of(128, 64) : List.of(256, 128);
    }

    /** The width of the code for so many features. */
    static int automaticLatent(int inputs) {
        if (inputs <= 8) {
            return 4;
        }
        return inputs <= 50 ? 8 : inputs < WIDE ? 16 : inputs <= 600 ? 32 : 64;
    }

    @Override
    public List<Layer> encoder() {
        List<Layer> layers = new ArrayList<>();
        int width = inputs + told;
        for (int h : hidden) {
            addBlock(layers, width, h);
            width = h;
        }
        layers.add(new Dense(width, latent));
        return layers;
    }

    @Override
    public List<Layer> decoder() {
        List<Layer> layers = new ArrayList<>();
        int width = latent;
        for (int i = hidden.size() - 1; i >= 0; i--) {
            addBlock(layers, width, hidden.get(i));
            width = hidden.get(i);
        }
        layers.add(new Dense(width, inputs));
        if (squeezed) {
            layers.add(new Sigmoid(inputs));
        }
        return layers;
    }

    private static void addBlock(List<Layer> layers, int from, int to) {
        layers.add(new Dense(from, to));
        layers.add(new BatchNormalization(to, 1));
        layers.add(new LeakyRelu(to));
    }
}
