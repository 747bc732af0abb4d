package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients against central differences of a plain reference in double, on random networks that hold every layer; and layers worked out by hand. */
class LayerGradientTest {
    private static final double STEP = 1e-6;

    static Stream<List<Layer>> networks() {
        return Stream.of(
                List.of(new Dense(7, 5), new Dense(5, 9), new LeakyRelu(9), new Dense(9, 3)),
                List.of(new Dense(6, 8), new BatchNormalization(8, 1), new LeakyRelu(8), new Dense(8, 2)),
                List.of(new Dense(5, 4), new Sigmoid(4), new Dense(4, 5), new Sigmoid(5)),
                List.of(new Convolution(1, 3, 8, 5), new Convolution(3, 2, 8, 3), new Dense(16, 2)),
                List.of(
                        new Convolution(1, 4, 8, 5),
                        new BatchNormalization(4, 8),
                        new LeakyRelu(32),
                        new MaxPool(4, 8),
                        new Dense(16, 3)),
                List.of(new Dense(4, 6), new Upsample(2, 3), new Convolution(2, 1, 6, 5), new Dense(6, 2)),
                List.of(new Convolution(1, 2, 2, 5), new MaxPool(2, 2), new Upsample(2, 1), new Dense(4, 1)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsThatOfTheLoss(List<Layer> layers) {
        for (int size : new int[] {2, 7, 33}) {
            check(layers, size);
        }
    }

    private static void check(List<Layer> layers, int size) {
        RandomStream random = RandomStream.of(size, "gradient", layers.size());
        Network network = Network.of(layers).initialise(Initializer.HE, random);
        double[][] rows = new double[size][network.inputs()];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.gaussian();
            }
        }
        BatchSource source = SmallNet.rows(size, network.inputs(), (n, i) -> rows[n][i]);
        double[] gradient = SmallNet.gradient(network, source, LayerGradientTest::oddLoss);
        double[] weights = SmallNet.doubles(network.weights());
        assertEquals(loss(layers, weights, rows), SmallNet.loss(network, source, LayerGradientTest::oddLoss), 1e-4);
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        assertTrue(largest > 1e-4, "there is a gradient to check");
        for (int w = 0; w < gradient.length; w++) {
            double weight = weights[w];
            weights[w] = weight + STEP;
            double above = loss(layers, weights, rows);
            weights[w] = weight - STEP;
            double below = loss(layers, weights, rows);
            weights[w] = weight;
            double difference = (above - below) / (2 * STEP);
            assertEquals(difference, gradient[w], 1e-5 * largest, layers + ", weight " + w + ", " + size + " rows");
        }
    }

    private static double loss(List<Layer> layers, double[] weights, double[][] rows) {
        double[][] outputs = DoubleReference.outputs(layers, weights, rows);
        double sum = 0;
        for (int b = 0; b < rows.length; b++) {
            for (int f = 0; f < outputs[b].length; f++) {
                sum += oddLoss(outputs[b][f] - shift(f, b));
            }
        }
        return sum / rows.length;
    }

    private static double oddLoss(double v) {
        return Math.sin(v) + 0.5 * v * v;
    }

    private static double shift(int feature, int row) {
        return 0.3 * feature - 0.1 * row;
    }

    /** A loss whose gradient differs from row to row and from output to output. */
    private static void oddLoss(Step step) {
        Batch z = step.output();
        for (int b = 0; b < step.size(); b++) {
            step.losses()[b] = 0;
            for (int f = 0; f < z.width(); f++) {
                double v = z.value(f, b) - shift(f, b);
                step.losses()[b] += oddLoss(v);
                step.outputGradient().set(f, b, Math.cos(v) + v);
            }
        }
    }

    @Test
    void leakyRectifierHasTheSmallSlopeAtZero() {
        Network network = Network.of(List.of(new Dense(1, 1), new LeakyRelu(1)));
        network.weights()[0] = 1;
        BatchSource rows = SmallNet.rows(4, 1, (n, i) -> new double[] {-2, 0, 0x1p-126, 3}[n]);
        double[][] outputs = SmallNet.outputs(network, rows);
        assertArrayEquals(new double[] {-0.02f, 0, 0x1p-126, 3}, flat(outputs));
        Objective sum = step -> {
            for (int b = 0; b < step.size(); b++) {
                step.outputGradient().set(0, b, b == 1 ? 4 : 0);
            }
        };
        BatchSource zero = SmallNet.rows(4, 1, (n, i) -> 1);
        network.weights()[0] = 0;
        assertEquals((float) LeakyRelu.SLOPE, SmallNet.gradient(network, zero, sum)[0]);
    }

    @Test
    void convolutionPadsWithZeros() {
        Network network = Network.of(List.of(new Convolution(1, 1, 4, 3)));
        System.arraycopy(new float[] {1, 10, 100}, 0, network.weights(), 0, 3);
        double[][] outputs = SmallNet.outputs(network, SmallNet.rows(1, 4, (n, i) -> i + 1));
        assertArrayEquals(new double[] {210, 321, 432, 43}, outputs[0]);
    }

    @Test
    void poolingTakesTheLargerAndUpsamplingRepeats() {
        double[][] pooled = SmallNet.outputs(
                Network.of(List.of(new MaxPool(1, 4), new Upsample(1, 2))),
                SmallNet.rows(1, 4, (n, i) -> new double[] {3, 1, 4, 5}[i]));
        assertArrayEquals(new double[] {3, 3, 5, 5}, pooled[0]);
    }

    private static double[] flat(double[][] rows) {
        return Stream.of(rows).mapToDouble(r -> r[0]).toArray();
    }
}
