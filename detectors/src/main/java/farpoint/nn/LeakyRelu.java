package farpoint.nn;

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
        double[] x = s.input.values();
        double[] y = s.output.values();
        int length = used(s);
        for (int i = 0; i < length; i++) {
            y[i] = Math.max(x[i], SLOPE * x[i]);
        }
    }

    /** The slope is 1 where the rounded-up, clamped input is 1, without a branch that the processor cannot predict. */
    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        s.inputGradient.resize(s.size());
        double[] x = s.input.values();
        double[] dy = s.outputGradient.values();
        double[] dx = s.inputGradient.values();
        int length = used(s);
        for (int i = 0; i < length; i++) {
            double positive = Math.ceil(Math.min(Math.max(x[i], 0), 1));
            dx[i] = dy[i] * positive + SLOPE * dy[i] * (1 - positive);
        }
    }

    /** All features in one stretch, unused rows between them included. */
    private int used(Stage s) {
        return (inputs - 1) * s.stride() + s.size();
    }
}
