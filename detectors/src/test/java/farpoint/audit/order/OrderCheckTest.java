package farpoint.audit.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderCheckTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static NeighborTable neighbors(int k, double... values) {
        DataMatrix rows = DataMatrix.of(values.length, 1, values);
        return NeighborIndex.nearest(
                Engines.in(CONTEXT, Metrics.EUCLIDEAN), rows, rows, Metrics.EUCLIDEAN, k, true, CONTEXT);
    }

    private static int[] numbers(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static Observation look(Table table, long seed, int mostRows, int threads) {
        return new OrderCheck()
                .look(new Examined(AuditTask.of(table, seed, mostRows)), CONTEXT.withThreads(threads))
                .get(0);
    }

    private static double[] gaussian(int n, long seed) {
        RandomStream random = RandomStream.of(seed, "test", n);
        return IntStream.range(0, n).mapToDouble(i -> random.gaussian()).toArray();
    }

    /** Golden vector G7.1, computed by the code of cleanlab; the last score, misprinted there, by numerical integration. */
    @Test
    void knowsTheStatisticAndTheRowScores() {
        NeighborTable found = neighbors(2, 1, 1.2, .9, 3, 1.1, 3.2, 3.1, 2.9, 5, 5.2);
        IndexDistances distances = new IndexDistances(found, 2);
        assertEquals(.2833333333, distances.largest(numbers(10)).value(), 1e-9);
        assertEquals(
                .2, distances.largest(new int[] {3, 1, 4, 0, 5, 9, 2, 6, 8, 7}).value(), 1e-9);
        double[] expected = {
            .8079696133,
            .7990678777,
            .7747625558,
            .7965305385,
            .7813649163,
            .8026246798,
            .8802076298,
            .9050488097,
            .7747625558,
            .7696416159
        };
        assertArrayEquals(expected, RowScores.of(found, 2, numbers(10)), 1e-9);
    }

    /** Golden vector G7.1 for 50 rows in order. */
    @Test
    void knowsTheStatisticOfSortedRows() {
        NeighborTable found =
                neighbors(10, IntStream.range(0, 50).asDoubleStream().toArray());
        assertEquals(
                .7461632653, new IndexDistances(found, 10).largest(numbers(50)).value(), 1e-9);
        double[] scores = RowScores.of(found, 10, numbers(50));
        assertEquals(.6214564665, scores[46], 1e-9);
        assertEquals(scores[46], Arrays.stream(scores).min().orElseThrow());
    }

    @Test
    void seesSortedRowsAndSaysSo() {
        double[] sorted = gaussian(300, 1);
        Arrays.sort(sorted);
        Observation seen = look(Table.builder(300).addNumeric("x", sorted).build(), 1, 1000, 1);
        assertEquals(.001, seen.chance());
        assertTrue(
                seen.sentence().startsWith("In this file, rows that are alike stand near each other"), seen.sentence());
        assertEquals(20, seen.rows().size());
    }

    /** Rows that come one after the other from elsewhere are named, and not those around them. */
    @Test
    void namesTheStretchWhereItShows() {
        Table.Builder table = Table.builder(1000);
        for (int j = 0; j < 3; j++) {
            double[] values = gaussian(1000, j);
            for (int i = 400; i < 480; i++) {
                values[i] = 3 + .3 * values[i];
            }
            table.addNumeric("x" + j, values);
        }
        Observation seen = look(table.build(), 1, 2000, 1);
        assertEquals(.001, seen.chance());
        assertTrue(seen.sentence().matches(".*rows (39.|40.) to 4[78].\\."), seen.sentence());
        assertTrue(seen.rows().stream().allMatch(r -> r.row() >= 398 && r.row() < 482), seen.rows()::toString);
    }

    /** What is in order beside the stretch does not lengthen it. */
    @Test
    void stretchEndsWhereOrdinaryRowsBegin() {
        Table.Builder table = Table.builder(600);
        for (int j = 0; j < 5; j++) {
            double[] values = gaussian(600, j);
            for (int i = 200; i < 300; i++) {
                values[i] += 3;
            }
            table.addNumeric("x" + j, values);
        }
        Observation seen = look(table.build(), 1, 2000, 1);
        assertTrue(seen.sentence().matches(".*rows (19.|20.) to (29.|30.)\\."), seen.sentence());
    }

    @Test
    void anOrderOfAllRowsIsSaidToBeOne() {
        double[] sorted = gaussian(300, 1);
        Arrays.sort(sorted);
        Observation seen = look(Table.builder(300).addNumeric("x", sorted).build(), 1, 1000, 1);
        assertTrue(seen.sentence().endsWith("This shows all over the file."), seen.sentence());
    }

    /** Copies at the end of the file are far from their originals, which says nothing of the order. */
    @Test
    void copiesAreNoOrder() {
        int small = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] twice = IntStream.range(0, 200).map(i -> i % 100).toArray();
            Table table =
                    Table.builder(100).addNumeric("x", gaussian(100, seed)).addNumeric("y", gaussian(100, 99 - seed)).build();
            small += look(table.select(twice), seed, 1000, 1).chance() <= .05 ? 1 : 0;
        }
        assertTrue(small <= 4, small + " of 20");
    }

    /** Rows in turn from two places: the neighbours of a row are never those beside it. */
    @Test
    void namesNoRowsWhereNeighboursAreFar() {
        double[] values = gaussian(400, 1);
        for (int i = 0; i < 100; i++) {
            values[i] = values[300 + i] = 10 * i;
        }
        for (int i = 300; i < 400; i++) {
            values[i] += 1e-3;
        }
        Observation seen = look(Table.builder(400).addNumeric("x", values).build(), 1, 1000, 1);
        assertTrue(
                seen.sentence().contains("stand near each other") || seen.rows().isEmpty(), seen.sentence());
    }

    /** Ties by index would make the neighbours of equal rows those at the beginning of the file. */
    @Test
    void tiesAreNoOrder() {
        int small = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] values = Arrays.stream(gaussian(100, seed)).map(Math::rint).toArray();
            small += look(Table.builder(100).addNumeric("x", values).build(), seed, 1000, 1)
                                    .chance()
                            <= .05
                    ? 1
                    : 0;
        }
        assertTrue(small <= 6, small + " of 40");
    }

    /** T7: rows of vowel in a drawn order; in their own order they are not. */
    @Test
    void shuffledRowsAreInOrder() {
        Table vowel = TestData.table("vowel").select(numbers(300));
        int small = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] order = numbers(vowel.rows());
            RandomStream.of(seed, "test", 0).shuffle(order, order.length);
            small += look(vowel.select(order), seed, 1000, 1).chance() <= .05 ? 1 : 0;
        }
        assertTrue(small <= 3, small + " of 20");
        assertEquals(.001, look(vowel, 1, 1000, 1).chance());
    }

    @Test
    void threadsChangeNothing() {
        Table vowel = TestData.table("vowel");
        assertEquals(look(vowel, 3, 300, 1), look(vowel, 3, 300, 2));
    }

    @Test
    void samplesAreSaidToBeSamples() {
        double[] sorted = IntStream.range(0, 500).asDoubleStream().toArray();
        Observation seen = look(Table.builder(500).addNumeric("x", sorted).build(), 1, 100, 1);
        assertTrue(seen.sentence().startsWith("In a sample of 100 rows, "), seen.sentence());
        assertTrue(seen.rows().stream().anyMatch(r -> r.row() >= 100), "rows are those of the file");
    }

    @Test
    void saysWhyItCouldNotLook() {
        assertEquals(
                Kind.NOT_LOOKED,
                look(Table.builder(2).addNumeric("x", 1, 2).build(), 1, 100, 1).kind());
        Table equal = Table.builder(30).addNumeric("x", new double[30]).build();
        assertEquals(Kind.NOT_LOOKED, look(equal, 1, 100, 1).kind());
    }
}
