package farpoint.network;

import java.util.Arrays;

/**
 * A convolution along a profile, y[o, t] = sum over c, q of w[o, c, q] x[c, t + q - (kernel - 1) / 2], zero outside. A row
 * holds its channels one after the other. Weights are output channels x input channels x kernel.
 *
 * @param inputChannels channels of an input row
 * @param outputChannels channels of an output row
 * @param length values of a channel
 * @param kernel width of the kernel, odd
 */
public record Convolution(int inputChannels, int outputChannels, int length, int kernel) implements Layer {
    /** Checks the kernel. */
    public Convolution {
        if (kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel of even width " + kernel);
        }
    }

    @Override
    public int inputs() {
        return inputChannels * length;
    }

    @Override
    public int outputs() {
        return outputChannels * length;
    }

    @Override
    public int weightCount() {
        return outputChannels * inputChannels * kernel;
    }

    @Override
    public int fanIn() {
        return inputChannels * kernel;
    }

    @Override
    public int fanOut() {
        return outputChannels * kernel;
    }

    /** The first row stays 0 and stands for what lies outside a profile; the others are for sums. */
    @Override
    public float[][] newScratch(int capacity, boolean training) {
        return new float[][] {new float[capacity], new float[capacity], Sums.newScratch()};
    }

    @Override
    public void forward(Stage s, boolean training) {
        for (int o = 0; o < outputChannels; o++) {
            for (int t = 0; t < length; t++) {
                float[] target = s.output.feature(o * length + t);
                Arrays.fill(target, 0, s.size(), 0);
                for (int c = 0; c < inputChannels; c++) {
                    add(s, s.weightOffset + (o * inputChannels + c) * kernel, 1, s.input, c, t - kernel / 2, target);
                }
            }
        }
    }

    @Override
    public void backward(Stage s) {
        for (int o = 0; o < outputChannels; o++) {
            for (int c = 0; c < inputChannels; c++) {
                for (int q = 0; q < kernel; q++) {
                    int weight = s.weightOffset + (o * inputChannels + c) * kernel + q;
                    s.weightGradient[weight] = correlation(s, o, c, q - kernel / 2);
                }
            }
        }
        if (s.inputGradient == null) {
            return;
        }
        for (int c = 0; c < inputChannels; c++) {
            for (int t = 0; t < length; t++) {
                float[] target = s.inputGradient.feature(c * length + t);
                Arrays.fill(target, 0, s.size(), 0);
                for (int o = 0; o < outputChannels; o++) {
                    int last = s.weightOffset + (o * inputChannels + c) * kernel + kernel - 1;
                    add(s, last, -1, s.outputGradient, o, t - kernel / 2, target);
                }
            }
        }
    }

    /**
     * Adds the products of a kernel's weights with as many neighbouring values of a channel, four at a time; values outside
     * the profile are 0.
     *
     * @param weight the first weight; the others follow at the given step
     * @param from the position that the first weight stands at
     */
    private void add(Stage s, int weight, int step, Batch x, int channel, int from, float[] target) {
        float[] w = s.weights;
        int q = 0;
        for (; q + 4 <= kernel; q += 4) {
            int i = weight + q * step;
            Vectors.add(
                    w[i],
                    feature(s, x, channel, from + q),
                    w[i + step],
                    feature(s, x, channel, from + q + 1),
                    w[i + 2 * step],
                    feature(s, x, channel, from + q + 2),
                    w[i + 3 * step],
                    feature(s, x, channel, from + q + 3),
                    target,
                    x.size());
        }
        for (; q < kernel; q++) {
            Vectors.add(w[weight + q * step], feature(s, x, channel, from + q), target, x.size());
        }
    }

    private float[] feature(Stage s, Batch x, int channel, int position) {
        boolean inside = position >= 0 && position < length;
        return inside ? x.feature(channel * length + position) : s.scratch[0];
    }

    /** The sum over positions and rows of dy[o, t] x[c, t + shift]. */
    private float correlation(Stage s, int o, int c, int shift) {
        float[] sums = s.scratch[1];
        int size = s.size();
        Arrays.fill(sums, 0, size, 0);
        int end = Math.min(length, length - shift);
        int t = Math.max(0, -shift);
        for (; t + 2 <= end; t += 2) {
            Vectors.addProducts(
                    s.outputGradient.feature(o * length + t),
                    s.input.feature(c * length + t + shift),
                    s.outputGradient.feature(o * length + t + 1),
                    s.input.feature(c * length + t + 1 + shift),
                    sums,
                    size);
        }
        if (t < end) {
            float[] dy = s.outputGradient.feature(o * length + t);
            Vectors.addProducts(dy, s.input.feature(c * length + t + shift), sums, size);
        }
        return (float) Sums.of(sums, size, s.scratch[2]);
    }
}
