package farpoint.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTiesTest {
    @Test
    void equalScoresAreAWarning() {
        assertStarts("All 3 rows have the same score, 56.78: ", 56.78, 56.78, 56.78);
        assertStarts("All 2 rows have the same score, -0.5: ", -0.5, -0.5);
    }

    @Test
    void soIsAHighestScoreOfHalfTheRows() {
        assertStarts("3 of 5 rows share the highest score, 7.0: ", 1, 7, 7, 2, 7);
        assertStarts("2 of 4 rows share the highest score, 7.0: ", 1, 7, 3, 7);
    }

    @Test
    void soIsAnyScoreOfMoreThanHalfTheRows() {
        assertStarts("4 of 5 rows share the score 0.0: they have no order", 0, 0, 0, 0, 1);
        assertStarts("3 of 5 rows share the score 0.0: ", 0, 1, 1, 0, -0.0);
        assertEquals(Optional.empty(), ScoreTies.warning(new double[] {0, 1, 2, 0}));
    }

    @Test
    void aTieIsFoundAmongAnyNumberOfScores() {
        ScoreTies ties = new ScoreTies();
        int others = 200_000;
        for (int i = 0; i < others; i++) {
            ties.add(new double[] {1 + i, 0});
        }
        assertEquals(Optional.empty(), ties.warning());
        ties.add(new double[others / 10]);
        String warning = ties.warning().orElseThrow();
        assertTrue(warning.matches("At least \\d+ of 420000 rows share the score 0.0: .*"), warning);
    }

    @Test
    void scoresThatSingleRowsOutAreNone() {
        assertEquals(Optional.empty(), ScoreTies.warning(new double[] {1, 2}));
        assertEquals(Optional.empty(), ScoreTies.warning(new double[] {1}));
        assertEquals(Optional.empty(), ScoreTies.warning(new double[0]));
    }

    @Test
    void batchesCountTogether() {
        ScoreTies ties = new ScoreTies();
        ties.add(new double[] {4});
        ties.add(new double[] {4, 4});
        assertTrue(ties.warning().orElseThrow().startsWith("All 3 rows"));
        ties.add(new double[] {5, 6, 7});
        assertEquals(Optional.empty(), ties.warning());
    }

    private static void assertStarts(String start, double... scores) {
        String warning = ScoreTies.warning(scores).orElseThrow();
        assertTrue(warning.startsWith(start), warning);
    }
}
