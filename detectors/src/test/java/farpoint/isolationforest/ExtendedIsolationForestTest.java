package farpoint.isolationforest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedIsolationForestTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double NAN = Double.NaN;

    /** Four numbers and two nominal attributes, a fifth of all cells missing. */
    private static Table mixed(int n, int seed) {
        RandomStream random = RandomStream.of(seed, "mixed table", 0);
        double[][] columns = new double[6][n];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.gaussian());
        }
        Arrays.setAll(columns[1], i -> columns[0][i] + 0.3 * columns[1][i]);
        Arrays.setAll(columns[4], i -> columns[0][i] > 0.5 ? 1 : random.below(4) / 3 * 2);
        Arrays.setAll(columns[5], i -> random.below(12));
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.uniform() < 0.2 ? NAN : column[i]);
        }
        Table.Builder table = Table.builder(n);
        for (int j = 0; j < 4; j++) {
            table.addNumeric("x" + j, columns[j]);
        }
        return table.add(Attribute.nominal("kind", List.of("a", "b", "c")), columns[4])
                .add(Attribute.nominal("shape", letters(12)), columns[5])
                .build();
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
    }

    private static ParameterValues values(int trees, int extension) {
        return ExtendedIsolationForest.SPEC
                .defaults()
                .with(ExtendedIsolationForest.NUM_TREES, trees)
                .with(ExtendedIsolationForest.EXTENSION, extension);
    }

    private static Training train(Table table, int trees, int extension) {
        return Training.of(ExtendedIsolationForest.SPEC, values(trees, extension), table, CONTEXT);
    }

    private static double usual(Training training) {
        return ((ForestModel) training.detector().model()).usualScore();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void contributionsAddUpToTheLogarithmOfTheScore(int extension) {
        Table table = mixed(200, 1);
        Training training = train(table, 50, extension);
        double[] contributions = training.detector().contributions(table, CONTEXT);
        int columns = table.columns();
        for (int i = 0; i < table.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                double contribution = contributions[i * columns + j];
                assertTrue(!Double.isNaN(table.value(i, j)) || contribution == 0, "of a missing value");
                sum += contribution;
            }
            double expected = Math.log(training.scores()[i] / usual(training)) / Math.log(2);
            assertEquals(expected, sum, 1e-12, "row " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void mixedTablesWithGapsScoreTheSameOnAnyNumberOfThreadsAndAlone(int extension) {
        Table table = mixed(300, 2);
        double[] one = Training.of(ExtendedIsolationForest.SPEC, values(30, extension), table, CONTEXT.withThreads(1))
                .scores();
        Training four = Training.of(ExtendedIsolationForest.SPEC, values(30, extension), table, CONTEXT.withThreads(4));
        assertArrayEquals(one, four.scores());
        assertTrue(Arrays.stream(one).distinct().count() > 290);
        for (int i = 0; i < 20; i++) {
            assertEquals(one[i], four.detector().score(table.select(new int[] {i}), CONTEXT)[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRowWithoutValuesIsAsTheTrainingRowsAre(int extension) {
        Training training = train(mixed(300, 3), 30, extension);
        Table.Builder nothing = Table.builder(1);
        for (int j = 0; j < 4; j++) {
            nothing.addNumeric("x" + j, NAN);
        }
        Table row = nothing.add(Attribute.nominal("kind", letters(3)), new double[] {NAN})
                .add(Attribute.nominal("shape", letters(12)), new double[] {NAN})
                .build();
        assertEquals(usual(training), training.detector().score(row, CONTEXT)[0], 1e-13);
        assertArrayEquals(new double[6], training.detector().contributions(row, CONTEXT));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theAttributeOfAPlantedValueContributesMost(int extension) {
        int right = 0;
        for (int draw = 0; draw < 100; draw++) {
            double[][] rows = Samples.gaussian(500, 10, draw);
            rows[7][draw % 10] = 8;
            Table table = Samples.table(rows);
            TrainedDetector trained = train(table, 100, extension).detector();
            double[] contributions = trained.contributions(table.select(new int[] {7}), CONTEXT);
            int best = IntStream.range(0, 10)
                    .reduce((a, b) -> contributions[b] > contributions[a] ? b : a)
                    .orElseThrow();
            right += best == draw % 10 ? 1 : 0;
        }
        assertTrue(right >= 95, right + " of 100");
    }

    /**
     * The trees' samples hold 256 of 3000 rows, so that few have the one row of the rare category. Where all rows are in the
     * samples, one like it ranks as high.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rareAndUnknownCategoriesAreOutlying(int extension) {
        int n = 3000;
        RandomStream random = RandomStream.of(5, "categories", 0);
        double[] category = new double[n];
        Arrays.setAll(category, i -> random.below(3));
        category[77] = 3;
        Table.Builder training = Table.builder(n);
        double[][] gaussian = Samples.gaussian(n, 2, 6);
        gaussian[77] = new double[2];
        gaussian[78] = new double[2];
        addNumbers(training, gaussian);
        Table table =
                training.add(Attribute.nominal("kind", letters(4)), category).build();
        Training fitted = train(table, 300, extension);
        long above = Arrays.stream(fitted.scores())
                .filter(s -> s > fitted.scores()[77])
                .count();
        assertTrue(above < 450, above + " above the only row of its category");

        Table.Builder other = Table.builder(2);
        addNumbers(other, new double[2][2]);
        Table unknown = other.add(Attribute.nominal("kind", List.of("zebra", "a")), new double[] {0, 1})
                .build();
        double[] scores = fitted.detector().score(unknown, CONTEXT);
        long aboveUnknown =
                Arrays.stream(fitted.scores()).filter(s -> s > scores[0]).count();
        assertTrue(aboveUnknown < 450, aboveUnknown + " above an unknown category");
        double[] contributions = fitted.detector().contributions(unknown, CONTEXT);
        assertTrue(contributions[2] > 0 && contributions[2] > Math.max(contributions[0], contributions[1]));
    }

    private static void addNumbers(Table.Builder table, double[][] rows) {
        Table numbers = Samples.table(rows);
        for (int j = 0; j < numbers.columns(); j++) {
            table.add(numbers.attribute(j), numbers.column(j));
        }
    }

    /** Twenty categories are one attribute, and do not drown a wrong number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void manyCategoriesDoNotDrownANumber(int extension) {
        int n = 300;
        RandomStream random = RandomStream.of(8, "categories", 0);
        double[][] rows = Samples.gaussian(n, 3, 9);
        rows[10][1] = 9;
        Table.Builder table = Table.builder(n);
        addNumbers(table, rows);
        for (int c = 0; c < 2; c++) {
            double[] category = new double[n];
            Arrays.setAll(category, i -> random.below(20));
            category[10] = category[11];
            table.add(Attribute.nominal("kind" + c, letters(20)), category);
        }
        Training fitted = train(table.build(), 300, extension);
        long above = Arrays.stream(fitted.scores())
                .filter(s -> s > fitted.scores()[10])
                .count();
        assertEquals(0, above);
    }

    @Test
    void theExtensionEndsWithTheAttributes() {
        Table table = Samples.table(Samples.gaussian(100, 3, 4));
        assertArrayEquals(train(table, 20, 3).scores(), train(table, 20, 1000).scores());
    }

    @Test
    void cutsOfOneAttributeDoNotDependOnItsUnit() {
        double[][] rows = Samples.gaussian(100, 3, 4);
        double[] expected = train(Samples.table(rows), 20, 1).scores();
        for (double[] row : rows) {
            row[1] *= 1024;
        }
        assertArrayEquals(expected, train(Samples.table(rows), 20, 1).scores());
    }

    @Test
    void equalRowsHaveOneScoreAndAWarning() {
        double[][] rows = new double[50][3];
        Training training = train(Samples.table(rows), 20, 2);
        assertTrue(Arrays.stream(training.scores()).allMatch(s -> s == 0.5));
        assertEquals(1, training.detector().warnings().size());
        assertTrue(training.detector().warnings().get(0).startsWith("No tree has a cut, as the 50 training rows of"));
        rows[31][2] = 1e-3;
        Training other = train(Samples.table(rows), 20, 2);
        assertEquals(List.of(), other.detector().warnings());
        assertTrue(other.scores()[31] > other.scores()[30]);
    }

    @Test
    void theOneRowThatDiffersIsInNoSample() {
        double[][] rows = new double[20_000][1];
        rows[5][0] = 1;
        Training training = train(Samples.table(rows), 2, 1);
        assertEquals(training.scores()[5], training.scores()[6]);
        assertEquals(1, training.detector().warnings().size());
    }

    @Test
    void refusesOneRowAndForestsThatDoNotFit() {
        Table one = Samples.table(new double[][] {{1, 2}});
        InvalidInputException few = assertThrows(InvalidInputException.class, () -> train(one, 10, 1));
        assertEquals("ExtendedIsolationForest needs at least 2 training rows. There is 1.", few.getMessage());
        Table wide = Samples.table(Samples.gaussian(300, 500, 1));
        InvalidInputException large = assertThrows(InvalidInputException.class, () -> train(wide, 300, 500));
        assertEquals(
                "300 trees on 256 training rows with 500 attributes a cut may need 38250000 terms; at most 30000000 fit."
                        + " Lower num-trees, sample-size or extension.",
                large.getMessage());
    }
}
