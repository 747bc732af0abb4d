package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final double[] A = {5, 1, 2, 2, 9, 9, 9, 0.5, 7, 3};
    private static final double[] B = {4, 1, 3, 2.5, 8, 9, 2, 0.5, 0.5, 6};

    /** SciPy: spearmanr(A, B), rankdata(-A). */
    @Test
    void ranksAgreeAsScipySays() {
        assertEquals(0.5309046581991544, RankCorrelation.of(A, B), 1e-12);
        assertArrayEquals(new double[] {5, 9, 7.5, 7.5, 2, 2, 2, 10, 4, 6}, RankCorrelation.meanRanks(A));
    }

    @Test
    void anOrderAgreesWithItselfAndNotWithItsOpposite() {
        assertEquals(1, RankCorrelation.of(A, A), 1e-12);
        assertEquals(-1, RankCorrelation.of(A, Arrays.stream(A).map(v -> -v).toArray()), 1e-12);
    }

    @Test
    void equalScoresAreNoOrder() {
        assertTrue(Double.isNaN(RankCorrelation.of(A, new double[A.length])));
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.of(A, new double[3]));
    }
}
