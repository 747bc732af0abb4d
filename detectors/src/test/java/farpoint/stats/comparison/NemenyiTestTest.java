package farpoint.stats.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values by SciPy: tools/golden/study_tests.py. */
class NemenyiTestTest {
    @ParameterizedTest
    @CsvSource({
        "0.05, 2, 2.771807648699355",
        "0.05, 3, 3.314493155398122",
        "0.05, 5, 3.857655510378623",
        "0.05, 10, 4.474124221725907",
        "0.05, 12, 4.621655471868518",
        "0.05, 20, 5.0116887941184425",
        "0.05, 35, 5.4074994334281214",
        "0.05, 50, 5.646026026380527",
        "0.1, 2, 2.3261743073533476",
        "0.1, 3, 2.9023802134282515",
        "0.1, 5, 3.478280550703068",
        "0.1, 10, 4.129346398236873",
        "0.1, 12, 4.28463460369403",
        "0.1, 20, 4.694104409490512",
        "0.1, 35, 5.108022416882714",
        "0.1, 50, 5.356686875267444"
    })
    void studentizedRangeIsThatOfSciPy(double alpha, int methods, double quantile) {
        assertEquals(quantile, StudentizedRange.quantile(alpha, methods), 1e-9);
        double ofRanks = quantile / Math.sqrt(2) * Math.sqrt(methods * (methods + 1) / (6.0 * 14));
        assertEquals(ofRanks, NemenyiTest.criticalDifference(alpha, methods, 14), 1e-8);
    }

    @Test
    void rangeOfTwoIsThatOfTheirDifference() {
        assertEquals(0, StudentizedRange.distribution(0, 2), 1e-15);
        assertEquals(0.95, StudentizedRange.distribution(1.959963984540054 * Math.sqrt(2), 2), 1e-13);
        assertEquals(1, StudentizedRange.distribution(17, 50), 1e-13);
    }

    private static List<List<Integer>> cliques(double distance, double... ranks) {
        return NemenyiTest.cliques(ranks, distance).stream()
                .map(clique -> Arrays.stream(clique).boxed().toList())
                .toList();
    }

    @Test
    void cliquesAreTheLargestGroupsFromTheBestRankOn() {
        assertEquals(List.of(List.of(2, 0), List.of(0, 1, 3)), cliques(1.5, 2.2, 3.1, 1.0, 3.6));
        assertEquals(List.of(List.of(0, 1, 2)), cliques(2.5, 1, 2, 3));
        assertEquals(List.of(List.of(1, 2)), cliques(1, 1, 4, 4, 6));
    }

    @Test
    void aCriticalDifferenceIsADifference() {
        assertEquals(List.of(), cliques(1, 1, 2, 3));
        assertEquals(List.of(List.of(0, 1), List.of(1, 2)), cliques(1.0001, 1, 2, 3));
        assertEquals(List.of(), cliques(0.5, 1));
    }

    @Test
    void otherNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NemenyiTest.criticalDifference(0, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> NemenyiTest.criticalDifference(1, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> NemenyiTest.criticalDifference(0.05, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> NemenyiTest.criticalDifference(0.05, 3, 0));
    }
}
