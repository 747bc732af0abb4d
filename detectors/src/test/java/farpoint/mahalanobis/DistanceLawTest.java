package farpoint.mahalanobis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden numbers are those of SciPy 1.10: chi2.ppf, f.ppf and beta.ppf. */
class DistanceLawTest {
    @ParameterizedTest
    @CsvSource({
        "2, 50, 2.7162030315, 2.8816522576, 2.6412170101",
        "5, 100, 3.5822481759, 3.7716385039, 3.5108999048",
        "10, 200, 4.5258344370, 4.7199526205, 4.4657753156"
    })
    void quantilesAreThoseOfSciPy(int d, int n, double known, double newRow, double training) {
        assertEquals(known, DistanceLaw.KNOWN.distance(0.975, d, n), 1e-8);
        assertEquals(newRow, DistanceLaw.NEW_ROW.distance(0.975, d, n), 1e-8);
        assertEquals(training, DistanceLaw.TRAINING_ROW.distance(0.975, d, n), 1e-8);
    }

    @Test
    void estimatesOfManyRowsAreAsGoodAsKnown() {
        double known = DistanceLaw.KNOWN.distance(0.9973, 5, 0);
        assertEquals(known, DistanceLaw.NEW_ROW.distance(0.9973, 5, 1_000_000), 1e-4);
        assertTrue(DistanceLaw.NEW_ROW.distance(0.9973, 5, 50) > known + 0.5);
    }
}
