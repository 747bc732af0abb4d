package farpoint.cleaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.ErrorScale;
import farpoint.testing.PlantedErrors;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import farpoint.zerror.ZError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZErrorFilterTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ZErrorFilter DEFAULT = new ZErrorFilter(Action.REMOVE, 0, 10);

    static Stream<Arguments> plantedTables() {
        return Arrays.stream(PlantedErrors.Kind.values())
                .flatMap(kind -> IntStream.rangeClosed(1, 5).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    /** 100 of 1000 rows have gross errors: at least 95 of these and at most 3 % of the others are found. */
    @ParameterizedTest
    @MethodSource("plantedTables")
    @Tag("long")
    void findsTheGrossErrorsAndLeavesTheRest(PlantedErrors.Kind kind, int seed) {
        PlantedErrors planted = PlantedErrors.of(kind, 1000, 8, 100, seed);
        Decisions decisions = decide(DEFAULT, ZError.SPEC.defaults(), planted.table());
        int found = (int) IntStream.range(0, 1000)
                .filter(i -> planted.wrong()[i] && decisions.isOutlying(i))
                .count();
        int clean = decisions.outlying() - found;
        assertTrue(found >= 95 && clean <= 27, found + " of 100 found, " + clean + " of 900 clean rows");
    }

    @Test
    void meanAndDeviationMissErrorsThatAMedianFinds() {
        Table table =
                PlantedErrors.of(PlantedErrors.Kind.SAME_CELL, 2000, 20, 200, 1).table();
        ParameterValues plain = ZError.SPEC.defaults().with(ZError.ERROR_SCALE, ErrorScale.Estimator.MEAN_SD);
        assertTrue(decide(DEFAULT, plain, table).outlying() < 100);
        assertTrue(decide(DEFAULT, ZError.SPEC.defaults(), table).outlying() >= 200);
    }

    @Test
    void theWrongCellIsNamed() {
        PlantedErrors planted = PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 1000, 8, 100, 2);
        TableMeasure errors = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, planted.table(), CONTEXT);
        CleaningReport report = CleaningReport.of(DEFAULT, DEFAULT.decide(errors), planted.table());
        long right = IntStream.range(0, 1000)
                .filter(i -> planted.wrong()[i] && report.worst()[i] == planted.cell()[i])
                .count();
        assertTrue(right >= 90, right + " of 100 cells");
    }

    @Test
    void theWorstGoFirstAndRowsThatLookBadBecauseOfThemStay() {
        // Row 0 looks bad as long as row 1 counts.
        RowMeasure errors = new Fits(kept -> new double[] {kept[1] == 1 ? 5 : 1, 9, 0, 0, 0, 0});
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 3, 10).decide(errors);
        assertArrayEquals(new int[] {0, 1, 0, 0, 0, 0}, decisions.outlyingSince());
        assertEquals(2, decisions.iterations());
        assertEquals(Decisions.Ending.SETTLED, decisions.ending());
        assertEquals(Decisions.Origin.GIVEN, decisions.origin());
        Decisions once = new ZErrorFilter(Action.REMOVE, 3, 1).decide(errors);
        assertEquals(2, once.outlying());
        assertEquals(Decisions.Ending.ENDED, once.ending());
    }

    @Test
    void rowsThatLookWellWithoutTheirLikeDoNotTakeTurns() {
        RowMeasure turns = new Fits(kept -> new double[] {kept[0] == 0 ? 9 : 1, kept[0] == 0 ? 1 : 9, 0, 0, 0, 0});
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 3, 100).decide(turns);
        assertEquals(Decisions.Ending.SETTLED, decisions.ending());
        assertArrayEquals(new int[] {1, 2, 0, 0, 0, 0}, decisions.outlyingSince());
        assertArrayEquals(new double[] {9, 9, 0, 0, 0, 0}, decisions.z());
    }

    @Test
    void endsWithTheLastFitThatWasPossible() {
        RowMeasure errors = new Fits(kept -> {
            if (kept.length < 6) {
                throw new InvalidInputException("The rest is too much alike.");
            }
            return new double[] {9, 4, 0, 0, 0, 0};
        });
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 3, 10).decide(errors);
        assertEquals(Decisions.Ending.UNFIT, decisions.ending());
        assertEquals("The rest is too much alike.", decisions.reason());
        assertEquals(2, decisions.outlying());
        assertThrows(InvalidInputException.class, () -> new ZErrorFilter(Action.REMOVE, 3, 10).decide(new Fits(kept -> {
            throw new InvalidInputException("There is nothing to learn.");
        })));
    }

    /** A row's wrong cell is looked for when it is set aside, and those of all others at the end, each once. */
    @Test
    void wrongCellsAreLookedForOnceARow() {
        List<List<Integer>> asked = new ArrayList<>();
        Fits fits = new Fits(kept -> new double[] {kept.length == 6 ? 20 : 5, 4, 0, 0, 0, 0});
        RowMeasure counting = new RowMeasure() {
            @Override
            public int rows() {
                return fits.rows();
            }

            @Override
            public double[] fit(int[] kept) {
                return fits.fit(kept);
            }

            @Override
            public int[] worstColumns(int[] some) {
                asked.add(Arrays.stream(some).boxed().toList());
                return Arrays.stream(some).map(i -> 10 + i).toArray();
            }

            @Override
            public double usualTau() {
                return fits.usualTau();
            }
        };
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 3, 10).decide(counting);
        assertArrayEquals(new int[] {10, 11, 12, 13, 14, 15}, decisions.worst());
        assertArrayEquals(new int[] {1, 2, 0, 0, 0, 0}, decisions.outlyingSince());
        assertEquals(20, decisions.z()[0]);
        assertEquals(6, asked.stream().mapToInt(List::size).sum(), asked::toString);
    }

    /** Six rows; what the fits say. */
    private record Fits(Function<int[], double[]> errors) implements RowMeasure {
        @Override
        public int rows() {
            return 6;
        }

        @Override
        public double[] fit(int[] kept) {
            return errors.apply(kept);
        }

        @Override
        public int[] worstColumns(int[] some) {
            return new int[some.length];
        }

        @Override
        public double usualTau() {
            return 3;
        }
    }

    @Test
    void theAutomaticTauFollowsTheTailOfTheErrors() {
        int[] kept = IntStream.range(0, 9).toArray();
        // Quantiles of 1, e^0.1, ..., e^0.8: median e^0.4, upper quartile e^0.6; steps = 2.3263479 / 0.6744898.
        double[] logarithmic =
                IntStream.range(0, 9).mapToDouble(i -> Math.exp(0.1 * i)).toArray();
        assertEquals(Math.exp(0.4 + 0.2 * 3.4490488), ZErrorFilter.upperTail(logarithmic, kept), 1e-6);
        double[] signed = IntStream.range(0, 9).mapToDouble(i -> i - 4).toArray();
        assertEquals(2 * 3.4490488, ZErrorFilter.upperTail(signed, kept), 1e-6);
        assertEquals(0, ZErrorFilter.upperTail(new double[9], kept));
        // A quartile of another kind than the median: as if the median were a third of it, by the factor e.
        double[] copies = {0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 2, 2, 2};
        assertEquals(2 * Math.exp(2.4490488), ZErrorFilter.upperTail(copies, kept), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wdbc", "pima", "glass", "ionosphere", "shuttle"})
    void realTablesKeepMostOfTheirRows(String set) {
        Table table = TestData.table(set);
        double share = (double) decide(DEFAULT, ZError.SPEC.defaults(), table).outlying() / table.rows();
        assertTrue(share < 0.06, share + " of " + set);
    }

    @Test
    void weightsFallWithTheError() {
        assertEquals(1, Action.SOFT_WEIGHT.weight(2, 3));
        assertEquals(Math.exp(-1.5), Action.SOFT_WEIGHT.weight(4.5, 3), 1e-15);
        assertEquals(0, Action.WEIGHT.weight(4.5, 3));
        assertEquals(1, Action.FLAG.weight(4.5, 3));
    }

    @Test
    void reportsWhatAndWhy() {
        double[][] rows = Samples.gaussian(50, 2, 3);
        rows[7][1] = 80;
        Table table = Samples.table(rows);
        TableMeasure errors = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, table, CONTEXT);
        ZErrorFilter filter = new ZErrorFilter(Action.REMOVE, 6, 10);
        CleaningReport report = CleaningReport.of(filter, filter.decide(errors), table);
        String text = report.text();
        assertTrue(
                text.startsWith(
                        "1 of 50 rows removed: error above tau = 6.000 standard deviations (as given). 2 iterations,"),
                text);
        assertTrue(text.contains("  row 8: ") && text.contains(" at x2 = 80.0, iteration 1"), text);
        assertEquals(List.of("x2", "80.0"), List.of(report.attribute(7), report.value(7)));
    }

    @Test
    void constantTablesAndMissingValuesAreNoErrors() {
        double[][] constant = new double[20][2];
        assertEquals(
                0,
                decide(DEFAULT, ZError.SPEC.defaults(), Samples.table(constant)).outlying());
        double[][] gaps = Samples.gaussian(40, 3, 1);
        gaps[3][1] = Double.NaN;
        assertFalse(decide(DEFAULT, ZError.SPEC.defaults(), Samples.table(gaps)).isOutlying(3));
    }

    @Test
    void mistakesGetASentence() {
        Table table = Samples.table(Samples.gaussian(100, 3, 1));
        InvalidInputException low = assertThrows(
                InvalidInputException.class,
                () -> decide(new ZErrorFilter(Action.REMOVE, 1e-3, 10), ZError.SPEC.defaults(), table));
        assertTrue(
                low.getMessage()
                        .matches("With a tau of 0.001, \\d+ of 100 rows are wrong and hardly any remain. Raise"
                                + " the 'tau' parameter."),
                low.getMessage());
        assertThrows(InvalidInputException.class, () -> new ZErrorFilter(Action.REMOVE, -1, 10));
        InvalidInputException one = assertThrows(
                InvalidInputException.class,
                () -> decide(DEFAULT, ZError.SPEC.defaults(), Samples.table(Samples.gaussian(1, 3, 1))));
        assertEquals("ZError needs at least 3 training rows. The data has 1.", one.getMessage());
    }

    private static Decisions decide(ZErrorFilter filter, ParameterValues values, Table table) {
        return filter.decide(new TableMeasure(values, table, CONTEXT));
    }
}
