package farpoint.data.ranks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the passes find is what sorting finds, to the last bit. */
class BlockedRanksTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Kinds of columns, as functions of a number that is uniform in [0, 1). */
    private enum Kind {
        UNIFORM(u -> u),
        FAR_APART(u -> u < 0.4 ? -1e308 : 1e308),
        OF_ALL_SIZES(u -> Math.pow(2, 2000 * u - 1000) * (u * 64 % 1 < 0.5 ? -1 : 1)),
        BELOW_NORMAL(u -> Math.rint(9000 * (u - 0.5)) * Double.MIN_VALUE),
        FEW_VALUES(u -> Math.floor(5 * u)),
        CONSTANT(u -> 7),
        ZEROS(u -> u < 0.5 ? -0.0 : 0.0),
        ZEROS_IN_THE_MIDDLE(u -> u < 0.499 ? -u : u < 0.5 ? -0.0 : u < 0.501 ? 0.0 : u),
        MOSTLY_ZERO(u -> u < 0.8 ? 0 : u),
        TWO_HEAPS(u -> u < 0.5 ? -5 - 1e-9 * u : 5 + u);

        private final DoubleUnaryOperator of;

        Kind(DoubleUnaryOperator of) {
            this.of = of;
        }
    }

    private static double[] numbers(Kind kind, int rows) {
        RandomStream random = RandomStream.of(3, kind.name(), rows);
        return DoubleStream.generate(random::uniform).limit(rows).map(kind.of).toArray();
    }

    /** All kinds, side by side. */
    private static DataMatrix all(int rows) {
        double[][] columns =
                Arrays.stream(Kind.values()).map(kind -> numbers(kind, rows)).toArray(double[][]::new);
        return DataMatrix.of(IntStream.range(0, rows)
                .mapToObj(i -> Arrays.stream(columns).mapToDouble(c -> c[i]).toArray())
                .toArray(double[][]::new));
    }

    private static double[] column(DataMatrix rows, int column) {
        return IntStream.range(0, rows.rows())
                .mapToDouble(i -> rows.value(i, column))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 100, 1024, 1025, 2501, 20_000, 20_001})
    void findsWhatSortingFinds(int n) {
        DataMatrix rows = all(n);
        BlockedRanks ranks = new BlockedRanks(BlockedRows.of(rows, CONTEXT), CONTEXT);
        int[] wanted = IntStream.of(0, n / 20, (n - 1) / 2, n / 2, n - 1)
                .distinct()
                .sorted()
                .toArray();
        double[][] found = ranks.of("Ranks", PlainColumns.all(rows.columns()), wanted);
        double[] medians = ranks.medians("Medians", PlainColumns.all(rows.columns()));
        for (Kind kind : Kind.values()) {
            double[] sorted = numbers(kind, n);
            Arrays.sort(sorted);
            int j = kind.ordinal();
            assertArrayEquals(
                    Arrays.stream(wanted).mapToDouble(rank -> sorted[rank]).toArray(), found[j], kind.name());
            assertSameBits(Quantiles.median(numbers(kind, n)), medians[j], kind.name());
        }
    }

    private static void assertSameBits(double expected, double actual, String message) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual), message);
    }

    /** A sample of numbers that are all too small, all too large, or alike. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e300, -1, -0.0, 0.25, 0.75, 3, 1e300})
    void aSampleThatMisleadsDoesNoHarm(double sampled) {
        DataMatrix rows = all(5000);
        double[][] sample = new double[50][rows.columns()];
        for (double[] row : sample) {
            Arrays.fill(row, sampled);
        }
        CountedRows counted = new CountedRows(BlockedRows.of(rows, CONTEXT));
        double[] medians = new BlockedRanks(counted, DataMatrix.of(sample), CONTEXT)
                .medians("Medians", PlainColumns.all(rows.columns()));
        for (Kind kind : Kind.values()) {
            assertSameBits(Quantiles.median(numbers(kind, 5000)), medians[kind.ordinal()], kind.name());
        }
        assertTrue(counted.passes() > 2, counted.passes() + " passes");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "TWO_HEAPS", "MOSTLY_ZERO", "FEW_VALUES"})
    void takesFewPasses(Kind kind) {
        double[] numbers = numbers(kind, 100_000);
        CountedRows rows = new CountedRows(BlockedRows.of(DataMatrix.of(numbers.length, 1, numbers), CONTEXT));
        double median = new BlockedRanks(rows, CONTEXT).medians("Medians", PlainColumns.all(1))[0];
        assertSameBits(Quantiles.median(numbers.clone()), median, kind.name());
        assertTrue(rows.passes() <= 3, rows.passes() + " passes");
    }

    @Test
    void manyColumnsAreLookedAtInGroups() {
        int columns = 4096 + 3;
        RandomStream random = RandomStream.of(4, "columns", 0);
        DataMatrix rows = DataMatrix.of(
                300,
                columns,
                DoubleStream.generate(random::uniform).limit(300L * columns).toArray());
        CountedRows counted = new CountedRows(BlockedRows.of(rows, CONTEXT));
        double[] medians = new BlockedRanks(counted, CONTEXT).medians("Medians", PlainColumns.all(columns));
        for (int j = 0; j < columns; j++) {
            assertSameBits(Quantiles.median(column(rows, j)), medians[j], "column " + j);
        }
        assertTrue(counted.passes() <= 6, counted.passes() + " passes");
    }

    @Test
    void rowsThatChangeMeanwhileAreAMistake() {
        Search search = new Search(new Window(0, Keys.of(2), Keys.of(3), 3), 0, 3);
        search.learn(looked(search, 0, 2, 3), 64);
        assertFalse(search.isDone());
        Tally others = looked(search, 2, 2, 3);
        assertThrows(InvalidInputException.class, () -> search.learn(others, 64));
        search.learn(looked(search, 0, 2, 3), 64);
        assertEquals(0, search.number());
    }

    private static Tally looked(Search search, double... numbers) {
        Tally tally = Tally.ofNumbers();
        tally.add(search.window(), null, numbers, numbers.length);
        return tally;
    }
}
