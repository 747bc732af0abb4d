package farpoint.nn;

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

    @Override
    public void forward(Stage s, boolean training) {
        Arrays.fill(s.output.values(), 0);
        for (int o = 0; o < outputChannels; o++) {
            for (int c = 0; c < inputChannels; c++) {
                for (int q = 0; q < kernel; q++) {
                    int shift = q - kernel / 2;
                    int from = Math.max(0, -shift);
                    int to = Math.min(length, length - shift);
                    add(s.weights[weight(s, o, c, q)], s.input, c * length + from + shift, s.output, o, from, to);
                }
            }
        }
    }

    @Override
    public void backward(Stage s) {
        for (int o = 0; o < outputChannels; o++) {
            for (int c = 0; c < inputChannels; c++) {
                for (int q = 0; q < kernel; q++) {
                    int shift = q - kernel / 2;
                    int from = Math.max(0, -shift);
                    int count = Math.min(length, length - shift) - from;
                    s.weightGradient[weight(s, o, c, q)] = Sums.products(
                            s.outputGradient,
                            o * length + from,
                            s.input,
                            c * length + from + shift,
                            Math.max(0, count));
                }
            }
        }
        if (s.inputGradient != null) {
            s.inputGradient.resize(s.size());
            inputGradient(s);
        }
    }

    private void inputGradient(Stage s) {
        Arrays.fill(s.inputGradient.values(), 0);
        for (int c = 0; c < inputChannels; c++) {
            for (int o = 0; o < outputChannels; o++) {
                for (int q = 0; q < kernel; q++) {
                    int shift = kernel / 2 - q;
                    int from = Math.max(0, -shift);
                    int to = Math.min(length, length - shift);
                    int source = o * length + from + shift;
                    add(s.weights[weight(s, o, c, q)], s.outputGradient, source, s.inputGradient, c, from, to);
                }
            }
        }
    }

    private int weight(Stage s, int o, int c, int q) {
        return s.weightOffset + (o * inputChannels + c) * kernel + q;
    }

    /** Adds features of x, times the weight, to the positions {@code from .. to - 1} of a channel of y. */
    private void add(double weight, Batch x, int feature, Batch y, int channel, int from, int to) {
        double[] in = x.values();
        double[] out = y.values();
        int source = feature * x.stride();
        int target = (channel * length + from) * y.stride();
        int count = (to - from) * y.stride();
        for (int i = 0; i < count; i++) {
            out[target + i] += weight * in[source + i];
        }
    }
}
