package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MaxSoftmaxTest {
    private static final double[][] PROBABILITIES = {{.9, .05, .05}, {.4, .35, .25}, {1 / 3., 1 / 3., 1 / 3.}};

    /** By NumPy 1.24. */
    @Test
    void agreesWithGoldenNumbers() {
        double[] scores = {.1, .6, .6666666667};
        double[] entropies = {.3589962496, .9835386312, 1};
        for (int i = 0; i < scores.length; i++) {
            assertEquals(scores[i], MaxSoftmax.of(PROBABILITIES[i]), 1e-9);
            assertEquals(entropies[i], MaxSoftmax.entropy(PROBABILITIES[i]), 1e-9);
        }
    }

    /** The logits' softmax and the expected numbers are NumPy's too. */
    @Test
    void takesProbabilitiesOfLogits() {
        assertEquals(1 - .8437947345, MaxSoftmax.of(softmax(2, 0, -1)), 1e-9);
        assertEquals(1 - .3671654011, MaxSoftmax.of(softmax(.1, .2, .3)), 1e-9);
    }

    @Test
    void knowsCertainAndSilentClassifiers() {
        assertEquals(0, MaxSoftmax.of(new double[] {0, 1}));
        assertEquals(0, MaxSoftmax.entropy(new double[] {0, 1}));
        assertEquals(0, MaxSoftmax.of(new double[] {1}));
        assertEquals(0, MaxSoftmax.entropy(new double[] {1}));
        assertEquals(1, MaxSoftmax.of(new double[2]));
        assertEquals(1, MaxSoftmax.entropy(new double[2]));
    }

    private static double[] softmax(double... logits) {
        double sum = DoubleStream.of(logits).map(Math::exp).sum();
        return DoubleStream.of(logits).map(l -> Math.exp(l) / sum).toArray();
    }
}
