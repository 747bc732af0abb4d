package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class HeldOutScoresTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static Table gaussian(int rows, int seed, double far) {
        RandomStream random = RandomStream.of(seed, "test", 0);
        double[] x =
                IntStream.range(0, rows).mapToDouble(i -> random.gaussian()).toArray();
        double[] y =
                IntStream.range(0, rows).mapToDouble(i -> random.gaussian()).toArray();
        x[0] += far;
        return Table.builder(rows).addNumeric("x", x).addNumeric("y", y).build();
    }

    private static Training training(String detector, Table table) {
        DetectorSpec spec = Detectors.byName(detector);
        return Training.of(spec, spec.defaults(), table, CONTEXT);
    }

    /** A far row hides itself where the covariance has learnt from it. */
    @Test
    void noRowIsScoredByWhatHasLearntFromIt() {
        Table table = gaussian(50, 1, 1000);
        DetectorSpec spec = Detectors.byName("GaussianMahalanobis");
        ParameterValues values = ParameterValues.parse(spec.parameters(), Map.of("estimator", "ledoit-wolf"));
        Training training = Training.of(spec, values, table, CONTEXT);
        double[] scores = HeldOutScores.of(training, table, CONTEXT);
        assertEquals(50, scores.length);
        assertTrue(training.scores()[0] < 10 && scores[0] > 100, training.scores()[0] + ", " + scores[0]);
        assertTrue(Arrays.stream(scores, 1, 50).allMatch(s -> s < 10), Arrays.toString(scores));
    }

    @Test
    void areTheSameOnAnyNumberOfThreads() {
        Table table = gaussian(90, 2, 0);
        Training training = training("ExtendedIsolationForest", table);
        assertArrayEquals(
                HeldOutScores.of(training, table, CONTEXT.withThreads(1)),
                HeldOutScores.of(training, table, CONTEXT.withThreads(3)));
    }

    @Test
    void wantTwentyRows() {
        Table table = gaussian(19, 3, 0);
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> HeldOutScores.of(training("GaussianMahalanobis", table), table, CONTEXT));
        assertEquals("The rule conformal needs at least 20 training rows; there are 19.", e.getMessage());
    }

    /** New clean rows, each alone, are flagged at the rate that is stated, by a binomial test over 40 models. */
    @Test
    void falseAlarmsOfNewRowsAreAtTheStatedRate() {
        Map<String, String> conformal = Map.of("threshold", "conformal", "false-alarm-rate", "0.05");
        int flagged = 0;
        int rows = 0;
        for (int t = 0; t < 40; t++) {
            Table table = gaussian(150, 10 + t, 0);
            Training training = training("GaussianMahalanobis", table);
            Threshold threshold =
                    training.threshold(ParameterValues.parse(RunParameters.FLAGGING, conformal), table, CONTEXT);
            double[] scores = training.detector().score(gaussian(25, 1000 + t, 0), CONTEXT);
            flagged += (int) Arrays.stream(scores).filter(threshold::flags).count();
            rows += scores.length;
        }
        double chance = 1 - new BinomialDistribution(rows, 0.05).cumulativeProbability(flagged - 1);
        assertTrue(chance > 0.001, flagged + " of " + rows + " clean rows flagged");
        assertTrue(flagged > 0.02 * rows, flagged + " of " + rows + " clean rows flagged");
    }
}
