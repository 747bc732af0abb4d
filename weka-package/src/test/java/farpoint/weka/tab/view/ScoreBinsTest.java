package farpoint.weka.tab.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.plot.Scale;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreBinsTest {
    @Test
    void countsWhatIsBetweenEdges() throws Exception {
        ScoreBins bins = ScoreBins.of(Runs.scored(0, 1, 1, 2, 5, 10, 10), 5);
        assertArrayEquals(new int[] {4, 0, 1, 0, 2}, bins.counts(), "a score on an edge belongs to the lower bin");
        assertEquals(Scale.LINEAR, bins.scale());
        assertEquals(2, bins.tied());
        assertEquals(0, bins.infinite());
        assertEquals(4, bins.edge(2), 1e-12);
    }

    @Test
    void countsEachScoreOnceOnAWideScale() throws Exception {
        Random random = new Random(1);
        double[] scores = random.doubles(3000).map(u -> Math.pow(u, -2)).toArray();
        ScoreBins bins = ScoreBins.of(Runs.scored(scores), 40);
        assertEquals("symmetric log", bins.scale().note());
        assertEquals(3000, Arrays.stream(bins.counts()).sum());
        for (int b = 0; b < 40; b++) {
            double from = b == 0 ? Double.NEGATIVE_INFINITY : bins.edge(b);
            double to = bins.edge(b + 1);
            long count = Arrays.stream(scores).filter(s -> s > from && s <= to).count();
            assertEquals(count, bins.counts()[b], "bin " + b);
        }
    }

    @Test
    void scoresBeyondAllNumbersAndEqualOnesAreSaid() throws Exception {
        double beyond = Double.MAX_VALUE;
        ScoreBins bins = ScoreBins.of(Runs.scored(1, 2, 3, 4, 5, beyond, beyond), 4);
        assertEquals(2, bins.infinite());
        assertEquals(5, bins.high());
        assertEquals(5, Arrays.stream(bins.counts()).sum());
        assertTrue(bins.note().contains("∞: 2 scores beyond all numbers"), bins.note());
        ScoreBins equal = ScoreBins.of(Runs.scored(3, 3, 3, 3), 4);
        assertArrayEquals(new int[] {4}, equal.counts());
        assertTrue(equal.note().contains("4 rows share a score"), equal.note());
        ScoreBins all = ScoreBins.of(Runs.scored(beyond, beyond), 4);
        assertEquals(2, all.infinite());
        assertEquals(0, Arrays.stream(all.counts()).sum());
    }
}
