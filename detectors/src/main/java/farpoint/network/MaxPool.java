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

    private static void larger(float[] first, float[] second, float[] target, int size) {
        for (int b = 0; b < size; b++) {
            target[b] = Math.max(first[b], second[b]);
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        for (int f = 0; f < outputs(); f++) {
            float[] first = s.input.feature(2 * f);
            float[] second = s.input.feature(2 * f + 1);
            float[] dy = s.outputGradient.feature(f);
            float[] toFirst = s.inputGradient.feature(2 * f);
            float[] toSecond = s.inputGradient.feature(2 * f + 1);
            for (int b = 0; b < s.size(); b++) {
                boolean firstIsMax = first[b] >= second[b];
                toFirst[b] = firstIsMax ? dy[b] : 0;
                toSecond[b] = firstIsMax ? 0 : dy[b];
            }
        }
    }
}
