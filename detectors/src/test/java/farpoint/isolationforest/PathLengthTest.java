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
        "1.5, 0.5607446110935523, 0.5",
        "2, 1, 1",
        "2.5, 1.3607446110935522, 0.7653615460193945",
        "3, 1.6666666666666667, 1.2073923575896230",
        "4, 2.1666666666666667, 1.8516559071392855",
        "8, 3.4357142857142857, 3.2962516279136924",
        "256, 10.248689925634562, 10.244770920119917"
    })
    void lengthsOfLeaves(double weight, double exact, double logarithm) {
        assertEquals(exact, PathLength.EXACT.of(weight), 4e-15);
        assertEquals(logarithm, PathLength.LOGARITHM.of(weight), 4e-15);
    }
}
