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
    /** Added to each variance. */
    public static final double EPSILON = 1e-4;

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

    /** The deviation of each channel in the last batch, then memory for sums. */
    @Override
    public float[][] newScratch(int capacity, boolean training) {
        return new float[][] {new float[channels], Sums.newScratch()};
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
                mean = mean(s.input, c, s.scratch[1]);
                variance = variance(s.input, c, mean, s.scratch[1]);
                remember(s, m, mean, variance * count / Math.max(1, count - 1));
            }
            double deviation = Math.sqrt(variance + EPSILON);
            s.scratch[0][c] = (float) deviation;
            for (int f = c * length; f < (c + 1) * length; f++) {
                normalise(s.input.feature(f), s.output.feature(f), (float) mean, (float) (1 / deviation), s.size());
            }
        }
    }

    private void remember(Stage s, int m, double mean, double variance) {
        s.statistics[m] += MOMENTUM * (mean - s.statistics[m]);
        s.statistics[m + channels] += MOMENTUM * (variance - s.statistics[m + channels]);
    }

    private double mean(Batch batch, int channel, float[] scratch) {
        double sum = 0;
        for (int f = channel * length; f < (channel + 1) * length; f++) {
            sum += Sums.of(batch.feature(f), batch.size(), scratch);
        }
        return sum / ((double) length * batch.size());
    }

    /** From squares about the mean as a float, which is corrected for. */
    private double variance(Batch batch, int channel, double mean, float[] scratch) {
        float centre = (float) mean;
        double sum = 0;
        for (int f = channel * length; f < (channel + 1) * length; f++) {
            sum += Sums.ofSquares(batch.feature(f), centre, batch.size(), scratch);
        }
        double offset = mean - centre;
        return Math.max(0, sum / ((double) length * batch.size()) - offset * offset);
    }

    private static void normalise(float[] x, float[] y, float mean, float factor, int size) {
        for (int b = 0; b < size; b++) {
            y[b] = (x[b] - mean) * factor;
        }
    }

    @Override
    public void backward(Stage s) {
        if (s.inputGradient == null) {
            return;
        }
        double count = (double) length * s.size();
        for (int c = 0; c < channels; c++) {
            double mean = mean(s.outputGradient, c, s.scratch[1]);
            double slope = 0;
            for (int f = c * length; f < (c + 1) * length; f++) {
                slope += Sums.ofProducts(s.outputGradient.feature(f), s.output.feature(f), s.size(), s.scratch[1]);
            }
            slope /= count;
            float factor = 1 / s.scratch[0][c];
            for (int f = c * length; f < (c + 1) * length; f++) {
                pass(s, f, (float) mean, (float) slope, factor);
            }
        }
    }

    private static void pass(Stage s, int feature, float mean, float slope, float factor) {
        float[] y = s.output.feature(feature);
        float[] dy = s.outputGradient.feature(feature);
        float[] dx = s.inputGradient.feature(feature);
        int size = s.size();
        for (int b = 0; b < size; b++) {
            dx[b] = factor * (dy[b] - mean - y[b] * slope);
        }
    }
}
