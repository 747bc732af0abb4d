package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.stats.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a block has the length that it has alone. */
class CentredBlockTest {
    private static final double[] EXTREMES = {0, -0.0, Double.MIN_VALUE, -1e-300, 1e160, -1e308, Double.MAX_VALUE};

    /** Up to a column more than twice those that are subtracted together, one of them without variance. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void aRowHasTheBitsThatItHasAlone(int d) {
        RandomStream random = RandomStream.of(d, "rows of a block", 0);
        double[] mean = values(random, d, 0);
        MahalanobisMetric metric = metric(random, d);
        for (int rows : new int[] {CentredBlock.ROWS, 1, 77}) {
            double[] values = values(random, rows * d, 3);
            CentredBlock block = new CentredBlock(d, rows);
            block.add(values, 0, mean);
            block.clear();
            double[] expected = new double[rows + 2];
            expected[0] = -1;
            expected[rows + 1] = -1;
            double[] row = new double[d];
            for (int i = 0; i < rows; i++) {
                block.add(values, i * d, mean);
                block.row(i, row);
                expected[i + 1] = metric.squaredLength(row, new double[d]);
            }
            double[] found = new double[rows + 2];
            found[0] = -1;
            found[rows + 1] = -1;
            assertEquals(rows, block.size());
            metric.squaredLengths(block, found, 1);
            assertArrayEquals(bits(expected), bits(found));
        }
    }

    private static MahalanobisMetric metric(RandomStream random, int d) {
        double[] loads = values(random, d, 0);
        double[] covariance = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                boolean hasVariance = d == 1 || i != d / 2 && j != d / 2;
                covariance[i * d + j] = hasVariance ? loads[i] * loads[j] + (i == j ? 0.5 : 0) : 0;
            }
        }
        return MahalanobisMetric.tryOf(covariance, d).orElseThrow();
    }

    private static double[] values(RandomStream random, int count, int extremes) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.below(10) < extremes ? EXTREMES[random.below(EXTREMES.length)] : random.gaussian();
        }
        return values;
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(values[i]);
        }
        return bits;
    }
}
