package farpoint.network;

/**
 * The leaky rectifier: x where x is positive, {@value #SLOPE} x elsewhere.
 *
 * @param inputs features of a row
 */
public record LeakyRelu(int inputs) implements Layer {
    static final double SLOPE = 0.01;

    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public void forward(Stage s, boolean training) {
        for (int f = 0; f < inputs; f++) {
            rectify(s.input.feature(f), s.output.feature(f), s.size());
        }
    }

    private static void rectify(double[] x, double[] y, int size) {
        for (int b = 0; b < size; b++) {
            y[b] = Math.max(x[b], SLOPE * x[b]);
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.sizedInputGradient() == null) {
            return;
        }
        for (int f = 0; f < inputs; f++) {
            pass(s.input.feature(f), s.outputGradient.feature(f), s.inputGradient.feature(f), s.size());
        }
    }

    /** The slope is 1 where the rounded-up, clamped input is 1, without a branch that the processor cannot predict. */
    private static void pass(double[] x, double[] dy, double[] dx, int size) {
        for (int b = 0; b < size; b++) {
            double positive = Math.ceil(Math.min(Math.max(x[b], 0), 1));
            dx[b] = dy[b] * positive + SLOPE * dy[b] * (1 - positive);
        }
    }
}
