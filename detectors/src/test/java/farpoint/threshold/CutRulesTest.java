package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden numbers were computed once by NumPy 1.24 and SciPy 1.10 from the rules' equations, apart from this code. */
class CutRulesTest {
    /** 1 + (i/10)^2 for 27 rows, and three far ones. */
    private static final double[] FIXTURE = DoubleStream.concat(
                    IntStream.range(0, 27).mapToDouble(i -> 1 + i * i / 100.0), DoubleStream.of(15, 18, 40))
            .toArray();

    private static Threshold threshold(ThresholdRule rule, double... scores) {
        return new Flagging(rule, 0, 0.1).threshold(scores, OptionalDouble.of(3), () -> scores);
    }

    private static double medcouple(double... values) {
        return Medcouple.of(SortedScores.of(values));
    }

    @Test
    void fencesAreThoseOfNumPy() {
        assertEquals(12.8345770589, threshold(ThresholdRule.MAD, FIXTURE).value(), 1e-9);
        assertEquals(12.04, threshold(ThresholdRule.FENCE, FIXTURE).value(), 1e-12);
        assertEquals(
                22.5595784534, threshold(ThresholdRule.ADJUSTED_FENCE, FIXTURE).value(), 1e-9);
    }

    @Test
    void medcoupleIsThatOfNumPy() {
        assertEquals(0.3270833333, medcouple(FIXTURE), 1e-10);
        assertEquals(
                -0.3270833333, medcouple(Arrays.stream(FIXTURE).map(s -> -s).toArray()), 1e-10);
        assertEquals(0.2142857143, medcouple(1, 2, 4, 8), 1e-10);
        assertEquals(0.4, medcouple(0, 1, 1, 1, 2, 10), 1e-12);
        assertEquals(0.5625, medcouple(1, 2, 2, 2, 3, 4, 9, 20), 1e-12);
        assertEquals(0, medcouple(5, 5, 5, 5));
    }

    @Test
    void medcoupleOfManyValuesIsThatOfTheirQuantiles() {
        double[] skewed = IntStream.range(0, 5000)
                .mapToDouble(i -> Math.exp(2 * (i + 0.5) / 5000))
                .toArray();
        double[] some = IntStream.range(0, 2000)
                .mapToDouble(i -> Math.exp(2 * (i + 0.5) / 2000))
                .toArray();
        assertEquals(medcouple(some), medcouple(skewed), 1e-3);
    }

    @Test
    void symmetricLogarithmAndOtsuSplitAreThoseOfNumPy() {
        SortedScores scores = SortedScores.of(FIXTURE);
        SymmetricLog scale = SymmetricLog.of(scores);
        assertEquals(4.205, scale.scale(), 1e-12);
        double[] v = Arrays.stream(FIXTURE).map(scale::of).toArray();
        assertEquals(-0.4058613831, v[0], 1e-10);
        assertEquals(-0.0339015517, v[14], 1e-10);
        assertEquals(2.2797338281, v[29], 1e-10);
        for (double s : FIXTURE) {
            assertEquals(s, scale.inverse(scale.of(s)), 1e-12);
        }
        OtsuSplit split = OtsuSplit.of(v, 0).orElseThrow();
        assertEquals(0.4045398203, split.value(), 1e-10);
        assertEquals(5.2016664463, scale.inverse(split.value()), 1e-9);
        assertEquals(9, FIXTURE.length - split.lower());
    }

    /** The values of the laws: 3/4 for uniform values, 2/pi for Gaussian ones, 1 for two points. */
    @Test
    void otsuSplitExplainsWhatTheLawsSay() {
        double[] uniform = IntStream.range(0, 2000).mapToDouble(i -> i).toArray();
        assertEquals(0.75, OtsuSplit.of(uniform, 0).orElseThrow().explained(), 1e-3);
        RandomStream random = RandomStream.of(1, "test", 0);
        double[] gaussian = IntStream.range(0, 20000)
                .mapToDouble(i -> random.gaussian())
                .sorted()
                .toArray();
        assertEquals(2 / Math.PI, OtsuSplit.of(gaussian, 0).orElseThrow().explained(), 0.01);
        assertEquals(
                1, OtsuSplit.of(new double[] {1, 1, 7, 7, 7}, 0).orElseThrow().explained(), 1e-12);
        assertTrue(OtsuSplit.of(new double[] {4, 4, 4}, 0).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = ThresholdRule.class, mode = EnumSource.Mode.EXCLUDE, names = "THEORETICAL")
    void cutsGoWithTheScores(ThresholdRule rule) {
        double[] other = Arrays.stream(FIXTURE).map(s -> 3 * s + 7).toArray();
        double expected = 3 * threshold(rule, FIXTURE).value() + 7;
        assertEquals(expected, threshold(rule, other).value(), 1e-11 * expected);
    }

    @ParameterizedTest
    @EnumSource(value = ThresholdRule.class, mode = EnumSource.Mode.EXCLUDE, names = "THEORETICAL")
    void nothingIsFlaggedWhereAllScoresAreEqual(ThresholdRule rule) {
        double[] scores = new double[40];
        Arrays.fill(scores, 2.5);
        Threshold threshold = threshold(rule, scores);
        assertFalse(threshold.flags(2.5));
        assertTrue(threshold.flags(3));
        assertEquals(40, threshold.origin().orElseThrow().tied());
        assertTrue(threshold.text().contains(", 40 just at it, not flagged"), threshold.text());
    }

    @ParameterizedTest
    @EnumSource(value = ThresholdRule.class)
    void rulesSurviveTheLargestAndTheSmallestNumbers(ThresholdRule rule) {
        for (double unit : new double[] {1e300, 1e-300, Double.MIN_NORMAL}) {
            double[] scores = IntStream.range(0, 60)
                    .mapToDouble(i -> (i - 30) * unit * (i == 59 ? 100 : 1))
                    .toArray();
            Threshold threshold = threshold(rule, scores);
            double last = -1;
            for (double score : scores) {
                double p = threshold.probability(score);
                assertTrue(p >= last && p >= 0 && p <= 1, rule + " " + score + ": " + p);
                assertEquals(threshold.flags(score), p > 0.5);
                last = p;
            }
        }
    }

    @Test
    void rulesThatLookAtTheShapeWantFiveRowsAndTheAutomaticOneTwenty() {
        for (ThresholdRule rule :
                new ThresholdRule[] {ThresholdRule.FENCE, ThresholdRule.ADJUSTED_FENCE, ThresholdRule.MAD}) {
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> threshold(rule, 1, 2, 3, 4));
            assertEquals(
                    "The rule " + Words.of(rule) + " needs at least 5 training rows; there are 4.", e.getMessage());
        }
        double[] few = IntStream.range(0, 19).mapToDouble(i -> i * i).toArray();
        assertEquals(
                Threshold.atContamination(few, 0.1).value(),
                threshold(ThresholdRule.AUTOMATIC, few).value());
        assertTrue(threshold(ThresholdRule.AUTOMATIC, few)
                .text()
                .contains("by the rule automatic (the highest tenth, as there are fewer than 20 rows): 2 of 19"));
    }

