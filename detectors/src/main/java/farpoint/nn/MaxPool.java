package farpoint.nn;

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
        double[] x = s.input.values();
        double[] y = s.output.values();
        int stride = s.stride();
        for (int f = 0; f < outputs(); f++) {
            int first = 2 * f * stride;
            int second = first + stride;
            int target = f * stride;
            for (int b = 0; b < s.size(); b++) {
                y[target + b] = Math.max(x[first + b], x[second + b]);
            }
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        s.inputGradient.resize(s.size());
        double[] x = s.input.values();
        double[] dy = s.outputGradient.values();
        double[] dx = s.inputGradient.values();
        int stride = s.stride();
        for (int f = 0; f < outputs(); f++) {
            int first = 2 * f * stride;
            int second = first + stride;
            for (int b = 0; b < s.size(); b++) {
                boolean firstIsMax = x[first + b] >= x[second + b];
                dx[first + b] = firstIsMax ? dy[f * stride + b] : 0;
                dx[second + b] = firstIsMax ? 0 : dy[f * stride + b];
            }
        }
    }
}
