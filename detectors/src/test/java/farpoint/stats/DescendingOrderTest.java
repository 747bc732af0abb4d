package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order is that of a sort by comparisons. */
class DescendingOrderTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        1e308,
        -1e308
    };

    private static void check(double[] values) {
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        assertArrayEquals(expected, Ranking.order(values), () -> Arrays.toString(values));
    }

    /** Few values, and so many that their digits are longer. */
    @Test
    void valuesOfAllKindsAreInOrder() {
        Random random = new Random(1);
        for (int run = 0; run < 204; run++) {
            int kind = run % 4;
            check(IntStream.range(0, run < 200 ? run : 20_000)
                    .mapToDouble(i -> kind == 0
                            ? random.nextGaussian()
                            : kind == 1
                                    ? random.nextInt(5)
                                    : kind == 2
                                            ? SPECIAL[random.nextInt(SPECIAL.length)]
                                            : Double.longBitsToDouble(random.nextLong()))
                    .toArray());
        }
    }
}
