package farpoint.network;

/**
 * The larger of each two neighbouring values of a channel. The gradient goes to the first of the largest.
 *
 * @param channels channels of a row
 * @param length values of an input channel, even
 */
public record MaxPool(int channels, int length) implements Layer {
    /** Checks the length. */
    public MaxPool {
        if (length % 2 != 0) {
            throw new IllegalArgumentException("pooling of odd length " + length);
        }
    }

    @Override
    public int inputs() {
        return channels * length;
    }

    @Override
    public int outputs() {
        return channels * length / 2;
    }

    @Override
    public void forward(Stage s, boolean training) {
        for (int f = 0; f < outputs(); f++) {
            larger(s.input.feature(2 * f), s.input.feature(2 * f + 1), s.output.feature(f), s.size());
        }
    }

    private static void larger(double[] first, double[] second, double[] target, int size) {
        for (int b = 0; b < size; b++) {
            target[b] = Math.max(first[b], second[b]);
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.sizedInputGradient() == null) {
            return;
        }
        for (int f = 0; f < outputs(); f++) {
            double[] first = s.input.feature(2 * f);
            double[] second = s.input.feature(2 * f + 1);
            double[] dy = s.outputGradient.feature(f);
            for (int b = 0; b < s.size(); b++) {
                boolean firstIsMax = first[b] >= second[b];
                s.inputGradient.set(2 * f, b, firstIsMax ? dy[b] : 0);
                s.inputGradient.set(2 * f + 1, b, firstIsMax ? 0 : dy[b]);
            }
        }
    }
}
