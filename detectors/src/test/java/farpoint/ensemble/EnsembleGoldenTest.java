package farpoint.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three members' training scores, and those of two more rows. Expected values are those of tools/golden/ensemble.py. */
class EnsembleGoldenTest {
    private static final double[] FIRST = {1, 2, 3, 4, 8};
    private static final double[] SECOND = {.5, .6, .55, .7, .9};
    private static final double[] THIRD = {-3, -1, 0, 2, 7};
    private static final double[][] Z = {
        z(FIRST, 0, 16, 0), z(SECOND, 0, .4, 2), z(THIRD, Double.NEGATIVE_INFINITY, -40, 900)
    };

    /** What a member says of its training rows and two others. */
    private static double[] z(double[] training, double lowerBound, double... others) {
        LogScale scale = LogScale.fit(training, lowerBound);
        return DoubleStream.concat(Arrays.stream(training), Arrays.stream(others))
                .map(scale::z)
                .toArray();
    }

    @Test
    void scalesOfScoresWithoutNegativeOnes() {
        LogScale first = LogScale.fit(FIRST, 0);
        LogScale second = LogScale.fit(SECOND, 0);
        double[] expected = {.03, 1.1085626195, .6857305829, .006, -.5008752929, .2388469432};
        double[] actual = {
            first.offset(), first.location(), first.scale(), second.offset(), second.location(), second.scale()
        };
        assertArrayEquals(expected, actual, 1e-10);
    }

    @Test
    void scaleOfScoresThatMayBeNegative() {
        double[] expected = {-.9252340602, -.3437453044, 0, .6562546956, 1.6622893905, -3.4482825509, 6.7152679121};
        assertArrayEquals(expected, Z[2], 1e-10);
    }

    @Test
    void meanOfTwoMembers() {
        double[] expected = {.2716640335, .5577487753, .6070709327, .9914032129, 1.7445569856, .8988525573, .3530936865
        };
        assertArrayEquals(expected, scores(ScoreCombination.MEAN, .5, .5, 0), 1e-10);
    }

    @Test
    void weightedMean() {
        double[] expected = {.2266473416, .4979125995, .6490959688, .9566181985, 1.690720529, 1.6226677703, .0222392815
        };
        assertArrayEquals(expected, scores(ScoreCombination.MEAN, .75, .25, 0), 1e-10);
    }

    @Test
    void largestAndMedianOfThreeMembers() {
        double[] max = {.3852510487, .6931471806, .6931471806, 1.0741691412, 1.8540661504, 2.5138040878, 6.7164794391};
        double[] median = {.3339251511, .5359724817, .6931471806, 1.0631489652, 1.8359940748, .1713863158, 5.0182907349
        };
        double third = 1 / 3.0;
        assertArrayEquals(max, scores(ScoreCombination.MAX, third, third, third), 1e-10);
        assertArrayEquals(median, scores(ScoreCombination.MEDIAN, third, third, third), 1e-10);
    }

    @Test
    void medianByWeightsLiesBetweenTheMiddleOnesWhereHalfOfTheWeightLiesBelow() {
        double[] z = {5, 1, 2, 9};
        assertEquals(3.5, ScoreCombination.MEDIAN.of(z, new double[] {.25, .25, .25, .25}));
        assertEquals(9, ScoreCombination.MEDIAN.of(z, new double[] {.1, .2, .1, .6}));
        assertEquals(5, ScoreCombination.MEDIAN.of(z, new double[] {.3, .3, .1, .3}));
        assertEquals(1.5, ScoreCombination.MEDIAN.of(z, new double[] {0, .5, .5, 0}));
        double[] tenths = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
        assertEquals(4.5, ScoreCombination.MEDIAN.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, tenths));
    }

    private static double[] scores(ScoreCombination combination, double... weights) {
        return IntStream.range(0, 7)
                .mapToDouble(
                        i -> ScoreCombination.score(combination.of(new double[] {Z[0][i], Z[1][i], Z[2][i]}, weights)))
                .toArray();
    }

    /** Far beyond the training scores too. */
    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NEGATIVE_INFINITY})
    void scalesIncreaseAndStayFinite(double lowerBound) {
        double[] up = {0, 1e-12, 1e-3, 1, 3, 1e8, 1e149, 1e150, 1e151, 1e300, 1e308, Double.MAX_VALUE};
        double[][] trainings = {
            FIRST,
            {1e300, 2e300, 3e300, 4e300, 1.7e308},
            {Double.MIN_VALUE, 2 * Double.MIN_VALUE, 5e-323, 1e-322, 2e-322},
            {0, 0, 0, 0, 1},
            {0, 0, 0, 0, 0},
            {-Double.MAX_VALUE, -1, 0, 1, Double.MAX_VALUE}
        };
        for (double[] training : trainings) {
            double[] positive = Arrays.stream(training)
                    .map(v -> lowerBound == 0 ? Math.abs(v) : v)
                    .toArray();
            LogScale scale = LogScale.fit(positive, lowerBound);
            double before = Double.NEGATIVE_INFINITY;
            for (double score : up) {
                double z = scale.z(score);
                assertTrue(Double.isFinite(z) && z >= before, score + ": " + z + " after " + before);
                assertTrue(Double.isFinite(ScoreCombination.score(z)), "score of " + z);
                before = z;
            }
            assertTrue(scale.z(Double.MAX_VALUE) > scale.z(1e300), "the largest scores differ");
            assertTrue(Double.isFinite(scale.z(lowerBound == 0 ? 0 : -Double.MAX_VALUE)));
        }
    }

    @Test
    void aScaleOfEqualScoresIsConstantAndOneOfFewOthersIsNot() {
        assertTrue(LogScale.fit(new double[] {2, 2, 2}, 0).isConstant());
        // Rounding makes no difference.
        assertTrue(LogScale.fit(new double[] {2, 2, Math.nextUp(2.0)}, 0).isConstant());
        assertEquals(
                1, LogScale.fit(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 3}, 0).z(3), 1e-12);
    }
}
