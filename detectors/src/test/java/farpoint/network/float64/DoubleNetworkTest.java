package farpoint.network.float64;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.network.BatchNormalization;
import farpoint.network.Convolution;
import farpoint.network.Dense;
import farpoint.network.FeedForward;
import farpoint.network.Initializer;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.MaxPool;
import farpoint.network.Network;
import farpoint.network.Pass;
import farpoint.network.Sigmoid;
import farpoint.network.SmallNet;
import farpoint.network.Upsample;
import farpoint.stats.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks in double against those in float, with every layer; to the last bit the pins of format 1 hold them. */
class DoubleNetworkTest {
    private static final List<Layer> LAYERS = List.of(
            new Convolution(1, 2, 8, 3),
            new BatchNormalization(2, 8),
            new LeakyRelu(16),
            new MaxPool(2, 8),
            new Dense(8, 3),
            new Sigmoid(3),
            new Upsample(1, 3),
            new Dense(6, 8));
    private static final int ROWS = 5;

    private final Network single = Network.of(LAYERS).initialise(Initializer.HE, RandomStream.of(1, "weights", 0));
    private final DoubleNetwork twice =
            new DoubleNetwork(LAYERS, SmallNet.doubles(single.weights()), single.statistics());

    private static Pass passed(FeedForward network) {
        Pass pass = network.newPass(ROWS + 2);
        double[] values = new double[ROWS * 8];
        int[] starts = new int[ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(0.7 * i);
        }
        for (int b = 0; b < ROWS; b++) {
            starts[b] = 8 * b;
        }
        pass.input().load(values, starts, 8, 0.9, v -> 0.5);
        pass.forward();
        return pass;
    }

    @Test
    void passesRowsThroughEveryLayer() {
        single.statistics()[0] = 0.1;
        single.statistics()[3] = 0.7;
        Pass expected = passed(single);
        Pass actual = passed(twice);
        assertEquals(single.weightCount(), twice.weightCount());
        for (int l = 0; l < LAYERS.size(); l++) {
            double[] one = new double[ROWS];
            double[] other = new double[ROWS];
            for (int f = 0; f < LAYERS.get(l).outputs(); f++) {
                expected.output(l).read(f, one);
                actual.output(l).read(f, other);
                assertArrayEquals(one, other, 1e-6, LAYERS.get(l) + ", feature " + f);
            }
        }
        double[] one = new double[ROWS + 1];
        double[] other = new double[ROWS + 1];
        expected.output().addSquaredDifferences(expected.input(), 8, one, 1);
        actual.output().addSquaredDifferences(actual.input(), 8, other, 1);
        assertArrayEquals(one, other, 1e-5);
    }
}
