package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden numbers were computed once by SciPy 1.10 and by the published code of ExCeeD, apart from this code. */
class StabilityTest {
    private static Threshold upTo(int n) {
        return Threshold.atContamination(
                IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray(), 0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "10, .9999799728",
        "15, .9854331730",
        "17.5, .9016102049",
        "18, .7784397263",
        "18.5, .2215602737",
        "19, .4459308841",
        "20, .7700108420",
        "25, .7700108420"
    })
    void confidenceAmongTwentyRowsIsThatOfSciPy(double score, double confidence) {
        assertEquals(18.1, upTo(20).value(), 1e-12);
        assertEquals(confidence, upTo(20).confidence(score), 1e-9);
        assertEquals(score > 18.1, upTo(20).flags(score));
    }

    @ParameterizedTest
    @CsvSource({
        "890, .8729910476",
        "899, .5897878010",
        "900, .5487916566",
        "901, .4929766362",
        "905, .6586452828",
        "910, .8307135487",
        "950, .9999999998"
    })
    void confidenceAmongAThousandRowsIsThatOfSciPy(double score, double confidence) {
        assertEquals(confidence, upTo(1000).confidence(score), 1e-9);
    }

    /** Of more rows than are kept only those near the cut-off are; the others make no difference. */
    @Test
    void confidenceOfManyRowsNeedsOnlyThoseNearTheCut() {
        int n = 200_000;
        double[] scores = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        SortedScores sorted = SortedScores.of(scores);
        RankStability some = RankStability.of(sorted, 20_000);
        RankStability all = new RankStability(sorted, 0, n, 20_000);
        assertTrue(some.near().size() < 10_000);
        for (int i = 0; i < n; i += 97) {
            assertEquals(all.chance(i, true), some.chance(i, true), 1e-12, "score " + i);
        }
        assertEquals(all.chance(-1, true), some.chance(-1, true), 1e-12);
        assertEquals(all.chance(1e9, true), some.chance(1e9, true), 1e-12);
    }

    /** 100 rows of which ten are flagged, and a row at a quantile of the scores' law: how often it is among them. */
    @Test
    void chanceIsHowOftenRedrawnRowsFlag() {
        int flagged = 0;
        int runs = 20_000;
        RandomStream random = RandomStream.of(5, "test", 0);
        for (int r = 0; r < runs; r++) {
            int below = 0;
            for (int i = 0; i < 100; i++) {
                below += random.uniform() <= 0.9 ? 1 : 0;
            }
            flagged += below >= 91 ? 1 : 0;
        }
        assertEquals(0.4512901654, flagged / (double) runs, 0.015);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThresholdRule.class,
            names = {"AUTOMATIC", "FENCE", "ADJUSTED_FENCE", "MAD", "CONTAMINATION"})
    void chanceOfAFlagGrowsWithTheScore(ThresholdRule rule) {
        RandomStream random = RandomStream.of(2, "test", 0);
        double[] scores = IntStream.range(0, 300)
                .mapToDouble(i -> Math.exp(random.gaussian()))
                .toArray();
        Threshold threshold = new Flagging(rule, 0, 0.1).threshold(scores);
        double last = 0;
        for (double score = -1; score < 40; score += 0.05) {
            double confidence = threshold.confidence(score);
            double chance = threshold.flags(score) ? confidence : 1 - confidence;
            assertTrue(confidence >= 0 && confidence <= 1);
            assertTrue(chance >= last - 1e-12, rule + " at " + score);
            last = chance;
        }
        assertTrue(threshold.confidence(-1) > 0.99);
        assertTrue(threshold.confidence(1e6) > 0.99, rule + ": " + threshold.confidence(1e6));
    }

    /** The redraws say how often other rows of the same law would flag a score: compared with such rows. */
    @Test
    void redrawnCutsVaryAsThoseOfOtherRows() {
        RandomStream random = RandomStream.of(9, "test", 0);
        double[][] tables = new double[400][];
        for (int t = 0; t < tables.length; t++) {
            tables[t] =
                    IntStream.range(0, 200).mapToDouble(i -> random.gaussian()).toArray();
        }
        double[] cuts = Arrays.stream(tables)
                .mapToDouble(table -> Fences.tukey(SortedScores.of(table)))
                .sorted()
                .toArray();
        double low = cuts[40];
        double high = cuts[360];
        double meanLow = 0;
        double meanHigh = 0;
        for (int t = 0; t < 50; t++) {
            RedrawnCuts redrawn =
                    RedrawnCuts.of(SortedScores.of(tables[t]), Fences::tukey, ComputeContext.withDefaults());
            meanLow += redrawn.chance(low, true) / 50;
            meanHigh += redrawn.chance(high, true) / 50;
        }
        assertEquals(0.1, meanLow, 0.1);
        assertEquals(0.9, meanHigh, 0.1);
    }

    @Test
    void undecidedIsAConfidenceBelowNinetyFivePercent() {
        assertTrue(Threshold.isUndecided(0.5));
        assertTrue(Threshold.isUndecided(0.94));
        assertTrue(Threshold.isUndecided(0.06));
        assertFalse(Threshold.isUndecided(0.951));
        assertFalse(Threshold.isUndecided(1));
    }

    @Test
    void earlyVersionsKeptNoConfidence() {
        Threshold early = new Threshold(3, 2);
        assertFalse(early.hasConfidence());
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> early.confidence(4));
        assertTrue(e.getMessage().contains("early version"));
        assertEquals("3.0", early.text());
    }
}
