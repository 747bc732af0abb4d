package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.stats.RandomStream;
import org.junit.jupiter.api.Test;

/** Products on the vector module, in a JVM that was started with it, against the plain ones: equal bits. */
class VectorProductsTest {
    private static final int[] ROWS = {1, 3, 4, 7, 12, 29};
    private static final int[] COLUMNS = {1, 2, 5, 13, 40, 300};
    private static final int[] SIZES = {1, 2, 8, 15, 16, 17, 37, 128};

    @Test
    void theModuleIsUsed() {
        assertEquals("VectorProducts", ProductKernel.best().getClass().getSimpleName());
    }

    @Test
    void bitsAreThoseOfThePlainProducts() {
        RandomStream random = RandomStream.of(1, "products", 0);
        for (int rows : ROWS) {
            for (int columns : COLUMNS) {
                float[] w = new float[3 + rows * columns];
                fill(w, random);
                for (int size : SIZES) {
                    float[][] x = arrays(columns, size, random);
                    compare(w, columns, 1, x, rows, size, random);
                    compare(w, 1, rows, x, rows, size, random);
                }
            }
        }
    }

    @Test
    void sumsAreThoseOfThePlainProducts() {
        RandomStream random = RandomStream.of(2, "sums", 0);
        for (int size : SIZES) {
            float[][] x = arrays(2, size, random);
            float[][] plain = new float[3][ProductKernel.SUMS];
            float[][] vector = new float[3][ProductKernel.SUMS];
            sums(new PlainProducts(), x, size, plain);
            sums(ProductKernel.best(), x, size, vector);
            assertArrayEquals(plain, vector, size + " values");
        }
    }

    private static void sums(ProductKernel kernel, float[][] x, int size, float[][] sums) {
        kernel.sum(x[0], size, sums[0]);
        kernel.sumOfSquares(x[0], 0.25f, size, sums[1]);
        kernel.sumOfProducts(x[0], x[1], size, sums[2]);
    }

    private static void compare(
            float[] w, int rowStep, int columnStep, float[][] x, int rows, int size, RandomStream random) {
        float[][] plain = arrays(rows + 2, size, random);
        float[][] vector = arrays(rows + 2, size, random);
        float[] untouched = vector[0].clone();
        new PlainProducts().multiply(w, 3, rowStep, columnStep, x, x.length, plain, 1, rows, size);
        ProductKernel.best().multiply(w, 3, rowStep, columnStep, x, x.length, vector, 1, rows, size);
        for (int r = 1; r <= rows; r++) {
            for (int i = 0; i < size; i++) {
                assertEquals(plain[r][i], vector[r][i], rows + " x " + x.length + ", row " + r + ", element " + i);
            }
        }
        assertEquals(untouched[0], vector[0][0]);
    }

    private static float[][] arrays(int count, int size, RandomStream random) {
        float[][] arrays = new float[count][ProductKernel.length(size)];
        for (float[] array : arrays) {
            fill(array, random);
        }
        return arrays;
    }

    private static void fill(float[] values, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.gaussian();
        }
    }
}
