package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void repeatsForTheSameSeedPurposeAndItemOnly() {
        double first = RandomStream.of(1, "a", 0).gaussian();
        assertEquals(first, RandomStream.of(1, "a", 0).gaussian());
        assertNotEquals(first, RandomStream.of(2, "a", 0).gaussian());
        assertNotEquals(first, RandomStream.of(1, "b", 0).gaussian());
        assertNotEquals(first, RandomStream.of(1, "a", 1).gaussian());
    }

    /** Bounds are four standard errors of the sample moments of a standard Gaussian. */
    @Test
    void gaussianHasTheMomentsOfAStandardGaussian() {
        int n = 200_000;
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = RandomStream.of(7, "moments", i).gaussian();
        }
        double se = 1 / Math.sqrt(n);
        assertEquals(0, Arrays.stream(v).average().orElseThrow(), 4 * se);
        assertEquals(1, Arrays.stream(v).map(x -> x * x).average().orElseThrow(), 4 * Math.sqrt(2) * se);
        assertEquals(3, Arrays.stream(v).map(x -> x * x * x * x).average().orElseThrow(), 4 * Math.sqrt(96) * se);
    }

    @Test
    void belowIsUniformAndShuffleKeepsAllElements() {
        RandomStream random = RandomStream.of(3, "below", 0);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.below(10)]++;
        }
        assertTrue(Arrays.stream(counts).allMatch(c -> Math.abs(c - 10_000) < 4 * Math.sqrt(9_000)));
        int[] elements = IntStream.range(0, 50).toArray();
        random.shuffle(elements, 50);
        assertTrue(IntStream.range(0, 50).anyMatch(i -> elements[i] != i));
        assertEquals(50, Arrays.stream(elements).distinct().count());
    }

    @Test
    void aSampleDrawnInPartsIsThatDrawnAtOnce() {
        int[] atOnce = IntStream.range(0, 50).toArray();
        RandomStream.of(3, "sample", 0).shuffle(atOnce, 20);
        int[] inParts = IntStream.range(0, 50).toArray();
        RandomStream random = RandomStream.of(3, "sample", 0);
        random.shuffle(inParts, 7);
        random.shuffle(inParts, 7, 8);
        random.shuffle(inParts, 8, 20);
        assertArrayEquals(atOnce, inParts);
    }
}
