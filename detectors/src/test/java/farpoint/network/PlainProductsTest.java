package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.stats.RandomStream;
import org.junit.jupiter.api.Test;

/** Products and sums in plain loops against what they are said to be, to the last bit. */
class PlainProductsTest {
    private final ProductKernel kernel = new PlainProducts();
    private final RandomStream random = RandomStream.of(1, "plain products", 0);

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.gaussian();
        }
        return values;
    }

    @Test
    void elementsAreChainsOfFusedMultiplyAdds() {
        for (int rows : new int[] {1, 2, 5}) {
            for (int columns : new int[] {1, 3, 4, 23, 24, 53}) {
                float[] w = values(rows * columns);
                float[][] x = new float[columns][];
                for (int c = 0; c < columns; c++) {
                    x[c] = values(7);
                }
                float[][] y = new float[rows][7];
                kernel.multiply(w, 0, columns, 1, x, columns, y, 0, rows, 7);
                for (int r = 0; r < rows; r++) {
                    for (int i = 0; i < 7; i++) {
                        float sum = 0;
                        for (int c = 0; c < columns; c++) {
                            sum = Math.fma(w[r * columns + c], x[c][i], sum);
                        }
                        assertEquals(sum, y[r][i], rows + " x " + columns);
                    }
                }
            }
        }
    }

    @Test
    void sumsHaveSixteenPartialSums() {
        for (int n : new int[] {1, 15, 16, 17, 50}) {
            float[] x = values(n);
            float[] z = values(n);
            float[][] expected = new float[3][ProductKernel.SUMS];
            for (int i = 0; i < n; i++) {
                int l = i % ProductKernel.SUMS;
                float difference = x[i] - 0.5f;
                expected[0][l] += x[i];
                expected[1][l] = Math.fma(difference, difference, expected[1][l]);
                expected[2][l] = Math.fma(x[i], z[i], expected[2][l]);
            }
            float[][] actual = new float[3][ProductKernel.SUMS];
            kernel.sum(x, n, actual[0]);
            kernel.sumOfSquares(x, 0.5f, n, actual[1]);
            kernel.sumOfProducts(x, z, n, actual[2]);
            for (int s = 0; s < 3; s++) {
                for (int l = 0; l < ProductKernel.SUMS; l++) {
                    assertEquals(expected[s][l], actual[s][l], n + " values");
                }
            }
        }
    }
}
