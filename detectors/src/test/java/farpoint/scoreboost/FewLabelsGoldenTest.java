package farpoint.scoreboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The learners against the values of tools/golden/few_labels.py, by NumPy and SciPy, for the same rows. */
class FewLabelsGoldenTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static final int[] OUTLIERS =
            IntStream.range(0, 60).filter(FewLabelsGoldenTest::isOutlier).toArray();

    private static final int[] OTHERS =
            IntStream.range(0, 60).filter(i -> !isOutlier(i)).toArray();

    private static boolean isOutlier(int row) {
        return row % 7 == 3;
    }

    private static DataMatrix rows() {
        return Samples.matrix(
                60,
                4,
                (i, j) -> (7 * i * i * (j + 1) + 14 * i * (j + 2) + 5 * j) % 101 + (j == 0 && isOutlier(i) ? 40 : 0));
    }

    private static DecisionTree tree() {
        boolean[] outlier = new boolean[60];
        double[] weight = new double[60];
        for (int i = 0; i < 60; i++) {
            outlier[i] = isOutlier(i);
            weight[i] = 0.5 / (outlier[i] ? OUTLIERS.length : OTHERS.length);
        }
        ClassedRows rows = ClassedRows.of(rows(), outlier, CONTEXT).weighed(weight);
        int[] all = IntStream.range(0, 60).toArray();
        return TreeGrower.grow(rows, all, 4, RandomStream.of(1, "any", 0), () -> {});
    }

    @Test
    void aTreeThatTriesAllColumnsHasTheBestCuts() {
        DecisionTree tree = tree();
        assertArrayEquals(
                new int[] {0, 3, -1, -1, 0, 1, -1, -1, -1},
                IntStream.range(0, tree.nodes()).map(tree::column).toArray());
        assertArrayEquals(
                new double[] {85.5, 8.5, 0, 0, 101, 51, 0, 0, 0},
                IntStream.range(0, tree.nodes()).mapToDouble(tree::cut).toArray());
        double[] shares = {
            0.5000000000000001,
            0.11643835616438354,
            0.7391304347826089,
            0,
            0.8500000000000001,
            0.5862068965517242,
            0,
            1,
            1
        };
        assertArrayEquals(
                shares,
                IntStream.range(0, tree.nodes()).mapToDouble(tree::share).toArray(),
                1e-15);
    }

    @Test
    void rowsGetTheProbabilitiesOfTheirLeaves() {
        DecisionTree tree = tree();
        double[][] rows = {{85.5, 0, 0, 8.5}, {85, 0, 0, 9}, {86, 51, 0, 0}, {101, 51.5, 0, 0}, {101.5, 0, 0, 0}};
        assertArrayEquals(
                new double[] {tree.share(2), 0, 0, 1, 1},
                Arrays.stream(rows).mapToDouble(row -> tree.probability(row, 0)).toArray());
        double[] credits = new double[4];
        tree.credit(rows[3], 0, credits, 0);
        assertArrayEquals(new double[] {tree.share(5) - tree.share(0), 1 - tree.share(5), 0, 0}, credits, 1e-15);
    }

    @Test
    void theBalancedRegressionHasTheLeastLoss() {
        LinearForm form = new LinearFit(rows(), OUTLIERS, OTHERS, 0.05, 1)
                .fit(CONTEXT)
                .classifier()
                .form();
        assertEquals(-2.1635045483504474, form.intercept(), 1e-8);
        assertArrayEquals(
                new double[] {0.04180654336468701, -0.0054470696489054985, -0.014957087297199084, -0.0035483417050305157
                },
                form.weights(),
                1e-8);
    }
}
