package farpoint.nn;

import java.util.Arrays;

/**
 * Batch normalisation without scale and shift, y = (x - mean) / sqrt(variance + epsilon), one mean and variance a channel.
 * In training they are those of the batch (divisor n), and running ones are kept (variance with divisor n - 1); otherwise
 * the running ones are used. A shift would act as a bias. Ioffe and Szegedy, ICML 2015.
 *
 * @param channels number of channels
 * @param length features of a channel, which share its statistics; 1 for a plain table row
 */
public record BatchNormalization(int channels, int length) implements Layer {
    static final double EPSILON = 1e-4;
    static final double MOMENTUM = 0.1;

    @Override
    public int inputs() {
        return channels * length;
    }

    @Override
    public int outputs() {
        return channels * length;
    }

    /** Means of all channels, then variances. */
    @Override
    public int statisticCount() {
        return 2 * channels;
    }

    /** The deviation of each channel in the last training batch. */
    @Override
    public int scratchSize(int capacity) {
        return channels;
    }

    @Override
    public void resetStatistics(double[] statistics, int offset) {
        Arrays.fill(statistics, offset, offset + channels, 0);
        Arrays.fill(statistics, offset + channels, offset + 2 * channels, 1);
    }

    @Override
    public void forward(Stage s, boolean training) {
        for (int c = 0; c < channels; c++) {
            int m = s.statisticOffset + c;
            double mean = s.statistics[m];
            double variance = s.statistics[m + channels];
            if (training) {
                double count = (double) length * s.size();
                mean = Sums.sum(s.input, c * length, length) / count;
                variance = Sums.squares(s.input, c * length, length, mean) / count;
                remember(s, m, mean, variance * count / Math.max(1, count - 1));
            }
            double deviation = Math.sqrt(variance + EPSILON);
            s.scratch[c] = deviation;
            normalise(s, c, mean, deviation);
        }
    }

    private void remember(Stage s, int m, double mean, double variance) {
        s.statistics[m] += MOMENTUM * (mean - s.statistics[m]);
        s.statistics[m + channels] += MOMENTUM * (variance - s.statistics[m + channels]);
    }

    private void normalise(Stage s, int channel, double mean, double deviation) {
        double[] x = s.input.values();
        double[] y = s.output.values();
        double factor = 1 / deviation;
        int from = channel * length * s.stride();
        int to = from + (length - 1) * s.stride() + s.size();
        for (int i = from; i < to; i++) {
            y[i] = (x[i] - mean) * factor;
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        s.inputGradient.resize(s.size());
        double[] y = s.output.values();
        double[] dy = s.outputGradient.values();
        double[] dx = s.inputGradient.values();
        double count = (double) length * s.size();
        for (int c = 0; c < channels; c++) {
            double mean = Sums.sum(s.outputGradient, c * length, length) / count;
            double slope = Sums.products(s.outputGradient, s.output, c * length, length) / count;
            double factor = 1 / s.scratch[c];
            int from = c * length * s.stride();
            int to = from + (length - 1) * s.stride() + s.size();
            for (int i = from; i < to; i++) {
                dx[i] = factor * (dy[i] - mean - y[i] * slope);
            }
        }
    }
}
