package farpoint.nn;

/**
 * The logistic function, 1 / (1 + exp(-x)).
 *
 * @param inputs features of a row
 */
public record Sigmoid(int inputs) implements Layer {
    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public void forward(Stage s, boolean training) {
        double[] x = s.input.values();
        double[] y = s.output.values();
        for (int f = 0; f < inputs; f++) {
            int offset = f * s.stride();
            for (int i = offset; i < offset + s.size(); i++) {
                y[i] = 1 / (1 + StrictMath.exp(-x[i]));
            }
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        s.inputGradient.resize(s.size());
        double[] y = s.output.values();
        double[] dy = s.outputGradient.values();
        double[] dx = s.inputGradient.values();
        int length = (inputs - 1) * s.stride() + s.size();
        for (int i = 0; i < length; i++) {
            dx[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }
}
