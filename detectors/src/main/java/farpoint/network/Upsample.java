package farpoint.network;

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
        for (int f = 0; f < inputs(); f++) {
            System.arraycopy(s.input.feature(f), 0, s.output.feature(2 * f), 0, s.size());
            System.arraycopy(s.input.feature(f), 0, s.output.feature(2 * f + 1), 0, s.size());
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        for (int f = 0; f < inputs(); f++) {
            float[] first = s.outputGradient.feature(2 * f);
            float[] second = s.outputGradient.feature(2 * f + 1);
            float[] dx = s.inputGradient.feature(f);
            for (int b = 0; b < s.size(); b++) {
                dx[b] = first[b] + second[b];
            }
        }
    }
}
