package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @Test
    void flagsTheGivenShareOfTheTrainingRows() {
        double[] scores = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
        Threshold threshold = Threshold.atContamination(scores, 0.1);
        assertEquals(100, Arrays.stream(scores).filter(threshold::flags).count());
    }

    @Test
    void probabilityGrowsStrictlyAndPassesOneHalfExactlyAtTheThreshold() {
        Threshold threshold = new Threshold(3, 2);
        double[] scores = {-1e300, -1e6, 0, 2.999, 3, Math.nextUp(3.0), 3.001, 10, 1e6, 1.000001e6, 1e300};
        for (int i = 0; i < scores.length; i++) {
            double p = threshold.probability(scores[i]);
            assertTrue(p > 0 && p < 1);
            assertEquals(threshold.flags(scores[i]), p > 0.5, "score " + scores[i]);
            assertTrue(i == 0 || p > threshold.probability(scores[i - 1]), "score " + scores[i]);
        }
        assertEquals(0.5, threshold.probability(3));
    }

    @Test
    void worksWhenAllTrainingScoresAreEqual() {
        Threshold threshold = Threshold.atContamination(new double[] {5, 5, 5}, 0.1);
        assertFalse(threshold.flags(5));
        assertTrue(threshold.flags(5.1));
    }

    /** A fifth of the rows have the highest score, and a tenth are to be flagged. */
    @Test
    void flagsRowsThatTieAtTheTop() {
        double[] scores =
                IntStream.range(0, 100).mapToDouble(i -> Math.min(i, 80)).toArray();
        Threshold threshold = Threshold.atContamination(scores, 0.1);
        assertEquals(79.5, threshold.value());
        assertEquals(20, Arrays.stream(scores).filter(threshold::flags).count());
        assertTrue(threshold.probability(80) > 0.5);
        assertTrue(threshold.probability(79) < 0.5);
    }

    @ParameterizedTest(name = "{0} rows above {1} that tie among 100: {2} flagged of {3} wanted")
    @CsvSource({
        "0, 20, 20, 10",
        "0, 2, 2, 1",
        "0, 49, 49, 1",
        "0, 50, 0, 1",
        "0, 100, 0, 10",
        "1, 15, 16, 10",
        "1, 30, 1, 10",
        "3, 5, 3, 4",
        "3, 3, 3, 4",
        "5, 10, 15, 10",
        "5, 11, 5, 10",
        "5, 60, 5, 10",
        "10, 60, 10, 10"
    })
    void flagsTiedRowsTogether(int above, int tied, int flagged, int wanted) {
        double[] scores = IntStream.range(0, 100)
                .mapToDouble(i -> i >= 100 - above ? 1000 + i : i >= 100 - above - tied ? 500.3 : i / 3.0)
                .toArray();
        Threshold threshold = Threshold.atContamination(scores, wanted / 100.0);
        assertEquals(flagged, Arrays.stream(scores).filter(threshold::flags).count());
        for (double score : scores) {
            assertEquals(threshold.flags(score), threshold.probability(score) > 0.5);
        }
    }

    @Test
    void staysBetweenScoresThatAreNeighboringNumbers() {
        double above = Math.nextUp(1.0);
        Threshold threshold = Threshold.atContamination(new double[] {1, 1, 1, 1, 1, 1, above, above}, 0.1);
        assertTrue(threshold.flags(above) && !threshold.flags(1));
    }

    /** A quantile between two equal numbers is that number, and not the one next to it. */
    @Test
    void flagsNoneOfManyEqualScoresByRounding() {
        for (int n = 3; n < 400; n++) {
            double[] scores = new double[n];
            Arrays.fill(scores, 0.1);
            Threshold threshold = Threshold.atContamination(scores, 0.1);
            assertFalse(threshold.flags(0.1), n + " rows");
        }
    }

    /** As it has always been where no scores are equal at the cut. */
    @Test
    void isTheQuantileWhereThereAreNoTies() {
        double[] scores = {5, 1, 1, 1, 9, 7, 7, 3, 2, 8};
        assertEquals(
                Quantiles.quantile(scores.clone(), 0.9),
                Threshold.atContamination(scores, 0.1).value());
        assertEquals(
                Quantiles.quantile(scores.clone(), 0.55),
                Threshold.atContamination(scores, 0.45).value());
    }

    /** A million scores of many orders of magnitude: as many probabilities, in the same order. */
    @Test
    void aMillionScoresHaveAMillionProbabilities() {
        double[] scores = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> Math.exp(24.0 * i / 1_000_000 - 12))
                .toArray();
        for (double cut : new double[] {1e-3, 1, 1e3}) {
            Threshold threshold = new Threshold(cut, cut / 2);
            double last = -1;
            for (double score : scores) {
                double p = threshold.probability(score);
                assertTrue(p > last, "score " + score);
                last = p;
            }
        }
    }

    @Test
    void ordinaryRowsOfCleanTablesHaveSmallProbabilities() {
        double[] scores = IntStream.range(0, 1000)
                .mapToDouble(i -> Math.sqrt(-2 * Math.log(1 - (i + 0.5) / 1000)))
                .toArray();
        for (ThresholdRule rule : List.of(ThresholdRule.AUTOMATIC, ThresholdRule.FENCE, ThresholdRule.CONTAMINATION)) {
            Threshold threshold = new Flagging(rule, 0, 0.1).threshold(scores);
            for (int i = 0; i <= 500; i++) {
                assertTrue(threshold.probability(scores[i]) < 0.05, rule + ", row " + i);
            }
        }
    }
}
