package farpoint.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Six ones among sixteen values: the first has the order 10.5 / 16 of the deviations, a Gaussian's Phi^-1(0.828125) =
 * 0.946782.
 */
class RareVarianceTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @ParameterizedTest
    @EnumSource(names = {"EMPIRICAL", "LEDOIT_WOLF", "OAS", "DIAGONAL"})
    void aColumnThatIsMostlyOneValueVariesAsAGaussianOneOfTheSameRarity(CovarianceEstimator estimator) {
        double[][] rows = Samples.gaussian(16, 2, 1);
        for (int i = 0; i < 16; i++) {
            rows[i][1] = i % 3 == 1 || i == 0 ? 1 : 0;
        }
        assertEquals(6, Arrays.stream(rows).filter(row -> row[1] == 1).count());
        double[] scatter =
                estimator.estimate(rows(rows), 0, 1, CONTEXT).scatter().scatter();
        assertEquals(1 / 0.946782 / 0.946782, scatter[3], 1e-5);
    }

    private static BlockedRows rows(double[][] rows) {
        return BlockedRows.of(DataMatrix.of(rows), CONTEXT);
    }

    /** Of 700 values in blocks of 256, the usual one holds just half and more of all, but little of some blocks. */
    @ParameterizedTest
    @ValueSource(ints = {349, 350, 351, 400})
    void itDoesNotMatterWhereTheUsualValueLies(int usual) {
        double[][] rows = Samples.gaussian(700, 2, 3);
        double[] column = new double[700];
        for (int i = 0; i < 700; i++) {
            rows[i][1] = i < usual ? 5 : 5 + 1000 * rows[i][1];
            column[i] = rows[i][1];
        }
        double rare = RareVariance.deviation(column);
        LocationScatter zero = new LocationScatter(new double[2], new double[4]);
        assertEquals(
                rare * rare, RareVariance.atLeast(zero, rows(rows), CONTEXT).scatter()[3]);
        assertEquals(usual > 350, rare > 0);
    }

    @Test
    void allOtherColumnsKeepTheirVariances() {
        BlockedRows rows = rows(Samples.gaussian(50, 3, 2));
        double[] moments = Moments.of(rows).scatter();
        assertArrayEquals(
                moments,
                CovarianceEstimator.EMPIRICAL
                        .estimate(rows, 0, 1, CONTEXT)
                        .scatter()
                        .scatter());
    }
}
