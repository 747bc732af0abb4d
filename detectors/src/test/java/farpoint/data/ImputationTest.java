package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.Quantiles;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in for missing values. */
class ImputationTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double NAN = Double.NaN;

    /** The last column is the sum of the others, but for 15 gross errors in any cell. */
    private static double[][] totals(int n) {
        double[][] rows = Samples.gaussian(n, 5, 7);
        for (int i = 0; i < n; i++) {
            rows[i][4] = rows[i][0] + rows[i][1] + rows[i][2] + rows[i][3];
            if (i % 20 == 3) {
                rows[i][i / 20 % 5] += 30;
            }
        }
        return rows;
    }

    private static double[] filled(Preprocessing preprocessing, double... row) {
        return preprocessing
                .transform(Samples.table(new double[][] {row}), CONTEXT)
                .values();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 300, 5000})
    void anyPartOfASumFollowsFromTheOthersThoughRowsAreWrong(int n) {
        Preprocessing preprocessing = Preprocessing.fit(Samples.table(totals(n)), Scaling.NONE, CONTEXT);
        assertEquals(10, filled(preprocessing, 1, 2, 3, 4, NAN)[4], 1e-6);
        assertEquals(2, filled(preprocessing, 1, NAN, 3, 4, 10)[1], 1e-6);
        // Extrapolated, not bent back to what training has seen.
        assertEquals(400, filled(preprocessing, 100, 100, 100, 100, NAN)[4], 1e-4);
    }

    /** Given their sum 4 and two of four equal and independent parts, 1 and 1, the two missing ones are 1 each. */
    @Test
    void severalMissingValuesAreWhatThePresentOnesLetExpect() {
        Preprocessing preprocessing = Preprocessing.fit(Samples.table(totals(5000)), Scaling.NONE, CONTEXT);
        double[] values = filled(preprocessing, 1, NAN, 1, NAN, 4);
        assertEquals(1, values[1], 0.2);
        assertEquals(1, values[3], 0.2);
        assertTrue(Math.abs(values[1] - 1) > 1e-9, "they are not determined");
    }

    @Test
    void unrelatedColumnsAndRowsWithoutAnyValueHaveTheMedian() {
        double[][] rows = Samples.gaussian(301, 3, 5);
        for (double[] row : rows) {
            row[1] += row[0];
        }
        Table table = Samples.table(rows);
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.NONE, CONTEXT);
        double[] medians = IntStream.range(0, 3)
                .mapToDouble(j -> Arrays.stream(table.column(j)).sorted().toArray()[150])
                .toArray();
        assertEquals(medians[2], filled(preprocessing, 2, 3, NAN)[2]);
        assertArrayEquals(medians, filled(preprocessing, NAN, NAN, NAN));
        assertTrue(filled(preprocessing, 2, NAN, 0)[1] > 1.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCategoryIsTheMostProbableOne(boolean related) {
        int n = 200;
        double[][] rows = Samples.gaussian(n, 2, 9);
        double[] kinds = IntStream.range(0, n)
                .mapToDouble(i -> related ? (rows[i][0] < -0.7 ? 0 : rows[i][0] < 0.7 ? 1 : 2) : i % 7 % 3)
                .toArray();
        double[] x = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
        Attribute kind = Attribute.nominal("kind", List.of("low", "middle", "high"));
        Table table = Table.builder(n).addNumeric("x", x).add(kind, kinds).build();
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.NONE, CONTEXT);
        Table later = Table.builder(2)
                .addNumeric("x", -3, 3)
                .add(kind, new double[] {NAN, NAN})
                .build();
        double on = Math.sqrt(0.5);
        double[] expected =
                related ? new double[] {-3, on, 0, 0, 3, 0, 0, on} : new double[] {-3, on, 0, 0, 3, on, 0, 0};
        assertArrayEquals(expected, preprocessing.transform(later, CONTEXT).values());
    }

    /** A column that is mostly 0 stays so, unless another one says more. */
    @Test
    void amountsThatAreMostlyZero() {
        int n = 300;
        double[][] rows = Samples.gaussian(n, 3, 11);
        for (int i = 0; i < n; i++) {
            rows[i][1] = i % 5 == 0 ? 100 + 20 * rows[i][1] : 0;
            rows[i][2] = 0.9 * rows[i][1];
        }
        Preprocessing preprocessing = Preprocessing.fit(Samples.table(rows), Scaling.NONE, CONTEXT);
        assertEquals(90, filled(preprocessing, 0.3, 100, NAN)[2], 1e-6);
        assertEquals(0, filled(preprocessing, 0.3, 0, NAN)[2], 1e-6);
        double[][] alone =
                Arrays.stream(rows).map(row -> new double[] {row[0], row[1]}).toArray(double[][]::new);
        assertEquals(0, filled(Preprocessing.fit(Samples.table(alone), Scaling.NONE, CONTEXT), 2, NAN)[1]);
    }

    /** 700 columns in groups of seven copies, and few rows. */
    @Test
    void wideTables() {
        double[][] base = Samples.gaussian(40, 100, 2);
        double[][] noise = Samples.gaussian(40, 700, 3);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 700; j++) {
                noise[i][j] = base[i][j / 7] + 0.01 * noise[i][j];
            }
        }
        Preprocessing preprocessing = Preprocessing.fit(Samples.table(noise), Scaling.ROBUST, CONTEXT);
        double[] row = noise[5].clone();
        double[] expected = filled(preprocessing, row);
        row[0] = row[350] = row[699] = NAN;
        double[] values = filled(preprocessing, row);
        for (int j : new int[] {0, 350, 699}) {
            assertEquals(expected[j], values[j], 0.1);
        }
    }

    @Test
    void isReadAsWrittenAndFilesWithoutItHaveTheMedian() {
        double[][] rows = totals(300);
        Preprocessing preprocessing = Preprocessing.fit(Samples.table(rows), Scaling.ROBUST, CONTEXT);
        State state = new State();
        preprocessing.writeTo(state);
        double[] gap = {1, 2, 3, 4, NAN};
        assertArrayEquals(filled(preprocessing, gap), filled(Preprocessing.readFrom(state), gap));
        State earlier = new State().put("attributes", state.children("attributes"));
        assertEquals(0, filled(Preprocessing.readFrom(earlier), gap)[4]);
        assertArrayEquals(filled(preprocessing, 1, 2, 3, 4, 5), filled(Preprocessing.readFrom(earlier), 1, 2, 3, 4, 5));
    }

    /** Training and filling alike. */
    @Test
    void theBitsDoNotDependOnThreads() {
        double[][] rows = totals(700);
        for (int i = 0; i < rows.length; i += 3) {
            rows[i][i % 5] = NAN;
        }
        Table table = Samples.table(rows);
        double[][] values = IntStream.of(1, 2, 5)
                .mapToObj(CONTEXT::withThreads)
                .map(context -> Preprocessing.fit(table, Scaling.ROBUST, context)
                        .transform(table, context)
                        .values())
                .toArray(double[][]::new);
        assertArrayEquals(values[0], values[1]);
        assertArrayEquals(values[0], values[2]);
    }

    @Test
    void learningAndFillingTellProgressAndCanBeStopped() {
        double[][] rows = totals(300);
        rows[7][2] = NAN;
        Table table = Samples.table(rows);
        AtomicInteger steps = new AtomicInteger();
        ComputeContext told = CONTEXT.withProgress((task, done, total) -> steps.incrementAndGet());
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.NONE, told);
        assertTrue(steps.getAndSet(0) > 0);
        preprocessing.transform(table, told);
        assertTrue(steps.get() > 0);
        ComputeContext stopped = CONTEXT.withCancelCheck(() -> true);
        assertThrows(CancelledException.class, () -> Preprocessing.fit(table, Scaling.NONE, stopped));
        assertThrows(CancelledException.class, () -> preprocessing.transform(table, stopped));
    }

    /** Few cells of wide tables take part, so that learning from them takes no longer a column than from others. */
    @Test
    void fewerRowsOfWideTablesTakePart() {
        assertEquals(500, Imputation.sample(1000, 200).length);
        assertEquals(127, Imputation.sample(1000, 784).length);
        assertEquals(100, Imputation.sample(1000, 10_000).length);
        assertEquals(60, Imputation.sample(60, 10_000).length);
    }

    /** For detectors that look themselves which values are missing; a model file has nothing to hold of it. */
    @Test
    void nothingIsExpectedForADetectorThatKeepsMissingValues() {
        double[][] rows = totals(200);
        rows[7][0] = NAN;
        Table table = Samples.table(rows);
        Preprocessing kept = Preprocessing.fit(table, Scaling.NONE, MissingUse.KEEP, CONTEXT);
        State state = new State();
        kept.writeTo(state);
        double median = Quantiles.median(
                Arrays.stream(table.column(0)).filter(v -> !Double.isNaN(v)).toArray());
        for (Preprocessing preprocessing : List.of(kept, Preprocessing.readFrom(state))) {
            DataMatrix matrix = preprocessing.transform(table, CONTEXT);
            assertEquals(median, matrix.value(7, 0));
            assertTrue(matrix.isStandIn(7, 0));
        }
        DataMatrix imputed = Preprocessing.fit(table, Scaling.NONE, CONTEXT).transform(table, CONTEXT);
        assertNotEquals(median, imputed.value(7, 0));
        assertTrue(imputed.isStandIn(7, 0));
    }
}
