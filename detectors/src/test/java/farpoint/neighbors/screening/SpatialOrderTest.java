package farpoint.neighbors.screening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialOrderTest {
    private static ScreeningRows rows(int n, int d) {
        SplittableRandom random = new SplittableRandom(1);
        ScreeningRows rows = new ScreeningRows(n, d);
        for (int i = 0; i < n; i++) {
            double[] row = new double[d];
            Arrays.setAll(row, j -> random.nextGaussian());
            rows.set(i, row, true);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, 33, 511, 512, 513, 1024, 1500, 2049})
    void eachRowHasOnePlaceWithItsValuesAndNorm(int n) {
        ScreeningRows rows = rows(n, 3);
        ScreeningRows ordered = rows.inSpatialOrder();
        int[] origins = IntStream.range(0, n).map(ordered::origin).sorted().toArray();
        assertArrayEquals(IntStream.range(0, n).toArray(), origins);
        for (int i = 0; i < n; i++) {
            int origin = ordered.origin(i);
            assertEquals(rows.halfNorms()[origin], ordered.halfNorms()[i]);
            for (int j = 0; j < rows.columns(); j++) {
                assertEquals(rows.values()[origin * rows.columns() + j], ordered.values()[i * rows.columns() + j]);
            }
        }
    }

    /** One column is cut at block borders, so that no value of a block is among those of another. */
    @Test
    void blocksOfOneColumnDoNotOverlap() {
        ScreeningRows ordered = rows(3 * FloatPanels.BLOCK + 100, 1).inSpatialOrder();
        float last = Float.NEGATIVE_INFINITY;
        for (int from = 0; from < ordered.rows(); from += FloatPanels.BLOCK) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = from; i < Math.min(from + FloatPanels.BLOCK, ordered.rows()); i++) {
                float value = ordered.values()[i * ordered.columns()];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            assertTrue(low > last, "block from row " + from);
            last = high;
        }
    }
}
