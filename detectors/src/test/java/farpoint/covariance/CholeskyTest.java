package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.stats.RandomStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    private static final double MIN_PIVOT = 1e-12;

    /** Model files of earlier versions were made by the factor of Commons Math. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 17, 40})
    void hasTheBitsOfCommonsMath(int m) {
        RealMatrix matrix = products(m, m + 5);
        double[][] expected =
                new CholeskyDecomposition(matrix, MIN_PIVOT, MIN_PIVOT).getL().getData();
        double[] factor = Cholesky.factor(upper(matrix), m, MIN_PIVOT).orElseThrow();
        for (int i = 0; i < m; i++) {
            assertArrayEquals(
                    expected[i],
                    IntStream.range(i * m, (i + 1) * m)
                            .mapToDouble(k -> factor[k])
                            .toArray());
        }
    }

    @Test
    void aMatrixOfTooLowARankIsSingular() {
        RealMatrix matrix = products(6, 4);
        assertThrows(
                NonPositiveDefiniteMatrixException.class,
                () -> new CholeskyDecomposition(matrix, MIN_PIVOT, MIN_PIVOT));
        assertTrue(Cholesky.factor(upper(matrix), 6, MIN_PIVOT).isEmpty());
    }

    @Test
    void theLeastPivotIsTooSmall() {
        assertTrue(Cholesky.factor(new double[] {4}, 1, 4).isEmpty());
        assertEquals(2, Cholesky.factor(new double[] {4}, 1, 3.9).orElseThrow()[0]);
    }

    @Test
    void noColumnsHaveAFactorWithoutNumbers() {
        assertEquals(0, Cholesky.factor(new double[0], 0, MIN_PIVOT).orElseThrow().length);
    }

    /** X X' of a random matrix. */
    private static RealMatrix products(int rows, int columns) {
        RandomStream random = RandomStream.of(rows, "cholesky", columns);
        RealMatrix x = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                x.setEntry(i, j, random.gaussian());
            }
        }
        return x.multiply(x.transpose());
    }

    /** Below the diagonal is what nobody may look at. */
    private static double[] upper(RealMatrix matrix) {
        int m = matrix.getRowDimension();
        return IntStream.range(0, m * m)
                .mapToDouble(k -> k % m < k / m ? Double.NaN : matrix.getEntry(k / m, k % m))
                .toArray();
    }
}