    /** Shares above the fence for distances of clean Gaussian rows with 5 attributes, by the law of chi. */
    @Test
    void fenceFlagsTheShareOfCleanRowsThatItsLawSays() {
        RandomStream random = RandomStream.of(7, "test", 0);
        double[] scores = IntStream.range(0, 100_000)
                .mapToDouble(i -> Math.sqrt(IntStream.range(0, 5)
                        .mapToDouble(j -> random.gaussian())
                        .map(x -> x * x)
                        .sum()))
                .toArray();
        SortedScores sorted = SortedScores.of(scores);
        assertEquals(0.007267, sorted.above(Fences.tukey(sorted)) / 100_000.0, 0.001);
        assertEquals(0.001061, sorted.above(Fences.modifiedZ(sorted)) / 100_000.0, 0.0005);
        assertTrue(sorted.above(AutomaticCut.of(sorted).value()) < 0.01 * 100_000);
    }

    @Test
    void automaticRuleCutsBetweenGroups() {
        double[] scores = IntStream.range(0, 1000)
                .mapToDouble(i -> i < 950 ? 1 + i / 950.0 : 9 + i / 1000.0)
                .toArray();
        Threshold threshold = threshold(ThresholdRule.AUTOMATIC, scores);
        assertEquals(50, Arrays.stream(scores).filter(threshold::flags).count());
        assertTrue(threshold.text().contains("(the scores above it form a group of their own): 50 of 1,000"));
    }

    /** The counts are NumPy's. */
    @ParameterizedTest
    @CsvSource({"0.4, 27", "1, 30"})
    void automaticRuleFlagsScoresFarBeyondTheFence(double exponent, int flagged) {
        double[] pareto = IntStream.range(0, 1000)
                .mapToDouble(i -> Math.pow(1 - (i + 0.5) / 1000, -exponent))
                .toArray();
        Threshold threshold = threshold(ThresholdRule.AUTOMATIC, pareto);
        assertEquals(flagged, Arrays.stream(pareto).filter(threshold::flags).count());
        assertTrue(threshold.text().contains("far beyond the upper fence"), threshold.text());
    }

    @Test
    void automaticRuleFindsNoGroupInUniformScores() {
        double[] uniform = IntStream.range(0, 2000).mapToDouble(i -> i).toArray();
        Threshold threshold = threshold(ThresholdRule.AUTOMATIC, uniform);
        assertEquals(0, Arrays.stream(uniform).filter(threshold::flags).count());
    }

    @Test
    void contaminationThatIsGivenMeansTheRuleOfThatName() {
        Threshold given = new Flagging(ThresholdRule.AUTOMATIC, 0.2, 0.1).threshold(FIXTURE);
        assertEquals(Threshold.atContamination(FIXTURE, 0.2), given);
        assertTrue(given.text().contains("by the rule contamination (contamination 0.2): 6 of 30"), given.text());
        Threshold fence = new Flagging(ThresholdRule.FENCE, 0.2, 0.1).threshold(FIXTURE);
        assertEquals(12.04, fence.value(), 1e-12);
        assertTrue(fence.text().contains("by the rule fence (contamination 0.2 is not used)"), fence.text());
        Threshold usual = new Flagging(ThresholdRule.CONTAMINATION, 0, 0.1).threshold(FIXTURE);
        assertEquals(Threshold.atContamination(FIXTURE, 0.1).value(), usual.value());
    }

    @ParameterizedTest
    @EnumSource(value = ThresholdRule.class)
    void stateKeepsAll(ThresholdRule rule) {
        Threshold threshold = threshold(rule, FIXTURE);
        Threshold read = Threshold.of(threshold.toState());
        assertEquals(threshold, read);
        for (double score : new double[] {-5, 1, 3, 12, 40, 1000}) {
            assertEquals(threshold.probability(score), read.probability(score));
            assertEquals(threshold.confidence(score), read.confidence(score));
        }
        assertEquals(threshold.text(), read.text());
    }
}
