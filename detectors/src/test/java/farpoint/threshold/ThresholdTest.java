package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void flagsTheGivenShareOfTheTrainingRows() {
        double[] scores = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
        Threshold threshold = Threshold.atContamination(scores, 0.1);
        assertEquals(100, Arrays.stream(scores).filter(threshold::flags).count());
    }

    @Test
    void probabilityGrowsStrictlyAndPassesOneHalfExactlyAtTheThreshold() {
        Threshold threshold = new Threshold(3, 2);
        double[] scores = {-1e300, -1e6, 0, 2.999, 3, Math.nextUp(3.0), 3.001, 10, 1e6, 1.000001e6, 1e300};
        for (int i = 0; i < scores.length; i++) {
            double p = threshold.probability(scores[i]);
            assertTrue(p > 0 && p < 1);
            assertEquals(threshold.flags(scores[i]), p > 0.5, "score " + scores[i]);
            assertTrue(i == 0 || p > threshold.probability(scores[i - 1]), "score " + scores[i]);
        }
        assertEquals(0.5, threshold.probability(3));
    }

    @Test
    void worksWhenAllTrainingScoresAreEqual() {
        Threshold threshold = Threshold.atContamination(new double[] {5, 5, 5}, 0.1);
        assertFalse(threshold.flags(5));
        assertTrue(threshold.flags(5.1));
    }
}
