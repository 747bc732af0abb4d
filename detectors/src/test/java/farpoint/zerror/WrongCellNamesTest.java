package farpoint.zerror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.covariance.CovarianceEstimator;
import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Which cell of a row is named as the wrong one. */
class WrongCellNamesTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static ParameterValues values() {
        return ZError.SPEC.defaults();
    }

    private static TrainedDetector fit(ParameterValues values, Table table) {
        return Training.of(ZError.SPEC, values, table, CONTEXT).detector();
    }

    @Test
    void saysWhichCellIsWrong() {
        double[][] rows = rows(correlated(200, 4, 11));
        rows[17][2] += 9;
        TrainedDetector trained = fit(values(), Samples.table(rows));
        double[] contributions = trained.contributions(Samples.table(rows), CONTEXT);
        double[] scores = trained.score(Samples.table(rows), CONTEXT);
        assertEquals(17, indexOfMax(scores));
        assertEquals(2, indexOfMax(Arrays.copyOfRange(contributions, 17 * 4, 18 * 4)));
        double[] errors = zErrors(trained, Samples.table(rows));
        for (int i = 0; i < 200; i++) {
            double largest =
                    Arrays.stream(errors, i * 4, i * 4 + 4).map(Math::abs).max().orElseThrow();
            assertEquals(scores[i], largest);
        }
    }

    /** Commons Math's regression on the same rows says what the others predict. */
    @Test
    void contributionIsHowFarTheScoreFallsWithThePredictedValue() {
        double[][] rows = rows(correlated(200, 4, 11));
        rows[17][2] += 9;
        ParameterValues values = values().with(ZError.ESTIMATOR, CovarianceEstimator.EMPIRICAL);
        TrainedDetector trained = fit(values, Samples.table(rows));
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(
                Arrays.stream(rows).mapToDouble(r -> r[2]).toArray(),
                Arrays.stream(rows).map(r -> new double[] {r[0], r[1], r[3]}).toArray(double[][]::new));
        double[] odd = rows[17];
        double[] repaired = odd.clone();
        repaired[2] -= regression.estimateResiduals()[17];
        double[] scores = trained.score(Samples.table(new double[][] {odd, repaired}), CONTEXT);
        double[] contributions = trained.contributions(Samples.table(new double[][] {odd}), CONTEXT);
        assertEquals(scores[0] - scores[1], contributions[2], 1e-9);
    }

    /** Two attributes that say nearly the same have errors of the same size where one of them is wrong. */
    @Test
    void theWrongOneOfTwoThatSayTheSameIsNamed() {
        double[][] rows = rows(correlated(300, 4, 5));
        RandomStream noise = RandomStream.of(2, "noise", 0);
        for (double[] row : rows) {
            row[3] = row[1] + 1e-4 * noise.gaussian();
        }
        rows[8][3] += 6;
        TrainedDetector trained = fit(values(), Samples.table(rows));
        double[] contributions = trained.contributions(Samples.table(rows), CONTEXT);
        assertEquals(3, indexOfMax(Arrays.copyOfRange(contributions, 8 * 4, 9 * 4)));
        assertTrue(contributions[8 * 4 + 1] < 0.1 * contributions[8 * 4 + 3]);
    }

    private static double[] zErrors(TrainedDetector trained, Table table) {
        return ((ZErrorModel) trained.model()).zErrors(trained.preprocessing().transform(table, CONTEXT), CONTEXT);
    }

    private static DataMatrix correlated(int n, int d, int seed) {
        double[][] rows = Samples.gaussian(n, d, seed);
        for (double[] row : rows) {
            for (int j = 1; j < d; j++) {
                row[j] = 0.8 * row[j - 1] + 0.6 * row[j];
            }
        }
        return DataMatrix.of(rows);
    }

    private static double[][] rows(DataMatrix matrix) {
        return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
    }

    private static int indexOfMax(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
    }
}
