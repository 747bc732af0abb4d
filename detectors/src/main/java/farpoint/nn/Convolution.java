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
    public double[][] newScratch(int capacity) {
        return new double[1][capacity];
    }

    @Override
    public void forward(Stage s, boolean training) {
        clear(s.output, s.size());
        for (int o = 0; o < outputChannels; o++) {
            for (int c = 0; c < inputChannels; c++) {
                for (int q = 0; q < kernel; q++) {
                    add(s.weights[weight(s, o, c, q)], s.input, c, q - kernel / 2, s.output, o);
                }
            }
        }
    }

    @Override
    public void backward(Stage s) {
        for (int o = 0; o < outputChannels; o++) {
            for (int c = 0; c < inputChannels; c++) {
                for (int q = 0; q < kernel; q++) {
                    s.weightGradient[weight(s, o, c, q)] = correlation(s, o, c, q - kernel / 2);
                }
            }
        }
        if (s.sizedInputGradient() != null) {
            inputGradient(s);
        }
    }

    /** The sum over positions and rows of dy[o, t] x[c, t + shift]. */
    private double correlation(Stage s, int o, int c, int shift) {
        double[] sums = s.scratch[0];
        int size = s.size();
        Arrays.fill(sums, 0, size, 0);
        for (int t = Math.max(0, -shift); t < Math.min(length, length - shift); t++) {
            double[] dy = s.outputGradient.feature(o * length + t);
            Vectors.addProducts(dy, s.input.feature(c * length + t + shift), sums, size);
        }
        return Vectors.sum(sums, size);
    }

    private void inputGradient(Stage s) {
        clear(s.inputGradient, s.size());
        for (int c = 0; c < inputChannels; c++) {
            for (int o = 0; o < outputChannels; o++) {
                for (int q = 0; q < kernel; q++) {
                    add(s.weights[weight(s, o, c, q)], s.outputGradient, o, kernel / 2 - q, s.inputGradient, c);
                }
            }
        }
    }

    private int weight(Stage s, int o, int c, int q) {
        return s.weightOffset + (o * inputChannels + c) * kernel + q;
    }

    private static void clear(Batch batch, int size) {
        for (int f = 0; f < batch.width(); f++) {
            Arrays.fill(batch.feature(f), 0, size, 0);
        }
    }

    /** y[to, t] += weight x[from, t + shift], for all positions where both are. */
    private void add(double weight, Batch x, int from, int shift, Batch y, int to) {
        for (int t = Math.max(0, -shift); t < Math.min(length, length - shift); t++) {
            Vectors.add(weight, x.feature(from * length + t + shift), y.feature(to * length + t), x.size());
        }
    }
}
