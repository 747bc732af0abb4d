package farpoint.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.neighbors.select.NearestPairs;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighborImputationTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(1);
    private static final double NONE = Double.NaN;
    private static final double[] X = {0, 1, 2.2, 3, 4.5, 5, 6.1, 7.3, 8, 9.4};
    private static final double[] Y = {0, .9, 2.5, 2.9, 4.2, 5.3, 6, 7.6, 7.7, 9.9};

    private static FilledTable fill(NeighborImputation imputation, Table training, Table rows) {
        return imputation.fit(training, CONTEXT).fill(rows, CONTEXT);
    }

    private static FilledTable fill(NeighborImputation imputation, Table table) {
        return fill(imputation, table, table);
    }

    private static Table table(double[]... columns) {
        Table.Builder builder = Table.builder(columns[0].length);
        for (int j = 0; j < columns.length; j++) {
            builder.addNumeric("a" + j, columns[j].clone());
        }
        return builder.build();
    }

    /** Numbers by a separate calculation in numpy: k = 1 to 3 by leave-one-out, and the donors of x = 4. */
    @Test
    void choosesTheNumberOfDonorsAndDrawsFromThem() {
        Table known = table(X, Y);
        DonorSearch search = new DonorSearch(Preprocessing.fit(known, Scaling.STANDARD, MissingUse.KEEP, CONTEXT)
                .transform(known, CONTEXT));
        double[] errors =
                new NeighborChoice(search, 1, 0).errors(IntStream.range(0, 10).toArray(), Y, CONTEXT);
        assertArrayEquals(new double[] {.971, 1.0555}, errors, 1e-12);
        Table gap = table(new double[] {4}, new double[] {NONE});
        assertEquals(
                1,
                fill(new NeighborImputation(0, 1, 1), known, gap)
                        .filled()
                        .get(0)
                        .neighbors());
        FilledAttribute filled =
                fill(new NeighborImputation(3, 200, 1), known, gap).filled().get(0);
        assertEquals(3.03, filled.low()[0], 1e-12);
        assertEquals(5.19, filled.high()[0], 1e-12);
        Set<Double> drawn = Arrays.stream(filled.draws()).map(d -> d[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(4.2, 2.9, 5.3), drawn);
    }

    /** A mean of the neighbours would have a third of the variance at most. */
    @Test
    void keepsTheSpreadOfTwoModes() {
        RandomStream random = RandomStream.of(7, "two modes", 0);
        double[] x = random(600, random);
        double[] y = Arrays.stream(x)
                .map(v -> (random.uniform() < 0.5 ? -2 : 2) + 0.3 * random.gaussian() + 0.1 * v)
                .toArray();
        double[] holed =
                Arrays.stream(y).map(v -> random.uniform() < 0.3 ? NONE : v).toArray();
        FilledAttribute filled =
                fill(new NeighborImputation(15, 1, 1), table(x, holed)).filled().get(0);
        double[] lost = Arrays.stream(filled.rows()).mapToDouble(i -> y[i]).toArray();
        double share = variance(filled.draws()[0]) / variance(lost);
        assertTrue(share >= 0.85 && share < 1.15, "share of the variance " + share);
    }

    private static double[] random(int count, RandomStream random) {
        return IntStream.range(0, count).mapToDouble(i -> random.gaussian()).toArray();
    }

    private static double variance(double[] values) {
        return PooledEstimate.of(values, new double[values.length]).between();
    }

    /** Rows with holes of all kinds, numbers and categories. */
    private static Table holed(int rows, double share) {
        RandomStream random = RandomStream.of(3, "holes", 0);
        Table.Builder builder = Table.builder(rows);
        double[] first = random(rows, random);
        for (int j = 0; j < 5; j++) {
            double weight = j;
            double[] column = Arrays.stream(first)
                    .map(v -> random.uniform() < share ? NONE : weight * v + random.gaussian())
                    .toArray();
            builder.add(Attribute.numeric("n" + j), column);
        }
        double[] category = Arrays.stream(first)
                .map(v -> random.uniform() < share ? NONE : v < -0.5 ? 0 : v < 0.5 ? 1 : 2)
                .toArray();
        return builder.add(Attribute.nominal("c", List.of("low", "middle", "high")), category)
                .build();
    }

    @Test
    void bitsDoNotDependOnThreads() {
        Table table = holed(400, 0.2);
        NeighborImputation imputation = new NeighborImputation(0, 2, 5);
        ComputeContext two = CONTEXT.withThreads(2);
        FilledTable one = fill(imputation, table);
        FilledTable other = imputation.fit(table, two).fill(table, two);
        assertEquals(one.cells(), other.cells());
        for (int m = 0; m < 2; m++) {
            assertSame(one.table(m), other.table(m));
        }
    }

    private static void assertSame(Table a, Table b) {
        assertEquals(a.attributes(), b.attributes());
        for (int j = 0; j < a.columns(); j++) {
            assertArrayEquals(a.column(j), b.column(j), a.attribute(j).name());
        }
    }

    /** Of the donors of a lot of rows some have all that these have, which the engine finds, and some lack a part of it. */
    @Test
    void theEngineFindsWhatComparingOneByOneFinds() {
        Table table = holed(300, 0.1);
        DonorSearch search = new DonorSearch(Preprocessing.fit(table, Scaling.STANDARD, MissingUse.KEEP, CONTEXT)
                .transform(table, CONTEXT));
        int[] rows = IntStream.range(0, 300)
                .filter(i -> IntStream.range(1, 6).noneMatch(j -> Double.isNaN(table.value(i, j))))
                .toArray();
        assertTrue(rows.length >= DonorSearch.FEW);
        int[][] together = nearest(search, rows);
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(nearest(search, rows[i])[0], together[i]);
        }
    }

    /** Distances that are calculated once for all attributes give the same as a search for each. */
    @Test
    void distancesOfDonorsAreThoseOfTheSearch() {
        Table table = holed(300, 0.2);
        DonorSearch search = new DonorSearch(Preprocessing.fit(table, Scaling.STANDARD, MissingUse.KEEP, CONTEXT)
                .transform(table, CONTEXT));
        for (int target = 0; target < 6; target++) {
            int column = target;
            int[] known = IntStream.range(0, 300)
                    .filter(i -> !Double.isNaN(table.value(i, column)))
                    .toArray();
            DonorSearch.Rows rows = new DonorSearch.Rows(search.donors(), known, target);
            NearestPairs best = new NearestPairs(9);
            DonorSearch.Visitor compare = (place, found) -> {
                int[] others = Arrays.stream(found)
                        .filter(i -> i != known[place])
                        .limit(9)
                        .toArray();
                search.distances().offer(known[place], column, known, best);
                assertArrayEquals(others, DonorSearch.drain(best, 9));
            };
            search.forEach(rows, known, 10, compare, CONTEXT);
        }
        assertEquals(200, search.distances().some(IntStream.range(0, 300).toArray(), 200).length);
    }

    private static int[][] nearest(DonorSearch search, int... rows) {
        int[] all = IntStream.range(0, 300).toArray();
        int[][] nearest = new int[rows.length][];
        DonorSearch.Rows queries = new DonorSearch.Rows(search.donors(), rows, 0);
        search.forEach(queries, all, 9, (place, found) -> nearest[place] = found, CONTEXT);
        return nearest;
    }

    @Test
    void fillsEachGapAndNothingElse() {
        Table table = holed(200, 0.3);
        Table filled = fill(new NeighborImputation(0, 1, 1), table).table(0);
        for (int j = 0; j < table.columns(); j++) {
            for (int i = 0; i < table.rows(); i++) {
                assertFalse(Double.isNaN(filled.value(i, j)));
                assertTrue(Double.isNaN(table.value(i, j)) || table.value(i, j) == filled.value(i, j));
            }
        }
    }

    @Test
    void anotherSeedOrImputationDrawsOthersAndARowDoesNotDependOnOthers() {
        Table table = holed(200, 0.3);
        FittedImputation fitted = new NeighborImputation(10, 2, 1).fit(table, CONTEXT);
        FilledTable filled = fitted.fill(table, CONTEXT);
        assertFalse(Arrays.equals(filled.table(0).column(0), filled.table(1).column(0)));
        FilledTable other = fill(new NeighborImputation(10, 1, 2), table);
        assertFalse(Arrays.equals(filled.table(0).column(0), other.table(0).column(0)));
        int[] first = IntStream.range(0, 50).toArray();
        assertSame(
                filled.table(0).select(first),
                fitted.fill(table.select(first), CONTEXT).table(0));
    }

    /** Copies of a row with another category order draw the same categories. */
    @Test
    void anotherTableMayHaveItsColumnsAndCategoriesInAnotherOrder() {
        Table training = Table.builder(4)
                .add(Attribute.numeric("x"), new double[] {0, 1, 10, 11})
                .add(Attribute.nominal("c", List.of("near", "far")), new double[] {0, 0, 1, 1})
                .build();
        Table rows = Table.builder(2)
                .add(Attribute.nominal("c", List.of("other", "far")), new double[] {NONE, NONE})
                .add(Attribute.numeric("y"), new double[] {5, NONE})
                .add(Attribute.numeric("x"), new double[] {0.4, 10.4})
                .build();
        Table filled = fill(new NeighborImputation(2, 1, 1), training, rows).table(0);
        assertEquals(List.of("other", "far", "near"), filled.attribute(0).categories());
        assertArrayEquals(new double[] {2, 1}, filled.column(0));
        assertArrayEquals(new double[] {5, NONE}, filled.column(1), "not an attribute of training");
    }

    @Test
    void unitsDoNotMatter() {
        Table table = holed(150, 0.2);
        Table.Builder builder = Table.builder(150);
        for (int j = 0; j < 6; j++) {
            double factor = j == 5 ? 1 : 1 << j;
            builder.add(
                    table.attribute(j),
                    Arrays.stream(table.column(j)).map(v -> v * factor).toArray());
        }
        NeighborImputation imputation = new NeighborImputation(5, 1, 1);
        Table filled = fill(imputation, table).table(0);
        Table scaled = fill(imputation, builder.build()).table(0);
        for (int i = 0; i < 150; i++) {
            assertEquals(filled.value(i, 3) * 8, scaled.value(i, 3));
        }
    }

    @Test
    void withoutADonorThereIsTheMedianOrTheMostFrequentCategory() {
        Table table = Table.builder(5)
                .add(Attribute.numeric("x"), new double[] {1, 2, 7, NONE, NONE})
                .add(Attribute.nominal("c", List.of("a", "b")), new double[] {1, 1, 0, NONE, 0})
                .build();
        FilledTable filled = fill(new NeighborImputation(1, 1, 1), table);
        assertEquals(2, filled.table(0).value(3, 0));
        assertEquals(7, filled.table(0).value(4, 0), "the row whose category it has");
        assertEquals(0, filled.table(0).value(3, 1), "the first of two that are as frequent");
        assertTrue(Double.isNaN(filled.filled().get(0).low()[0]));
    }

    @Test
    void textIdentifiersAndEmptyAttributesStayAsTheyAre() {
        double[] empty = {NONE, NONE, NONE, NONE, NONE, NONE};
        Table table = Table.builder(6)
                .addNumeric("order_id", 1, 2, NONE, 4, 5, 6)
                .addText("comment")
                .addNumeric("empty", empty)
                .addNumeric("x", 1, NONE, 2, 2, 1, 1)
                .addNumeric("constant", 3, 3, NONE, 3, 3, 3)
                .build();
        FittedImputation fitted = new NeighborImputation(0, 1, 1).fit(table, CONTEXT);
        Table filled = fitted.fill(table, CONTEXT).table(0);
        assertTrue(Double.isNaN(filled.value(2, 0)));
        assertTrue(Double.isNaN(filled.value(0, 2)));
        assertEquals(3, filled.value(2, 4));
        assertFalse(Double.isNaN(filled.value(1, 3)));
        assertEquals(
                "Not looked at and not filled: order_id (an identifier by its name, with whole numbers that hardly repeat),"
                        + " 2 attributes of text or without any value.",
                fitted.note().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void fewRowsAreFilledFromWhatThereIs(int rows) {
        double[] x = Arrays.copyOf(new double[] {1, 2, 3}, rows);
        double[] y = Arrays.copyOf(new double[] {5, NONE, NONE}, rows);
        Table filled = fill(new NeighborImputation(0, 3, 1), table(x, y)).table(2);
        assertTrue(Arrays.stream(filled.column(1)).allMatch(v -> v == 5));
    }

    @Test
    void mistakesGetASentence() {
        NeighborImputation imputation = new NeighborImputation(0, 1, 1);
        Table empty = table(new double[] {NONE, NONE});
        assertTrue(assertThrows(InvalidInputException.class, () -> imputation.fit(empty, CONTEXT))
                .getMessage()
                .startsWith("There are no attributes to work on"));
        assertThrows(InvalidInputException.class, () -> imputation.fit(table(new double[0]), CONTEXT));
        assertThrows(InvalidInputException.class, () -> new NeighborImputation(-1, 1, 1));
        assertThrows(InvalidInputException.class, () -> new NeighborImputation(0, 0, 1));
    }

    @Test
    void ofManyRowsSomeAreDonors() {
        RandomStream random = RandomStream.of(1, "many", 0);
        int rows = NeighborImputation.MOST_DONORS + 200;
        double[] x = random(rows, random);
        double[] y = x.clone();
        IntStream.range(0, 40).forEach(i -> y[i * 100] = NONE);
        Table table = table(x, y);
        FilledAttribute one =
                fill(new NeighborImputation(1, 1, 1), table).filled().get(0);
        FilledAttribute two =
                fill(new NeighborImputation(1, 1, 2), table).filled().get(0);
        double[] errors = IntStream.range(0, 40)
                .mapToDouble(i -> Math.abs(one.draws()[0][i] - x[one.rows()[i]]))
                .sorted()
                .toArray();
        assertTrue(errors[30] < 0.01, Arrays.toString(errors));
        assertFalse(Arrays.equals(one.draws()[0], two.draws()[0]));
    }

    /** D. Rubin's rules by hand: within 2, between 1, total 2 + 4/3. */
    @Test
    void poolsResults() {
        PooledEstimate pooled = PooledEstimate.of(new double[] {1, 2, 3}, new double[] {1, 2, 3});
        assertEquals(2, pooled.mean(), 1e-15);
        assertEquals(2, pooled.within(), 1e-15);
        assertEquals(1, pooled.between(), 1e-15);
        assertEquals(10.0 / 3, pooled.total(), 1e-15);
        assertEquals(2 * 2.5 * 2.5, pooled.degreesOfFreedom(), 1e-12);
        PooledEstimate one = PooledEstimate.of(new double[] {4}, new double[] {0.5});
        assertEquals(new PooledEstimate(4, 0.5, 0, 0.5, Double.POSITIVE_INFINITY), one);
    }

    /** Here the score of a row is its second value. */
    @Test
    void scoresArePooledByRow() {
        Table table = holed(60, 0.2);
        FilledTable filled = new NeighborImputation(5, 4, 1).fit(table, CONTEXT).fill(table, CONTEXT);
        List<PooledEstimate> pooled = filled.pooled(one -> one.column(1));
        for (int i = 0; i < 60; i++) {
            int row = i;
            double[] values = IntStream.range(0, 4)
                    .mapToDouble(m -> filled.table(m).value(row, 1))
                    .toArray();
            assertEquals(PooledEstimate.of(values, new double[4]), pooled.get(i));
            assertTrue(Double.isNaN(table.value(i, 1)) || pooled.get(i).between() == 0);
        }
        assertTrue(pooled.stream().anyMatch(one -> one.between() > 0));
        assertEquals(pooled.get(7), filled.pooledResult(one -> one.value(7, 1)));
    }
}
