package farpoint.stats.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values by SciPy: tools/golden/study_tests.py. */
class FriedmanTestTest {
    /** The values of the script: the later methods are better, and few digits make ties. */
    private static double[][] values(int blocks, int methods, int digits) {
        double[][] values = new double[blocks][methods];
        double scale = Math.pow(10, digits);
        for (int i = 1; i <= blocks; i++) {
            for (int j = 1; j <= methods; j++) {
                double x = (i * 389 + j * 623 + i * j * 71) % 1009 / 1009.0 + 0.06 * j;
                values[i - 1][j - 1] = Math.floor(x * scale) / scale;
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "13, 5, 6, 4.738461538461564, 0.315200508004624, 1.203125000000007, 0.32172729713396137",
        "10, 12, 6, 46.12307692307695, 3.0753844960053434e-06, 6.498554913294805, 4.833051852169064e-08",
        "8, 4, 1, 0.5064935064935036, 0.9174625181196491, 0.15091210613598582, 0.927938584356627",
        "30, 3, 1, 2.108108108108096, 0.34852195435403444, 1.0560224089635792, 0.3544282001454695",
        "2, 2, 6, 0.0, 1.0, 0.0, 1.0",
        "40, 10, 0, 62.12903225806461, 5.202316035896111e-10, 8.134502923976623, 5.509094495743967e-11"
    })
    void isThatOfSciPy(int blocks, int methods, int digits, double chi, double chance, double f, double fChance) {
        FriedmanTest test = FriedmanTest.of(values(blocks, methods, digits));
        assertEquals(chi, test.chiSquare(), 1e-11 * Math.max(1, chi));
        assertEquals(chance, test.chance(), 1e-10 * chance);
        assertEquals(f, test.f(), 1e-11 * Math.max(1, f));
        assertEquals(fChance, test.fChance(), 1e-10 * fChance);
    }

    @Test
    void sameOrderOfAllBlocksIsCertainAndEqualValuesTellNothing() {
        FriedmanTest same = FriedmanTest.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {0, 8, 9}});
        assertEquals(6, same.chiSquare(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, same.f());
        assertEquals(0, same.fChance());
        FriedmanTest equal = FriedmanTest.of(new double[][] {{1, 1}, {2, 2}});
        assertEquals(new FriedmanTest(0, 1, 0, 1), equal);
    }

    @Test
    void averageRanksCountFromTheBestAndShareTies() {
        double[][] values = {{0.9, 0.8, 0.8, 0.1}, {0.5, 0.6, 0.7, 0.8}};
        assertArrayEquals(new double[] {2.5, 2.75, 2.25, 2.5}, AverageRanks.of(values), 1e-15);
    }

    @Test
    void oneBlockOrMethodIsTooFew() {
        assertThrows(IllegalArgumentException.class, () -> FriedmanTest.of(new double[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> FriedmanTest.of(new double[][] {{1}, {2}}));
    }
}
