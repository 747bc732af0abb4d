package farpoint.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectionTrimTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Gaussian rows, the first tenth of them shifted in all columns. */
    private static DataMatrix shifted() {
        double[][] rows = Samples.gaussian(200, 5, 1);
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 5; j++) {
                rows[i][j] += 8;
            }
        }
        return DataMatrix.of(rows);
    }

    private static int count(boolean[] leftOut, int from, int to) {
        return (int) IntStream.range(from, to).filter(i -> leftOut[i]).count();
    }

    private static boolean[] leftOut(DataMatrix rows, IntPredicate removable, double share, ComputeContext context) {
        boolean[] leftOut = new boolean[rows.rows()];
        Arrays.fill(leftOut, true);
        for (int row : ProjectionTrim.kept(rows, removable, share, 1, context)) {
            leftOut[row] = false;
        }
        return leftOut;
    }

    @Test
    void leavesOutTheRowsThatLieFarOff() {
        boolean[] leftOut = leftOut(shifted(), row -> true, 0.1, CONTEXT);
        assertEquals(20, count(leftOut, 0, 20));
        assertEquals(0, count(leftOut, 20, 200));
    }

    @Test
    void threadsDoNotChangeTheChoice() {
        boolean[] one = leftOut(shifted(), row -> true, 0.3, CONTEXT.withThreads(1));
        assertArrayEquals(one, leftOut(shifted(), row -> true, 0.3, CONTEXT.withThreads(4)));
        assertEquals(60, count(one, 0, 200));
    }

    @Test
    void theShareIsOfTheRowsThatMayBeLeftOut() {
        boolean[] leftOut = leftOut(shifted(), row -> row >= 10, 0.1, CONTEXT);
        assertEquals(0, count(leftOut, 0, 10));
        assertEquals(19, count(leftOut, 10, 200));
        assertEquals(10, count(leftOut, 10, 20));
    }

    @Test
    void duplicatesOfARowThatIsKeptAreKept() {
        double[][] rows = new double[100][];
        Arrays.fill(rows, new double[] {1, 2, 3});
        boolean[] leftOut = leftOut(DataMatrix.of(rows), row -> true, 0.5, CONTEXT);
        assertEquals(0, count(leftOut, 0, 100));
        rows[42] = new double[] {1, 2.5, 3};
        leftOut = leftOut(DataMatrix.of(rows), row -> true, 0.1, CONTEXT);
        assertTrue(leftOut[42]);
        assertFalse(leftOut[41]);
        assertEquals(0, count(leftOut(shifted(), row -> true, 0, CONTEXT), 0, 200));
    }
}
