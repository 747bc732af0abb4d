package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Golden numbers were computed once by NumPy 1.24 from the definitions, apart from this code. */
class CalibrationTest {
    private static final double[] CLEAN =
            IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();
    private static final double[] NEW = {1.2, 1.1, 0.5, 0.93, 0.95, 2, 0.02, 1};

    private static Threshold conformal(double[] clean, double rate) {
        return new Flagging(ThresholdRule.CONFORMAL, 0, rate).threshold(clean, OptionalDouble.empty(), () -> clean);
    }

    private static long flags(Threshold threshold, double[] rows) {
        Threshold together = threshold.forRows(rows);
        return Arrays.stream(rows).filter(together::flags).count();
    }

    /** The q-values of Benjamini and Hochberg by their definition: the least p m / k from the k-th least chance up. */
    private static double[] falseAlarmShares(Calibration calibration, double[] rows) {
        double[] chances = Arrays.stream(rows).map(calibration::chance).toArray();
        return Arrays.stream(chances)
                .map(chance -> Arrays.stream(chances)
                        .filter(other -> other >= chance)
                        .map(other -> other
                                * rows.length
                                / Arrays.stream(chances).filter(c -> c <= other).count())
                        .min()
                        .orElseThrow())
                .map(share -> Math.min(1, share))
                .toArray();
    }

    @Test
    void chancesAndFlagsAreThoseOfNumPy() {
        Calibration calibration = new Calibration(SortedScores.of(CLEAN), 0.1);
        assertArrayEquals(
                new double[] {.05, .05, .55, .1, .1, .05, 1, .05},
                Arrays.stream(NEW).map(calibration::chance).toArray(),
                1e-12);
        assertEquals(4, flags(conformal(CLEAN, 0.1), NEW));
        assertEquals(6, flags(conformal(CLEAN, 0.2), NEW));
        assertArrayEquals(
                new double[] {.1, .1, .6285714286, .1333333333, .1333333333, .1, 1, .1},
                falseAlarmShares(calibration, NEW),
                1e-10);
    }

    /** A row is flagged exactly if its share of false alarms is at most the rate. */
    @Test
    void flagsAreThoseOfTheSharesOfFalseAlarms() {
        RandomStream random = RandomStream.of(3, "test", 0);
        for (int t = 0; t < 200; t++) {
            double[] clean =
                    IntStream.range(0, 60).mapToDouble(i -> random.below(30)).toArray();
            double[] rows = IntStream.range(0, 25)
                    .mapToDouble(i -> random.below(i < 8 ? 60 : 30))
                    .toArray();
            double rate = 0.02 + 0.4 * random.uniform();
            Threshold threshold = conformal(clean, rate).forRows(rows);
            double[] shares = falseAlarmShares(new Calibration(SortedScores.of(clean), rate), rows);
            for (int i = 0; i < rows.length; i++) {
                assertEquals(shares[i] <= rate + 1e-12, threshold.flags(rows[i]), "table " + t + ", row " + i);
            }
        }
    }

    /** 2000 tables of 200 clean rows, and 100 new ones of which ten are shifted by four standard deviations. */
    @Test
    void falseAlarmsStayWithinTheRate() {
        double share = 0;
        double found = 0;
        int alarmed = 0;
        int alone = 0;
        for (int t = 0; t < 2000; t++) {
            RandomStream random = RandomStream.of(11, "test", t);
            double[] clean =
                    IntStream.range(0, 200).mapToDouble(i -> random.gaussian()).toArray();
            double[] rows = IntStream.range(0, 100)
                    .mapToDouble(i -> random.gaussian() + (i < 10 ? 4 : 0))
                    .toArray();
            Threshold threshold = conformal(clean, 0.1);
            Threshold together = threshold.forRows(rows);
            long hits = Arrays.stream(rows, 0, 10).filter(together::flags).count();
            long all = Arrays.stream(rows).filter(together::flags).count();
            share += all == 0 ? 0 : (all - hits) / (double) all / 2000;
            found += hits / 10.0 / 2000;
            double[] normal = Arrays.copyOfRange(rows, 10, 100);
            alarmed += flags(threshold, normal) > 0 ? 1 : 0;
            alone += threshold.flags(rows[99]) ? 1 : 0;
        }
        assertTrue(share <= 0.1, "share of false alarms " + share);
        assertTrue(found >= 0.88, "share found " + found);
        assertTrue(alarmed <= 0.1 * 2000, "tables without outliers with flags: " + alarmed);
        // One row of each table alone: no more flags than the rate allows, by a binomial test.
        assertTrue(new BinomialDistribution(2000, 0.1).cumulativeProbability(alone - 1) < 0.9999, "alone " + alone);
        assertTrue(new BinomialDistribution(2000, 0.1).cumulativeProbability(alone) > 0.0001, "alone " + alone);
    }

    @Test
    void trainingRowsAreNotFlaggedTogether() {
        double[] clean =
                IntStream.range(0, 300).mapToDouble(i -> Math.sin(i) * i).toArray();
        for (double rate : new double[] {0.01, 0.1, 0.5}) {
            assertEquals(0, flags(conformal(clean, rate), clean));
        }
    }

    @Test
    void tellsWhatTooFewRowsMean() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> conformal(CLEAN, 0.04));
        assertEquals(
                "The rule conformal with a false-alarm rate of 0.04 needs at least 24 training rows; there are 19.",
                e.getMessage());
        assertTrue(conformal(CLEAN, 0.05).doubt(1).isEmpty());
        assertTrue(conformal(CLEAN, 0.05).doubt(2).orElseThrow().contains("at least 39"));
    }
}
