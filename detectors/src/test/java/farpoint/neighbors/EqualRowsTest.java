package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.testing.EqualRowsData;
import org.junit.jupiter.api.Test;

class EqualRowsTest {
    private static final DataMatrix ROWS =
            DataMatrix.of(new double[][] {{1, 0.0}, {2, 3}, {1, -0.0}, {3, 2}, {2, 3}, {1, 0}});

    @Test
    void groupsRowsByTheirValues() {
        EqualRows equal = EqualRows.of(ROWS);
        assertEquals(3, equal.count());
        assertArrayEquals(new int[] {0, 2, 5}, equal.members(0));
        assertArrayEquals(new int[] {1, 4}, equal.members(1));
        assertArrayEquals(new int[] {3}, equal.members(2));
        assertEquals(1, equal.group(4));
        assertArrayEquals(new double[] {1, 0, 2, 3, 3, 2}, equal.distinct().values());
    }

    @Test
    void copesWithNoRowsAndOne() {
        assertEquals(0, EqualRows.of(DataMatrix.of(0, 3, new double[0])).count());
        assertEquals(1, EqualRows.of(DataMatrix.of(1, 1, new double[1])).count());
    }

    @Test
    void countsRowsThatOccur() {
        assertEquals(2, new OwnNeighbors(ROWS).count(DataMatrix.of(new double[][] {{2, 3}, {3, 3}, {1, 0}})));
    }

    /** Whole numbers on a grid differ in few bits; the time must not grow with the square of the rows. */
    @Test
    void findsManyDistinctRows() {
        double[] values = new double[2 * 500 * 500];
        for (int i = 0; i < values.length; i += 2) {
            values[i] = i / 2 / 500;
            values[i + 1] = i / 2 % 500;
        }
        assertEquals(250_000, EqualRows.of(DataMatrix.of(250_000, 2, values)).count());
    }

    /** The search of distinct rows, against the one of all, with equal rows in blocks, mixed, and as queries. */
    @Test
    void searchingDistinctRowsFindsTheSame() {
        for (boolean mixed : new boolean[] {false, true}) {
            DataMatrix rows = EqualRowsData.grid(1000, mixed);
            check(rows, rows, 3, true);
            check(rows, rows, 9, true);
            check(rows, rows, 10, true);
            check(rows, rows, 57, true);
            check(rows, rows, 999, true);
            check(rows, rows, 1000, false);
            check(rows, EqualRowsData.grid(300, !mixed), 25, false);
        }
        DataMatrix rows = EqualRowsData.manyAndFive(700);
        check(rows, rows, 20, true);
        check(rows, rows, 701, true);
        check(rows, EqualRowsData.manyAndFive(30), 5, false);
    }

    private static void check(DataMatrix reference, DataMatrix query, int k, boolean excludeSelf) {
        ComputeContext context = ComputeContext.withDefaults();
        NeighborTable expected =
                new ExactSearch(reference, Metrics.SQUARED_EUCLIDEAN).nearest(query, k, excludeSelf, context);
        NeighborTable actual = NeighborIndex.nearest(
                Engines.in(context, Metrics.SQUARED_EUCLIDEAN),
                reference,
                query,
                Metrics.SQUARED_EUCLIDEAN,
                k,
                excludeSelf,
                context);
        assertArrayEquals(expected.indices(), actual.indices());
        assertArrayEquals(expected.distances(), actual.distances());
    }
}
