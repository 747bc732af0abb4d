package farpoint.network;

/**
 * A fully connected layer, y = W x. Weights are outputs x inputs, row-major.
 *
 * @param inputs features of an input row
 * @param outputs features of an output row
 */
public record Dense(int inputs, int outputs) implements Layer {
    @Override
    public int weightCount() {
        return Math.multiplyExact(inputs, outputs);
    }

    @Override
    public int fanIn() {
        return inputs;
    }

    @Override
    public int fanOut() {
        return outputs;
    }

    @Override
    public float[][] newScratch(int capacity, boolean training) {
        return training ? Products.gradientScratch(inputs, outputs, capacity) : new float[0][];
    }

    @Override
    public void forward(Stage s, boolean training) {
        Products.multiply(s.weights, s.weightOffset, inputs, 1, s.input, s.output, s.crew);
    }

    @Override
    public void backward(Stage s) {
        Products.weightGradient(s.outputGradient, s.input, s.weightGradient, s.weightOffset, s.scratch, s.crew);
        if (s.inputGradient != null) {
            Products.multiply(s.weights, s.weightOffset, 1, inputs, s.outputGradient, s.inputGradient, s.crew);
        }
    }
}
