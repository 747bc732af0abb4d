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
            double[] x = s.input.feature(f);
            double[] y = s.output.feature(f);
            for (int b = 0; b < s.size(); b++) {
                y[b] = 1 / (1 + StrictMath.exp(-x[b]));
            }
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.sizedInputGradient() == null) {
            return;
        }
        for (int f = 0; f < inputs; f++) {
            double[] y = s.output.feature(f);
            double[] dy = s.outputGradient.feature(f);
            double[] dx = s.inputGradient.feature(f);
            for (int b = 0; b < s.size(); b++) {
                dx[b] = dy[b] * y[b] * (1 - y[b]);
            }
        }
    }
}
