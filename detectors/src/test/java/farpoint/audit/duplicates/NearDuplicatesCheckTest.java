package farpoint.audit.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.RandomTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesCheckTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DoubleUnaryOperator PLAIN = v -> v;

    private static Observation look(AuditTask task, int threads) {
        return new NearDuplicatesCheck()
                .look(new Examined(task), CONTEXT.withThreads(threads))
                .get(0);
    }

    /** Gaussian rows, of which 20 are copies of the first 20 with noise. */
    private static Table planted(int rows, int columns, double noise, DoubleUnaryOperator change, long seed) {
        RandomStream random = RandomStream.of(seed, "test", 0);
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            double[] values = IntStream.range(0, rows)
                    .mapToDouble(i -> change.applyAsDouble(random.gaussian()))
                    .toArray();
            for (int i = 0; i < 20 && noise > 0; i++) {
                values[rows - 20 + i] = values[i] + noise * random.gaussian();
            }
            table.addNumeric("x" + j, values);
        }
        return table.build();
    }

    private static Set<Integer> rows(Observation seen) {
        return seen.rows().stream().map(MarkedRow::row).collect(Collectors.toSet());
    }

    private static Set<Integer> last20(int rows) {
        return IntStream.range(rows - 20, rows).boxed().collect(Collectors.toSet());
    }

    /** Golden vector G7.2, computed by the code of cleanlab and, independently, by numpy. */
    @Test
    void knowsDistancesLimitAndScores() {
        DataMatrix rows = DataMatrix.of(7, 1, new double[] {0, .01, 1, 2.1, 2.1, 5, 5.5});
        NearestDistances found = NearestDistances.of(NeighborIndex.nearest(
                Engines.in(CONTEXT, Metrics.EUCLIDEAN), rows, rows, Metrics.EUCLIDEAN, 1, true, CONTEXT));
        assertArrayEquals(new double[] {.01, .01, .99, 0, 0, .5, .5}, found.nearest(), 1e-12);
        assertEquals(.01, found.usual(), 1e-15);
        assertEquals(.0013, found.limit(), 1e-15);
        assertArrayEquals(new double[] {.6321205588, .6321205588, 1, 0, 0, 1, 1}, found.scores(), 1e-9);
    }

    /** T7, and the same with more noise: all copies are found, and nothing else. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3})
    void findsPlantedCopiesAndNothingElse(double noise) {
        Observation seen = look(AuditTask.of(planted(1000, 10, noise, PLAIN, 1), 1, 1000), 1);
        assertTrue(seen.chance() < 1e-10, seen::toString);
        assertEquals(last20(1000), rows(seen));
        assertTrue(seen.rows().stream().allMatch(r -> r.note().endsWith("from row " + (r.row() - 979))));
    }

    /** However many: those of a tenth, of a third, and of all rows; and, of one row, more than its neighbours are compared. */
    @ParameterizedTest
    @CsvSource({"400, 40, 1", "400, 120, 1", "400, 400, 1", "400, 14, 0", "40, 40, 1"})
    void findsManyCopies(int rows, int copies, int step) {
        RandomStream random = RandomStream.of(3, "test", 0);
        Table.Builder table = Table.builder(rows + copies);
        for (int j = 0; j < 5; j++) {
            double[] values = IntStream.range(0, rows + copies)
                    .mapToDouble(i -> random.gaussian())
                    .toArray();
            for (int i = 0; i < copies; i++) {
                values[rows + i] = values[step * i] + 1e-4 * random.gaussian();
            }
            table.addNumeric("x" + j, values);
        }
        Observation seen = look(AuditTask.of(table.build(), 1, 1000), 2);
        assertTrue(seen.chance() < 1e-5, seen::toString);
        assertEquals(IntStream.range(rows, rows + copies).boxed().collect(Collectors.toSet()), rows(seen));
    }

    /** Nothing is left to learn from. */
    @Test
    void tellsThatNearlyAllRowsAreCopies() {
        RandomStream random = RandomStream.of(3, "test", 0);
        Table.Builder table = Table.builder(60);
        for (int j = 0; j < 5; j++) {
            double[] values =
                    IntStream.range(0, 60).mapToDouble(i -> random.gaussian()).toArray();
            table.addNumeric(
                    "x" + j,
                    IntStream.range(0, 60)
                            .mapToDouble(i -> values[i % 15] + 1e-5 * random.gaussian())
                            .toArray());
        }
        Observation seen = look(AuditTask.of(table.build(), 1, 1000), 1);
        assertEquals(Kind.FACT, seen.kind());
        assertEquals("45 near duplicates", seen.number());
        assertEquals(45, seen.rows().size());
    }

    /** The copies and their originals are seldom in the sample. */
    @Test
    void looksAmongAllRowsThoughOthersAreASample() {
        Observation seen = look(AuditTask.of(planted(3000, 6, 1e-4, PLAIN, 3), 1, 300), 2);
        assertEquals(last20(3000), rows(seen));
        assertEquals(seen, look(AuditTask.of(planted(3000, 6, 1e-4, PLAIN, 3), 1, 300), 1));
    }

    /** In few dimensions some rows are always near each other; and rounded numbers lie on a grid. */
    @Test
    void cleanTablesAreInOrder() {
        int small = 0;
        for (int seed = 0; seed < 15; seed++) {
            for (DoubleUnaryOperator change : List.of(PLAIN, v -> Math.rint(20 * v), v -> Math.max(v, 0))) {
                Observation seen = look(AuditTask.of(planted(100, 1 + seed % 5, 0, change, seed), 1, 1000), 1);
                small += seen.kind() == Kind.TEST && seen.chance() <= .05 ? 1 : 0;
            }
        }
        assertTrue(small <= 5, small + " of 45");
    }

    @Test
    void tellsOfOtherLabels() {
        int[] ids = IntStream.range(0, 1000).map(i -> i == 999 ? 1 : 0).toArray();
        AuditTask task = AuditTask.of(planted(1000, 10, 1e-6, PLAIN, 1), 1, 1000)
                .withLabels(new RowClasses(List.of("good", "bad"), ids), Optional.empty());
        Observation seen = look(task, 1);
        assertTrue(seen.sentence().endsWith("Pairs of them that are labelled differently: 1."), seen.sentence());
        assertTrue(seen.rows().stream()
                .allMatch(r -> (r.row() == 999) == r.note().endsWith(", which is labelled differently")));
    }

    /** Equal rows are another question's, and do not hide near ones. */
    @Test
    void equalRowsCountOnce() {
        Table table = planted(1000, 10, 1e-6, PLAIN, 1);
        Table twice = table.select(IntStream.range(0, 2000).map(i -> i / 2).toArray());
        Set<Integer> expected =
                IntStream.range(980, 1000).map(i -> 2 * i).boxed().collect(Collectors.toSet());
        assertEquals(expected, rows(look(AuditTask.of(twice, 1, 2000), 1)));
    }

    @Test
    void saysWhyItCouldNotLook() {
        assertEquals(
                Kind.NOT_LOOKED,
                look(AuditTask.of(planted(20, 3, 0, PLAIN, 1), 1, 100), 1).kind());
        Table equal = Table.builder(50).addNumeric("x", new double[50]).build();
        assertEquals(Kind.NOT_LOOKED, look(AuditTask.of(equal, 1, 100), 1).kind());
    }

    @Test
    void copesWithHardTables() {
        for (int item = 0; item < 30; item++) {
            AuditTask task = AuditTask.of(RandomTable.of(RandomStream.of(7, "tables", item)), 1, 40);
            assertEquals(look(task, 1), look(task, 2));
        }
    }
}
