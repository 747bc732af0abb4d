package farpoint.network;

/**
 * The leaky rectifier: x where x is positive, {@value #SLOPE} x elsewhere.
 *
 * @param inputs features of a row
 */
public record LeakyRelu(int inputs) implements Layer {
    /** The slope of negative values. */
    public static final double SLOPE = 0.01;

    private static final float FLOAT_SLOPE = (float) SLOPE;

    /** Next to nothing: added to a number, it changes those only that are nearly as small. */
    private static final float TINY = Float.MIN_NORMAL;

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

    private static void rectify(float[] x, float[] y, int size) {
        for (int b = 0; b < size; b++) {
            y[b] = Math.max(x[b], FLOAT_SLOPE * x[b]);
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        for (int f = 0; f < inputs; f++) {
            pass(s.input.feature(f), s.outputGradient.feature(f), s.inputGradient.feature(f), s.size());
        }
    }

    /**
     * The slope is 1 where the input's positive part, divided by itself, is 1, without a branch that the processor cannot predict;
     * inputs between 0 and 2^-101 have one in between.
     */
    private static void pass(float[] x, float[] dy, float[] dx, int size) {
        for (int b = 0; b < size; b++) {
            float part = 0.5f * (x[b] + Math.abs(x[b]));
            float positive = part / (part + TINY);
            dx[b] = dy[b] * positive + FLOAT_SLOPE * dy[b] * (1 - positive);
        }
    }
}
