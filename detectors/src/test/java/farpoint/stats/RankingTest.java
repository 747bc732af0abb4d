package farpoint.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankingTest {
    /** Values of scikit-learn 1.2.1, printed by tools/golden/ranking.py. */
    @Test
    void agreesWithScikitLearnOnTiedScores() {
        double[] scores = new double[200];
        boolean[] outliers = new boolean[200];
        for (int i = 0; i < 200; i++) {
            scores[i] = Math.rint((Math.sin(i * 0.7) + i % 7 * 0.3) * 10) / 10;
            outliers[i] = i % 11 == 0 || scores[i] > 2.4;
        }
        Ranking ranking = Ranking.of(scores, outliers);
        assertEquals(29, ranking.outliers());
        assertEquals(0.6681790683605566, ranking.rocAuc(), 1e-15);
        assertEquals(0.5395810007034009, ranking.averagePrecision(), 1e-15);
    }

    /** By hand: ranking 1 | 0 1 tied | 0 | 1, three outliers in five rows. */
    @Test
    void countsTiesByHalvesAndAdjustsForChance() {
        Ranking ranking = Ranking.of(new double[] {4, 3, 3, 2, 1}, new boolean[] {true, false, true, false, true});
        assertEquals((2 + 1.5) / 6, ranking.rocAuc(), 1e-15);
        assertEquals((1 + 2.0 / 3 + 3.0 / 5) / 3, ranking.averagePrecision(), 1e-15);
        assertEquals(1.5 / 2, ranking.precisionAt(2), 1e-15);
        assertEquals(2.0 / 3, ranking.rPrecision(), 1e-15);
        assertEquals(2 * (3.5 / 6) - 1, ranking.adjustedRocAuc(), 1e-15);
        assertEquals((0.75 - 0.6) / 0.4, ranking.adjustedPrecisionAt(2), 1e-15);
        assertEquals((ranking.averagePrecision() - 0.6) / 0.4, ranking.adjustedAveragePrecision(), 1e-15);
    }

    @Test
    void isPerfectWorstOrRandomAtTheExtremes() {
        boolean[] outliers = {true, true, false, false};
        assertEquals(1, Ranking.of(new double[] {4, 3, 2, 1}, outliers).adjustedRocAuc());
        assertEquals(-1, Ranking.of(new double[] {1, 2, 3, 4}, outliers).adjustedRocAuc());
        assertEquals(0, Ranking.of(new double[] {7, 7, 7, 7}, outliers).adjustedRocAuc());
        assertEquals(0, Ranking.of(new double[] {7, 7, 7, 7}, outliers).adjustedAveragePrecision());
    }

    @Test
    void refusesWhatHasNoRanking() {
        assertThrows(IllegalArgumentException.class, () -> Ranking.of(new double[] {1, 2}, new boolean[] {true}));
        assertThrows(IllegalArgumentException.class, () -> Ranking.of(new double[] {1, 2}, new boolean[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Ranking.of(new double[] {1, Double.NaN}, new boolean[] {true, false}));
    }
}
