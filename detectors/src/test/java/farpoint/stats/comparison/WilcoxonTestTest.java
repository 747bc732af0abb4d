package farpoint.stats.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values by SciPy, those of few blocks with ties by all signs: tools/golden/study_tests.py. */
class WilcoxonTestTest {
    /** The differences of the script; one digit makes ties and zeros. */
    private static double[] differences(int blocks, double shift, int digits) {
        return IntStream.rangeClosed(1, blocks)
                .mapToDouble(i -> i * 389 % 1009 / 1009.0 - 0.5 + shift)
                .map(d -> digits == 1 ? Math.floor(d * 10 + 0.5) : d)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0.3, 6, 14.0, 1.0, 0.125",
        "8, 0.1, 6, 23.0, 13.0, 0.546875",
        "13, 0.2, 6, 71.0, 20.0, 0.080322265625",
        "25, 0.06, 6, 188.0, 137.0, 0.507703959941864",
        "50, 0.08, 6, 802.0, 473.0, 0.11393994202132163",
        "51, 0.08, 6, 844.0, 482.0, 0.09066298825175703",
        "80, 0.06, 6, 1983.0, 1257.0, 0.08209562302610147",
        "6, 0.3, 1, 20.0, 0.0, 0.0625",
        "10, 0.2, 1, 46.5, 7.5, 0.0546875",
        "14, 0.1, 1, 63.0, 39.0, 0.4775390625",
        "16, 0.21, 1, 106.5, 26.5, 0.037841796875",
        "90, 0.11, 1, 2883.5, 1166.5, 0.0005277457683468841",
        "120, 0.0, 1, 3614.5, 3567.5, 0.951744404592653"
    })
    void isThatOfSciPy(int blocks, double shift, int digits, double above, double below, double chance) {
        double[] differences = differences(blocks, shift, digits);
        WilcoxonTest test = WilcoxonTest.of(differences, new double[blocks]);
        assertEquals(above, test.above());
        assertEquals(below, test.below());
        assertEquals(chance, test.chance(), 1e-12);
        WilcoxonTest turned = WilcoxonTest.of(new double[blocks], differences);
        assertEquals(new WilcoxonTest(below, above, test.used(), test.chance()), turned);
    }

    @Test
    void roundingNeitherMakesNorBreaksTies() {
        // 0.3 - 0.1 and 0.7 - 0.5 are 0.2 but for rounding, as is 0.1 + 0.2 - 0.3 zero.
        WilcoxonTest test = WilcoxonTest.of(new double[] {0.3, 0.7, 0.5, 0.1 + 0.2}, new double[] {0.1, 0.5, 0.7, 0.3});
        assertEquals(3, test.used());
        assertEquals(6, test.above());
        assertEquals(3, test.below());
        assertEquals(1, test.chance());
    }

    @Test
    void equalValuesAreNoDifference() {
        assertEquals(new WilcoxonTest(0, 0, 0, 1), WilcoxonTest.of(new double[] {1, 2}, new double[] {1, 2}));
        assertEquals(new WilcoxonTest(0, 0, 0, 1), WilcoxonTest.of(new double[0], new double[0]));
    }

    @Test
    void whatIsNoPairOfNumbersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WilcoxonTest.of(new double[1], new double[2]));
        assertThrows(
                IllegalArgumentException.class, () -> WilcoxonTest.of(new double[] {Double.NaN}, new double[] {1}));
    }

    @Test
    void holmRaisesChancesInTheirOrder() {
        double[] chances = {0.04, 0.001, 0.03, 0.02, 0.5, 0.03};
        assertArrayEquals(new double[] {0.12, 0.006, 0.12, 0.1, 0.5, 0.12}, Holm.adjusted(chances), 1e-15);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(new double[] {0.6, 0.9}));
        assertArrayEquals(new double[0], Holm.adjusted(new double[0]));
    }
}
