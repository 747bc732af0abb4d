package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values by SciPy: tools/golden/two_samples.py. */
class KolmogorovSmirnovTest {
    @ParameterizedTest
    @CsvSource({
        "20, 30, 0.2833333333333333, 0.25707602554737674",
        "30, 20, 0.2833333333333333, 0.25707602554737674",
        "7, 60, 0.5404761904761904, 0.03173609943205908",
        "25, 25, 0.16, 0.914993219397903",
        "200, 150, 0.12666666666666668, 0.11865872267078206",
        "300, 800, 0.15875, 2.9151975945229026e-05"
    })
    void exactChanceIsThatOfSciPy(int first, int second, double difference, double chance) {
        assertEquals(chance, KolmogorovSmirnov.chance(difference, first, second), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1",
        "0.3, 0.9999906941986655",
        "0.5, 0.9639452436648751",
        "0.8, 0.5441424115741981",
        "1.0, 0.26999967167735456",
        "1.36, 0.049485876755377876",
        "2.0, 0.0006709252557796953",
        "3.5, 4.579469691291106e-11"
    })
    void limitingChanceIsThatOfSciPy(double x, double chance) {
        assertEquals(chance, KolmogorovSmirnov.limiting(x), 1e-14);
    }

    @Test
    void noDifferenceIsCertainAndTheLargestIsOneOrderOfAll() {
        assertEquals(1, KolmogorovSmirnov.chance(0, 20, 30));
        // Both samples apart, either of them above: 2 of the 10 choose 3 orders.
        assertEquals(2.0 / 120, KolmogorovSmirnov.chance(1, 3, 7), 1e-15);
    }

    @Test
    void theLimitIsSlightlyAboveTheExactChance() {
        for (double x : new double[] {0.6, 1, 1.5, 2}) {
            double difference = x / Math.sqrt(2900 * 3001 / 5901.0);
            double exact = KolmogorovSmirnov.exact(difference, 2900, 3001);
            double limiting = KolmogorovSmirnov.limiting(x);
            assertTrue(limiting >= exact && limiting <= 1.07 * exact, limiting + ", exactly " + exact);
        }
    }

    @Test
    void smallChancesAreNoZero() {
        // Both samples apart: 2 of the 60 choose 30 orders.
        assertEquals(2 / 118264581564861424.0, KolmogorovSmirnov.chance(1, 30, 30), 1e-30);
        assertEquals(8.541491291134385e-80, KolmogorovSmirnov.chance(0.3, 2000, 2000), 1e-90);
        assertTrue(KolmogorovSmirnov.chance(1, 3000, 3000) > 0);
        assertTrue(KolmogorovSmirnov.chance(1, 100_000, 100_000) > 0);
    }
}
