package farpoint.network.float64;

import farpoint.network.BatchNormalization;
import farpoint.network.Convolution;
import farpoint.network.Dense;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.MaxPool;
import farpoint.network.Sigmoid;
import farpoint.network.Upsample;
import java.util.Arrays;

/**
 * One layer's outputs. The order of the terms of each sum, each rounded as product and as sum, is what makes the scores of old
 * files; it never changes.
 *
 * @param weight where the layer's weights begin
 * @param statistic where its running statistics begin
 */
record DoubleLayer(DoubleNetwork network, int weight, int statistic, DoubleFeatures x, DoubleFeatures y) {
    void forward(Layer layer) {
        if (layer instanceof Dense dense) {
            dense(dense);
        } else if (layer instanceof Convolution convolution) {
            convolution(convolution);
        } else if (layer instanceof BatchNormalization normalization) {
            normalise(normalization);
        } else {
            for (int f = 0; f < y.width(); f++) {
                forward(layer, f, y.feature(f));
            }
        }
    }

    /** Layers without weights and statistics. */
    private void forward(Layer layer, int feature, double[] target) {
        if (layer instanceof LeakyRelu) {
            rectify(x.feature(feature), target, x.size());
        } else if (layer instanceof Sigmoid) {
            squeeze(x.feature(feature), target, x.size());
        } else if (layer instanceof MaxPool) {
            larger(x.feature(2 * feature), x.feature(2 * feature + 1), target, x.size());
        } else if (layer instanceof Upsample) {
            System.arraycopy(x.feature(feature / 2), 0, target, 0, x.size());
        } else {
            throw new IllegalStateException("no double arithmetic for " + layer);
        }
    }

    private void dense(Dense layer) {
        for (int o = 0; o < layer.outputs(); o++) {
            double[] target = y.feature(o);
            Arrays.fill(target, 0, x.size(), 0);
            for (int i = 0; i < layer.inputs(); i++) {
                add(network.weights()[weight + o * layer.inputs() + i], x.feature(i), target, x.size());
            }
        }
    }

    private void convolution(Convolution layer) {
        for (int o = 0; o < layer.outputChannels(); o++) {
            for (int t = 0; t < layer.length(); t++) {
                double[] target = y.feature(o * layer.length() + t);
                Arrays.fill(target, 0, x.size(), 0);
                for (int c = 0; c < layer.inputChannels(); c++) {
                    channel(layer, o, c, t, target);
                }
            }
        }
    }

    private void channel(Convolution layer, int o, int c, int t, double[] target) {
        int kernel = layer.kernel();
        int first = weight + (o * layer.inputChannels() + c) * kernel;
        for (int q = 0; q < kernel; q++) {
            int position = t + q - kernel / 2;
            if (position >= 0 && position < layer.length()) {
                add(network.weights()[first + q], x.feature(c * layer.length() + position), target, x.size());
            }
        }
    }

    private void normalise(BatchNormalization layer) {
        for (int c = 0; c < layer.channels(); c++) {
            double mean = network.statistics()[statistic + c];
            double variance = network.statistics()[statistic + layer.channels() + c];
            double factor = 1 / Math.sqrt(variance + BatchNormalization.EPSILON);
            for (int f = c * layer.length(); f < (c + 1) * layer.length(); f++) {
                double[] source = x.feature(f);
                double[] target = y.feature(f);
                for (int b = 0; b < x.size(); b++) {
                    target[b] = (source[b] - mean) * factor;
                }
            }
        }
    }

    private static void add(double a, double[] x, double[] y, int n) {
        for (int b = 0; b < n; b++) {
            y[b] += a * x[b];
        }
    }

    private static void rectify(double[] x, double[] y, int n) {
        for (int b = 0; b < n; b++) {
            y[b] = Math.max(x[b], LeakyRelu.SLOPE * x[b]);
        }
    }

    private static void squeeze(double[] x, double[] y, int n) {
        for (int b = 0; b < n; b++) {
            y[b] = 1 / (1 + StrictMath.exp(-x[b]));
        }
    }

    private static void larger(double[] first, double[] second, double[] y, int n) {
        for (int b = 0; b < n; b++) {
            y[b] = Math.max(first[b], second[b]);
        }
    }
}
