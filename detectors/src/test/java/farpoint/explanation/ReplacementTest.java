package farpoint.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Shapley values by replacement. Golden values are those of tools/golden/explanations.py. */
class ReplacementTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double[][] PRECISION = {
        {0.795847750865, -0.622837370242, -0.726643598616},
        {-0.622837370242, 1.574394463668, 1.003460207612},
        {-0.726643598616, 1.003460207612, 2.837370242215}
    };
    private static final double[] CENTER = {1, 2, 3};
    private static final OrdinaryRows ORDINARY =
            new OrdinaryRows(Samples.table(new double[][] {{1, 2, 3}, {2, 2.5, 3.2}, {0, 1.5, 2.8}}));
    private static final double[] EXACT = {0.868574399275, 0.562808721537, 0.330905721217};
    private static final int[] ALL = {0, 1, 2};

    private static double distance(Table table, int row) {
        double square = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                square += (table.value(row, i) - CENTER[i]) * PRECISION[i][j] * (table.value(row, j) - CENTER[j]);
            }
        }
        return Math.sqrt(Math.max(0, square));
    }

    private static double[] distances(Table table) {
        double[] scores = new double[table.rows()];
        Arrays.setAll(scores, i -> distance(table, i));
        return scores;
    }

    @Test
    void fewAttributesAreExact() {
        Table row = Samples.table(new double[][] {{3, 1, 4}});
        Contributions found = new Replacement(ReplacementTest::distances, ORDINARY, ALL).of(row, CONTEXT);
        assertArrayEquals(EXACT, found.values(), 1e-9);
        assertEquals(0.512136443757, found.base(), 1e-9);
        assertEquals(0, found.errors().length);
    }

    @Test
    void pairsOfWalks() {
        Table row = Samples.table(new double[][] {{3, 1, 4}});
        int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};
        SampledShares shares = new SampledShares(3, distances(ORDINARY.table()), orders);
        double[][] found =
                shares.of(new Mixtures(ReplacementTest::distances, ORDINARY.table(), row, ALL), distance(row, 0));
        assertArrayEquals(new double[] {0.903601104194, 0.491260295123, 0.367427442712}, found[0], 1e-9);
        assertArrayEquals(new double[] {0.188796178218, 0.115024914366, 0.136738224507}, found[1], 1e-9);
    }

    /** For a sum of squares with differences from ordinary rows of mean 0, Shapley values have a closed form. */
    @Test
    void sampledValuesConvergeToTheExactOnes() {
        int d = 8;
        double[][] precision = new double[d][d];
        RandomStream random = RandomStream.of(1, "test", 0);
        double[][] half = new double[d][d];
        for (double[] line : half) {
            Arrays.setAll(line, j -> random.gaussian() / 2);
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    precision[i][j] += half[i][k] * half[j][k];
                }
            }
            precision[i][i] += 1;
        }
        Function<Table, double[]> square = table -> {
            double[] scores = new double[table.rows()];
            for (int r = 0; r < scores.length; r++) {
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        scores[r] += table.value(r, i) * precision[i][j] * table.value(r, j);
                    }
                }
            }
            return scores;
        };
        double[][] rows = Samples.gaussian(50, d, 3);
        double[][] covariance = new double[d][d];
        double[] mean = new double[d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int i = 0; i < d; i++) {
                row[i] -= mean[i];
            }
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    covariance[i][j] += row[i] * row[j] / rows.length;
                }
            }
        }
        int[] players = {0, 1, 2, 3, 4, 5, 6, 7};
        double[][] explained = Samples.gaussian(30, d, 9);
        Contributions found = new Replacement(square, new OrdinaryRows(Samples.table(rows)), players)
                .of(Samples.table(explained), CONTEXT);
        int near = 0;
        for (int i = 0; i < 30; i++) {
            double sum = found.base();
            for (int j = 0; j < d; j++) {
                double exact = 0;
                for (int k = 0; k < d; k++) {
                    exact += explained[i][j] * precision[j][k] * explained[i][k] - precision[j][k] * covariance[k][j];
                }
                near += Math.abs(found.value(i, j) - exact) <= 2 * found.error(i, j) ? 1 : 0;
                sum += found.value(i, j);
            }
            assertEquals(square.apply(Samples.table(explained))[i], sum, 1e-9 * (1 + sum));
        }
        assertTrue(near >= 0.93 * 30 * d, near + " of " + 30 * d);
    }

    /** Permutations do not depend on what else is explained. */
    @Test
    void aRowAloneIsExplainedAsInABatch() {
        int d = 9;
        Function<Table, double[]> score = table -> {
            double[] scores = new double[table.rows()];
            for (int r = 0; r < scores.length; r++) {
                double product = 1;
                for (int j = 0; j < d; j++) {
                    product *= 1 + Math.abs(table.value(r, j));
                }
                scores[r] = product;
            }
            return scores;
        };
        Table rows = Samples.table(Samples.gaussian(5, d, 4));
        OrdinaryRows ordinary = new OrdinaryRows(Samples.table(Samples.gaussian(20, d, 5)));
        Replacement replacement = new Replacement(score, ordinary, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        Contributions batch = replacement.of(rows, CONTEXT);
        for (int i = 0; i < 5; i++) {
            Contributions alone = replacement.of(rows.select(new int[] {i}), CONTEXT);
            assertArrayEquals(Arrays.copyOfRange(batch.values(), i * d, (i + 1) * d), alone.values());
            assertArrayEquals(Arrays.copyOfRange(batch.errors(), i * d, (i + 1) * d), alone.errors());
        }
    }

    @Test
    void attributesThatAreNotUsedContributeNothing() {
        Table row = Samples.table(new double[][] {{3, 1, 4}});
        Contributions found = new Replacement(ReplacementTest::distances, ORDINARY, new int[] {1}).of(row, CONTEXT);
        assertEquals(0, found.value(0, 0));
        assertEquals(0, found.value(0, 2));
    }

    @Test
    void nominalAndMissingValuesAreReplacedAsWholes() {
        Attribute color = Attribute.nominal("color", List.of("red", "green"));
        Table ordinary = Table.builder(2)
                .add(color, new double[] {0, 0})
                .addNumeric("size", 1, 1)
                .build();
        Table row = Table.builder(1)
                .add(color, new double[] {1})
                .addNumeric("size", Double.NaN)
                .build();
        Function<Table, double[]> score = table -> {
            double[] scores = new double[table.rows()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = 10 * table.value(i, 0) + (Double.isNaN(table.value(i, 1)) ? 1 : 0);
            }
            return scores;
        };
        Contributions found = new Replacement(score, new OrdinaryRows(ordinary), new int[] {0, 1}).of(row, CONTEXT);
        assertArrayEquals(new double[] {10, 1}, found.values(), 1e-12);
    }
}
