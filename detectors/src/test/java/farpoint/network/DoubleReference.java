package farpoint.network;

import java.util.Arrays;
import java.util.List;

/** The outputs of networks in training, in double arithmetic and written plainly, row by row: what gradients are compared with. */
final class DoubleReference {
    private DoubleReference() {}

    /** The outputs for rows, each normalised with the statistics of all. */
    static double[][] outputs(List<Layer> layers, double[] weights, double[][] rows) {
        double[][] values = rows;
        int offset = 0;
        for (Layer layer : layers) {
            double[] own = Arrays.copyOfRange(weights, offset, offset + layer.weightCount());
            values = layer instanceof BatchNormalization normalization
                    ? normalised(normalization, values)
                    : Arrays.stream(values).map(x -> output(layer, own, x)).toArray(double[][]::new);
            offset += layer.weightCount();
        }
        return values;
    }

    private static double[][] normalised(BatchNormalization layer, double[][] rows) {
        double[][] outputs = new double[rows.length][layer.outputs()];
        int length = layer.length();
        for (int c = 0; c < layer.channels(); c++) {
            int from = c * length;
            double[] all = Arrays.stream(rows)
                    .flatMapToDouble(row -> Arrays.stream(row, from, from + length))
                    .toArray();
            double mean = Arrays.stream(all).average().orElseThrow();
            double variance = Arrays.stream(all)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            for (int b = 0; b < rows.length; b++) {
                for (int f = from; f < from + length; f++) {
                    outputs[b][f] = (rows[b][f] - mean) / Math.sqrt(variance + BatchNormalization.EPSILON);
                }
            }
        }
        return outputs;
    }

    private static double[] output(Layer layer, double[] w, double[] x) {
        double[] y = new double[layer.outputs()];
        for (int o = 0; o < y.length; o++) {
            y[o] = output(layer, w, x, o);
        }
        return y;
    }

    private static double output(Layer layer, double[] w, double[] x, int o) {
        if (layer instanceof Dense dense) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += w[o * dense.inputs() + i] * x[i];
            }
            return sum;
        }
        if (layer instanceof Convolution convolution) {
            return convolved(convolution, w, x, o / convolution.length(), o % convolution.length());
        }
        if (layer instanceof LeakyRelu) {
            return x[o] > 0 ? x[o] : LeakyRelu.SLOPE * x[o];
        }
        if (layer instanceof Sigmoid) {
            return 1 / (1 + Math.exp(-x[o]));
        }
        return layer instanceof MaxPool ? Math.max(x[2 * o], x[2 * o + 1]) : x[o / 2];
    }

    private static double convolved(Convolution layer, double[] w, double[] x, int channel, int t) {
        double sum = 0;
        for (int c = 0; c < layer.inputChannels(); c++) {
            for (int q = 0; q < layer.kernel(); q++) {
                int position = t + q - layer.kernel() / 2;
                boolean inside = position >= 0 && position < layer.length();
                double factor = w[(channel * layer.inputChannels() + c) * layer.kernel() + q];
                sum += inside ? factor * x[c * layer.length() + position] : 0;
            }
        }
        return sum;
    }
}
