package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values by SciPy: tools/golden/two_samples.py. */
class ScoreShiftTest {
    private static double[] sample(int n, int step, double shift) {
        return IntStream.rangeClosed(1, n)
                .mapToDouble(i -> i * step % 1009 / 1009.0 + shift)
                .toArray();
    }

    private static ScoreShift shift(double[] training, double[] others) {
        ScoreShift shift = Threshold.atContamination(training, 0.1).shift().orElseThrow();
        shift.add(others);
        return shift;
    }

    @Test
    void differenceAndChanceAreThoseOfSciPy() {
        ScoreShift shift = shift(sample(800, 623, 0.15), sample(300, 389, 0));
        assertEquals(0.15875, shift.difference(), 1e-15);
        assertEquals(2.9151975945229026e-05, shift.chance(), 1e-12);
        assertEquals(
                0.12666666666666668,
                shift(sample(150, 623, 0.11), sample(200, 389, 0)).difference(),
                1e-15);
    }

    @Test
    void tiedScoresAreComparedOnBothSides() {
        ScoreShift shift = shift(tenths(sample(60, 623, 0.31)), tenths(sample(40, 389, 0)));
        assertEquals(0.3416666666666667, shift.difference(), 1e-15);
        assertEquals(0.005918732564998333, shift.chance(), 1e-12);
    }

    private static double[] tenths(double[] values) {
        return Arrays.stream(values).map(v -> Math.rint(10 * v) / 10).toArray();
    }

    /** Of 5000 training scores 1000 are kept: the difference is short of the true one, by a thousandth at most. */
    @Test
    void differenceFromManyTrainingRowsIsALowerBound() {
        double[] training = IntStream.rangeClosed(1, 5000)
                .mapToDouble(i -> Math.sqrt(i * 3571 % 5003 / 5003.0))
                .toArray();
        double found = shift(training, sample(90, 623, -0.1)).difference();
        assertTrue(found <= 0.3595555555555556 + 1e-12 && found >= 0.3595555555555556 - 0.001, found + "");
        assertEquals(0, shift(training, training).difference());
    }

    @Test
    void batchesCountTogether() {
        double[] others = sample(300, 389, 0);
        ScoreShift whole = shift(sample(800, 623, 0.15), others);
        ScoreShift parts = shift(sample(800, 623, 0.15), Arrays.copyOf(others, 17));
        parts.add(Arrays.copyOfRange(others, 17, 300));
        assertEquals(whole.warning(), parts.warning());
        assertEquals(whole.difference(), parts.difference());
    }

    @Test
    void warningSaysHowMuchAndWhereTo() {
        assertEquals(
                Optional.of(
                        "The scores of these 300 rows come from elsewhere than the training rows' (largest difference of"
                                + " the two distributions 0.16; chance of this if nothing had changed: below 1 in 1,000): they"
                                + " are lower, as those of rows that were trained on often are; else the data may have changed"
                                + " since the training."),
                shift(sample(800, 623, 0.15), sample(300, 389, 0)).warning());
        String higher =
                shift(sample(300, 389, 0), sample(300, 389, 5)).warning().orElseThrow();
        assertTrue(higher.contains("distributions 1.00; ") && higher.contains("below 1 in 1,000,000"), higher);
        assertTrue(higher.endsWith("they are higher. The data may have changed since the training."), higher);
    }

    @Test
    void fewRowsAndSmallDifferencesAreNotToldOf() {
        assertEquals(
                Optional.empty(), shift(sample(800, 623, 0), sample(19, 389, 5)).warning());
        assertTrue(shift(sample(800, 623, 0), sample(20, 389, 5)).warning().isPresent());
        assertEquals(
                Optional.empty(), shift(sample(19, 623, 0), sample(500, 389, 5)).warning());
        double[] training = IntStream.range(0, 50_000).mapToDouble(i -> i).toArray();
        ScoreShift small =
                shift(training, Arrays.stream(training).map(s -> s + 4000).toArray());
        assertTrue(small.chance() < 1e-9);
        assertEquals(Optional.empty(), small.warning());
    }

    @Test
    void rowsOfTheSameKindAreNotToldOf() {
        int told = 0;
        for (int run = 0; run < 400; run++) {
            RandomStream random = RandomStream.of(1, "scores", run);
            double[] all =
                    IntStream.range(0, 300).mapToDouble(i -> random.gaussian()).toArray();
            told += shift(Arrays.copyOf(all, 200), Arrays.copyOfRange(all, 200, 300))
                            .warning()
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertTrue(told <= 3, told + " of 400");
    }

    @Test
    void aFileKeepsTheScoresAndAnEarlyOneHasNone() {
        Threshold threshold = Threshold.atContamination(sample(3000, 623, 0), 0.1);
        Threshold read = Threshold.of(threshold.toState());
        assertEquals(threshold, read);
        double[] others = sample(60, 389, 0.5);
        ScoreShift before = threshold.shift().orElseThrow();
        ScoreShift after = read.shift().orElseThrow();
        before.add(others);
        after.add(others);
        assertEquals(before.warning(), after.warning());
        assertTrue(after.warning().isPresent() && after.areHigher() == before.areHigher());
        assertFalse(new Threshold(1, 1).shift().isPresent());
    }

    @Test
    void scoresThatDoNotFitTheirNumberAreDamage() {
        for (int rows : new int[] {1, 2}) {
            State state = new State().put("quantiles", new double[3]).put("rows", rows);
            assertThrows(InvalidInputException.class, () -> TrainingScores.of(state));
        }
        State single = new State().put("quantiles", new double[1]).put("rows", 7);
        assertThrows(InvalidInputException.class, () -> TrainingScores.of(single));
    }
}
