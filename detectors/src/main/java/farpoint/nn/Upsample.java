package farpoint.nn;

/**
 * Repeats each value of a channel twice.
 *
 * @param channels channels of a row
 * @param length values of an input channel
 */
public record Upsample(int channels, int length) implements Layer {
    @Override
    public int inputs() {
        return channels * length;
    }

    @Override
    public int outputs() {
        return 2 * channels * length;
    }

    @Override
    public void forward(Stage s, boolean training) {
        double[] x = s.input.values();
        double[] y = s.output.values();
        int stride = s.stride();
        for (int f = 0; f < inputs(); f++) {
            System.arraycopy(x, f * stride, y, 2 * f * stride, s.size());
            System.arraycopy(x, f * stride, y, (2 * f + 1) * stride, s.size());
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        s.inputGradient.resize(s.size());
        double[] dy = s.outputGradient.values();
        double[] dx = s.inputGradient.values();
        int stride = s.stride();
        for (int f = 0; f < inputs(); f++) {
            int first = 2 * f * stride;
            int second = first + stride;
            for (int b = 0; b < s.size(); b++) {
                dx[f * stride + b] = dy[first + b] + dy[second + b];
            }
        }
    }
}
