package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingCurveTest {
    private static RankingCurve curve(double[] scores, boolean[] outlier) {
        return Ranking.of(scores, outlier).curve();
    }

    @Test
    void tiedRowsAreOneStep() {
        RankingCurve points = curve(new double[] {1, 3, 3, 2}, new boolean[] {false, true, false, true});
        assertArrayEquals(new int[] {0, 2, 3, 4}, points.rows());
        assertArrayEquals(new int[] {0, 1, 2, 2}, points.outliers());
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1}, points.falseAlarms());
        assertArrayEquals(new double[] {0, 0.5, 1, 1}, points.found());
        assertArrayEquals(new double[] {0.5, 0.5, 2.0 / 3, 0.5}, points.precision());
    }

    @Test
    void fewPointsSayTheSameOfManyRows() {
        int n = 100_000;
        Random random = new Random(1);
        double[] scores = new double[n];
        boolean[] outlier = new boolean[n];
        for (int i = 0; i < n; i++) {
            outlier[i] = i % 100 == 0;
            scores[i] = random.nextGaussian() + (outlier[i] ? 2 : 0);
        }
        RankingCurve points = curve(scores, outlier).thinned(50, 300);
        assertTrue(points.size() < 800, points.size() + " points");
        assertEquals(n, points.allRows());
        assertEquals(n / 100, points.allOutliers());
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            double inliers =
                    points.rows()[i] - points.rows()[i - 1] - (points.outliers()[i] - points.outliers()[i - 1]);
            area += inliers * (points.outliers()[i] + points.outliers()[i - 1]) / 2.0;
        }
        double exact = Ranking.of(scores, outlier).rocAuc();
        assertEquals(exact, area / (0.99 * n) / (0.01 * n), 0.002);
    }
}
