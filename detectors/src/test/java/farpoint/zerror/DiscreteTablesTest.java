package farpoint.zerror;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cleaning.Action;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.cleaning.ZErrorFilter;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cleaning where most values of a column are equal, or most rows: rare values are no errors, and errors are found. */
class DiscreteTablesTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** 300 persons, of whom 64 have made claims; premium is twice the age. Wrong: an age, a number of claims, a premium. */
    @Test
    void keepsTheRowsOfRareButUsualCounts() throws IOException {
        assertArrayEquals(new int[] {41, 42, 43}, removed(csv("real.csv"), 0));
        assertArrayEquals(new int[] {41, 42, 43}, removed(csv("real.csv"), 4));
    }

    /** An age and a premium, which is twice the age, have the same error, whichever of them is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"ledoit-wolf", "mcd", "empirical"})
    void tellsWhichOfTwoColumnsThatSayTheSameIsWrong(String estimator) throws IOException {
        Table table = csv("real.csv");
        ParameterValues values = ZError.SPEC.defaults().with(ZError.ESTIMATOR, ZError.ESTIMATOR.parse(estimator));
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 0, 10).decide(new TableMeasure(values, table, CONTEXT));
        List<String> wrong = IntStream.rangeClosed(40, 42)
                .mapToObj(row -> table.attribute(decisions.worst()[row]).name())
                .toList();
        assertEquals(List.of("age", "claims", "premium"), wrong);
    }

    /** Many kinds of goods with their own prices and sizes: wrong ones spoil what is learnt about their kind. */
    @ParameterizedTest
    @CsvSource({"40, 8, 1", "40, 8, 2", "40, 8, 3", "40, 12, 1", "40, 12, 2", "100, 12, 2", "100, 8, 3", "100, 12, 3"})
    void grossErrorsSetNoLimitAboveThemselves(double size, int wrong, int seed) {
        int n = 130;
        double[][] rows = Samples.gaussian(n, 3, seed);
        double[] kinds = IntStream.range(0, n).mapToDouble(i -> i % 32).toArray();
        for (int i = 0; i < n; i++) {
            rows[i][1] = 0.9 * rows[i][0] + 0.4 * rows[i][1];
            for (int j = 0; j < 3; j++) {
                rows[i][j] += kinds[i];
            }
        }
        int[] places =
                IntStream.range(0, wrong).map(w -> 5 + w * (n / wrong - 1)).toArray();
        for (int w = 0; w < wrong; w++) {
            rows[places[w]][size > 50 ? 1 : w % 3] += size > 50 ? size * (w + 1) : w % 2 == 0 ? size : -size;
        }
        Table numeric = Samples.table(rows);
        Table.Builder builder = Table.builder(n);
        builder.add(
                Attribute.nominal(
                        "kind", IntStream.range(0, 32).mapToObj(k -> "kind" + k).toList()),
                kinds);
        for (int j = 0; j < 3; j++) {
            builder.add(numeric.attribute(j), numeric.column(j));
        }
        Table table = builder.build();
        Decisions decisions = decide(table, 0);
        assertTrue(decisions.tau() < 5, decisions.tau() + "");
        for (int place : places) {
            assertTrue(decisions.isOutlying(place), "row " + place);
        }
        assertTrue(decisions.outlying() <= wrong + 9, decisions.outlying() + " rows");
        // It is one of the taus that a user may give, and finds no fewer rows than a larger one.
        assertArrayEquals(decisions.z(), decide(table, decisions.tau()).z());
        Decisions larger = decide(table, 1.2 * decisions.tau());
        IntStream.range(0, n).filter(larger::isOutlying).forEach(i -> assertTrue(decisions.isOutlying(i), "row " + i));
    }

    private static Decisions decide(Table table, double tau) {
        TableMeasure measure = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, table, CONTEXT);
        return new ZErrorFilter(Action.REMOVE, tau, 10).decide(measure);
    }

    /** 200 counts, 142 of them 0 and none above 5, then 50 and 60. */
    @Test
    void findsCountsFarBeyondTheUsualOnes() throws IOException {
        for (double tau : new double[] {0, 3, 4, 8}) {
            assertArrayEquals(new int[] {201, 202}, removed(csv("zi1.csv"), tau));
        }
    }

    /** Three pairs in 27 of 30 rows, and (40, 3), which no other row is near to. */
    @Test
    void copiesOfFewRowsHideNoOtherOne() throws IOException {
        assertArrayEquals(new int[] {30}, removed(csv("few.csv"), 0));
        assertArrayEquals(new int[] {30}, removed(csv("few.csv"), 3));
    }

    /** 32 kinds among 130 rows repeat often enough to be used; among fewer rows alone they would count as names. */
    @Test
    void fitsWithFewerRowsUseTheSameAttributes() {
        int n = 130;
        double[] kinds = IntStream.range(0, n).mapToDouble(i -> i % 32).toArray();
        List<String> names = IntStream.range(0, 32).mapToObj(k -> "kind" + k).toList();
        double[][] rows = Samples.gaussian(n, 2, 7);
        Table.Builder table = Table.builder(n).add(Attribute.nominal("kind", names), kinds);
        Table whole = table.addNumeric(
                        "x", IntStream.range(0, n).mapToDouble(i -> rows[i][0]).toArray())
                .addNumeric(
                        "y", IntStream.range(0, n).mapToDouble(i -> rows[i][1]).toArray())
                .build();
        TableMeasure errors = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, whole, CONTEXT);
        errors.fit(IntStream.range(0, n).toArray());
        int width = errors.trained().preprocessing().width();
        assertEquals(34, width);
        errors.fit(IntStream.range(0, n).filter(i -> i % 10 > 0).toArray());
        assertEquals(width, errors.trained().preprocessing().width());
        assertTrue(errors.trained().notes().isEmpty(), errors.trained().notes().toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.2, 0.45})
    void rowsOfARareIndicatorOrCategoryStay(double share) {
        int n = 400;
        double[][] rows = Samples.gaussian(n, 3, 5);
        double[] rare =
                IntStream.range(0, n).mapToDouble(i -> i < share * n ? 1 : 0).toArray();
        rows[200][1] = 12;
        Table numeric = Samples.table(rows);
        Table.Builder indicator = Table.builder(n);
        Table.Builder nominal = Table.builder(n);
        for (int j = 0; j < 3; j++) {
            indicator.add(numeric.attribute(j), numeric.column(j));
            nominal.add(numeric.attribute(j), numeric.column(j));
        }
        indicator.addNumeric("rare", rare);
        nominal.add(Attribute.nominal("rare", List.of("no", "yes")), rare);
        for (Table table : List.of(indicator.build(), nominal.build())) {
            int[] removed = removed(table, 3.5);
            assertTrue(Arrays.stream(removed).anyMatch(i -> i == 201), Arrays.toString(removed));
            assertTrue(removed.length <= 3, Arrays.toString(removed));
        }
    }

    @Test
    void aValueThatNoOtherRowHasStandsOut() {
        double[][] rows = Samples.gaussian(200, 3, 6);
        for (double[] row : rows) {
            row[2] = 0;
        }
        rows[70][2] = 60;
        Table table = Samples.table(rows);
        TableMeasure errors = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, table, CONTEXT);
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 5, 10).decide(errors);
        assertEquals(1, decisions.outlying());
        assertTrue(decisions.isOutlying(70));
        // The rest has no such column any more, and the report names it all the same.
        assertEquals(2, decisions.worst()[70]);
    }

    /** Any table: what a smaller tau finds holds what a larger one finds. */
    @Test
    @Tag("long")
    void aSmallerTauNeverFindsFewerRows() {
        double[] taus = {20, 9, 5, 4.2, 3.6, 3.1, 2.7, 2.2, 1.6};
        int decided = 0;
        for (int seed = 1; seed <= 36; seed++) {
            Table table = randomTable(seed);
            for (Form form : seed % 18 == 0 ? Form.values() : new Form[] {Form.ATTRIBUTES, Form.TARGET, Form.CLASSES}) {
                ParameterValues values = ZError.SPEC.defaults().with(ZError.FORM, form);
                boolean[] larger = new boolean[table.rows()];
                for (double tau : taus) {
                    Decisions decisions = decide(values, table, tau, seed % 3 == 0 ? 3 : 10);
                    if (decisions == null) {
                        break;
                    }
                    decided++;
                    for (int i = 0; i < larger.length; i++) {
                        assertTrue(
                                decisions.isOutlying(i) || !larger[i],
                                "seed " + seed + ", " + form + ", tau " + tau + ", row " + i);
                        assertEquals(decisions.isOutlying(i), decisions.z()[i] > tau);
                        larger[i] = decisions.isOutlying(i);
                    }
                }
            }
        }
        assertTrue(decided > 60, decided + " tables and limits");
    }

    /** Null where hardly a row would remain. */
    private static Decisions decide(ParameterValues values, Table table, double tau, int iterations) {
        try {
            return new ZErrorFilter(Action.REMOVE, tau, iterations).decide(new TableMeasure(values, table, CONTEXT));
        } catch (InvalidInputException e) {
            assertTrue(
                    e.getMessage().contains("hardly any remain")
                            || e.getMessage().contains("at least two labels"),
                    e.getMessage());
            return null;
        }
    }

    /** Columns of many kinds, copies of rows, wrong values and classes; the last column is numeric and varies. */
    private static Table randomTable(int seed) {
        RandomStream random = RandomStream.of(seed, "discrete tables", 0);
        int n = 20 + random.below(60);
        int d = 2 + random.below(4);
        double[] colours =
                IntStream.range(0, n).mapToDouble(i -> random.below(10) / 4).toArray();
        Table.Builder table =
                Table.builder(n).add(Attribute.nominal("colour", List.of("red", "green", "blue")), colours);
        int[] copyOf = IntStream.range(0, n)
                .map(i -> seed % 4 == 0 && i > 5 ? random.below(6) : i)
                .toArray();
        for (int j = 0; j < d; j++) {
            int kind = j == d - 1 ? 0 : random.below(5);
            double[] own = new double[n];
            for (int i = 0; i < n; i++) {
                double g = random.gaussian();
                own[i] = switch (kind) {
                    case 0 -> g;
                    case 1 -> Math.rint(g);
                    case 2 -> g > 0.7 ? 1 + random.below(5) : 0;
                    case 3 -> g > 1 ? 1 : 0;
                    default -> Math.exp(2 * g);
                };
            }
            double[] values = Arrays.stream(copyOf).mapToDouble(i -> own[i]).toArray();
            values[random.below(n)] += random.below(2) * 30;
            values[random.below(n)] = kind == 4 ? Double.NaN : values[0];
            table.addNumeric("x" + j, values);
        }
        int[] classes = IntStream.range(0, n).map(i -> random.below(2)).toArray();
        return table.classes(new RowClasses(List.of("a", "b"), classes)).build();
    }

    /** The rows that are removed, from 1. */
    private static int[] removed(Table table, double tau) {
        Decisions decisions = new ZErrorFilter(Action.REMOVE, tau, 10)
                .decide(new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, table, CONTEXT));
        return IntStream.rangeClosed(1, table.rows())
                .filter(i -> decisions.isOutlying(i - 1))
                .toArray();
    }

    private static Table csv(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DiscreteTablesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(l -> l.split(",")).toList();
            Table.Builder table = Table.builder(lines.size() - 1);
            for (int j = 0; j < lines.get(0).length; j++) {
                int column = j;
                table.addNumeric(
                        lines.get(0)[j],
                        lines.stream()
                                .skip(1)
                                .mapToDouble(l -> Double.parseDouble(l[column]))
                                .toArray());
            }
            return table.build();
        }
    }
}
