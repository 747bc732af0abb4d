package farpoint.weka.tab.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 24, 25, 49, 1000, 4097})
    void sortsAsObjectsAreSorted(int rows) {
        Random random = new Random(rows);
        double[] keys = IntStream.range(0, rows)
                .mapToDouble(i -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(rows / 2 + 1) - rows / 4)
                .toArray();
        int[] some = IntStream.range(0, rows).filter(i -> random.nextInt(4) > 0).toArray();
        for (boolean ascending : new boolean[] {true, false}) {
            Comparator<Integer> byKey = Comparator.comparingDouble(
                    i -> Double.isNaN(keys[i]) ? Double.POSITIVE_INFINITY : ascending ? keys[i] : -keys[i]);
            int[] expected =
                    Arrays.stream(some).boxed().sorted(byKey).mapToInt(i -> i).toArray();
            int[] sorted = some.clone();
            RowSort.sort(sorted, keys, ascending);
            assertArrayEquals(expected, sorted, "ascending " + ascending);
        }
    }

    @org.junit.jupiter.api.Test
    void zerosOfEitherSignAreEqual() {
        assertArrayEquals(new int[] {1, 0, 2, 3}, RowSort.descending(new double[] {-0.0, 1, 0.0, -0.0}));
    }
}
