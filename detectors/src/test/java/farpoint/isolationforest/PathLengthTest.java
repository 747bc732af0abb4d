package farpoint.isolationforest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values by scipy.special.digamma and by the formulas of scikit-learn 1.2.1. */
class PathLengthTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.7, 0, 0",
        "1, 0, 0",
        "1.5, 0.5607446111, 0.5",
        "2, 1, 1",
        "2.5, 1.3607446111, 0.7653615458",
        "3, 1.6666666667, 1.2073923577",
        "4, 2.1666666667, 1.8516559071",
        "8, 3.4357142857, 3.2962516280",
        "256, 10.2486899256, 10.2447709187"
    })
    void lengthsOfLeaves(double weight, double exact, double logarithm) {
        assertEquals(exact, PathLength.EXACT.of(weight), 1e-10);
        assertEquals(logarithm, PathLength.LOGARITHM.of(weight), 1e-10);
    }
}
