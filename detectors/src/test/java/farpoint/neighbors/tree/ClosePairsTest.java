package farpoint.neighbors.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosePairsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(2);
    private static final int ROWS = 700;
    private static final DataMatrix DATA = rows();

    private static DataMatrix rows() {
        RandomStream random = RandomStream.of(1, "test", 0);
        double[] values = new double[ROWS * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.gaussian();
        }
        return DataMatrix.of(ROWS, 3, values);
    }

    @Test
    void findsEachPairOnce() {
        double limit = 0.05;
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < ROWS; i++) {
            for (int j = i + 1; j < ROWS; j++) {
                if (Metrics.EUCLIDEAN.compare(DATA.values(), 3 * i, DATA.values(), 3 * j, 3) <= limit) {
                    expected.add((long) i * ROWS + j);
                }
            }
        }
        NeighborLists found =
                ClosePairs.of(DATA, Metrics.EUCLIDEAN, limit, 100, 1e9, CONTEXT).orElseThrow();
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < ROWS; i++) {
            for (int rank = 0; rank < found.size(i); rank++) {
                int other = found.index(i, rank);
                assertTrue(pairs.add((long) Math.min(i, other) * ROWS + Math.max(i, other)));
            }
        }
        assertTrue(expected.size() > 100);
        assertEquals(expected, pairs);
    }

    @Test
    void keepsTheNearestOfMany() {
        NeighborLists found =
                ClosePairs.of(DATA, Metrics.EUCLIDEAN, 100, 2, 1e9, CONTEXT).orElseThrow();
        assertEquals(2 * ROWS - 3, found.indices().length);
    }

    @Test
    void declinesWhatTakesTooLong() {
        assertTrue(ClosePairs.of(DATA, Metrics.EUCLIDEAN, 100, 2, 1e5, CONTEXT).isEmpty());
    }
}
