package farpoint.network;

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
    private static final double DEAD_VARIANCE = 1e-12;

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

    /** The deviation of each channel in the last batch. */
    @Override
    public double[][] newScratch(int capacity) {
        return new double[1][channels];
    }

    @Override
    public void resetStatistics(double[] statistics, int offset) {
        Arrays.fill(statistics, offset, offset + channels, 0);
        Arrays.fill(statistics, offset + channels, offset + 2 * channels, 1);
    }

    @Override
    public boolean allows(double[] statistics, int offset) {
        return Arrays.stream(statistics, offset + channels, offset + 2 * channels)
                .allMatch(v -> v >= 0);
    }

    @Override
    public int deadUnits(double[] statistics, int offset) {
        return (int) Arrays.stream(statistics, offset + channels, offset + 2 * channels)
                .filter(v -> v < DEAD_VARIANCE)
                .count();
    }

    @Override
    public void forward(Stage s, boolean training) {
        for (int c = 0; c < channels; c++) {
            int m = s.statisticOffset + c;
            double mean = s.statistics[m];
            double variance = s.statistics[m + channels];
            if (training) {
                double count = (double) length * s.size();
                mean = mean(s.input, c);
                variance = variance(s.input, c, mean);
                remember(s, m, mean, variance * count / Math.max(1, count - 1));
            }
            double deviation = Math.sqrt(variance + EPSILON);
            s.scratch[0][c] = deviation;
            for (int f = c * length; f < (c + 1) * length; f++) {
                normalise(s.input.feature(f), s.output.feature(f), mean, 1 / deviation, s.size());
            }
        }
    }

    private void remember(Stage s, int m, double mean, double variance) {
        s.statistics[m] += MOMENTUM * (mean - s.statistics[m]);
        s.statistics[m + channels] += MOMENTUM * (variance - s.statistics[m + channels]);
    }

    private double mean(Batch batch, int channel) {
        double sum = 0;
        for (int f = channel * length; f < (channel + 1) * length; f++) {
            sum += Vectors.sum(batch.feature(f), batch.size());
        }
        return sum / ((double) length * batch.size());
    }

    private double variance(Batch batch, int channel, double mean) {
        double sum = 0;
        for (int f = channel * length; f < (channel + 1) * length; f++) {
            sum += Vectors.sumOfSquares(batch.feature(f), mean, batch.size());
        }
        return sum / ((double) length * batch.size());
    }

    private static void normalise(double[] x, double[] y, double mean, double factor, int size) {
        for (int b = 0; b < size; b++) {
            y[b] = (x[b] - mean) * factor;
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.sizedInputGradient() == null) {
            return;
        }
        double count = (double) length * s.size();
        for (int c = 0; c < channels; c++) {
            double mean = mean(s.outputGradient, c);
            double slope = 0;
            for (int f = c * length; f < (c + 1) * length; f++) {
                slope += Vectors.sumOfProducts(s.outputGradient.feature(f), s.output.feature(f), s.size());
            }
            slope /= count;
            double factor = 1 / s.scratch[0][c];
            for (int f = c * length; f < (c + 1) * length; f++) {
                pass(s, f, mean, slope, factor);
            }
        }
    }

    private static void pass(Stage s, int feature, double mean, double slope, double factor) {
        double[] y = s.output.feature(feature);
        double[] dy = s.outputGradient.feature(feature);
        double[] dx = s.inputGradient.feature(feature);
        int size = s.size();
        for (int b = 0; b < size; b++) {
            dx[b] = factor * (dy[b] - mean - y[b] * slope);
        }
    }
}
