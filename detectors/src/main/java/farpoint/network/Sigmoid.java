package farpoint.network;

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
        for (int f = 0; f < inputs; f++) {
            float[] x = s.input.feature(f);
            float[] y = s.output.feature(f);
            for (int b = 0; b < s.size(); b++) {
                y[b] = (float) (1 / (1 + StrictMath.exp(-x[b])));
            }
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        for (int f = 0; f < inputs; f++) {
            float[] y = s.output.feature(f);
            float[] dy = s.outputGradient.feature(f);
            float[] dx = s.inputGradient.feature(f);
            for (int b = 0; b < s.size(); b++) {
                dx[b] = dy[b] * y[b] * (1 - y[b]);
            }
        }
    }
}
