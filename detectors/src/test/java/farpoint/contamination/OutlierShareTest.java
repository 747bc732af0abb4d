package farpoint.contamination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlierShareTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Three detectors' scores of 400 rows, of which the first ones are far out. */
    private static List<double[]> scores(int rows, int outliers) {
        List<double[]> columns = new ArrayList<>();
        for (int m = 0; m < 3; m++) {
            RandomStream random = RandomStream.of(m, "scores", 0);
            columns.add(IntStream.range(0, rows)
                    .mapToDouble(i -> 3 + Math.abs(random.gaussian()) + (i < outliers ? 9 : 0))
                    .toArray());
        }
        return columns;
    }

    @Test
    void groupFarOutIsWithinTheRange() {
        OutlierShare share = OutlierShare.of(scores(400, 20), 1, CONTEXT);
        assertTrue(share.low() < 0.05 && share.high() > 0.05, share.text());
        assertTrue(share.low() < share.mean() && share.mean() < share.high(), share.text());
        assertEquals(3, share.detectors());
    }

    @Test
    void moreOutliersAreALargerShare() {
        double few = OutlierShare.of(scores(400, 8), 1, CONTEXT).mean();
        double many = OutlierShare.of(scores(400, 40), 1, CONTEXT).mean();
        assertTrue(many > few + 0.02, few + " and " + many);
    }

    @Test
    void aDetectorOfEqualScoresChangesNothing() {
        List<double[]> more = new ArrayList<>(scores(300, 10));
        OutlierShare without = OutlierShare.of(more, 1, CONTEXT);
        more.add(1, new double[300]);
        assertEquals(without, OutlierShare.of(more, 1, CONTEXT));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        OutlierShare one = OutlierShare.of(scores(700, 20), 3, CONTEXT.withThreads(1));
        assertEquals(one, OutlierShare.of(scores(700, 20), 3, CONTEXT.withThreads(3)));
    }

    @Test
    void undeterminedIsSaidWithItsReason() {
        OutlierShare few = OutlierShare.of(scores(60, 3), 1, CONTEXT);
        assertFalse(few.isDetermined());
        assertEquals("undetermined: it takes at least 100 rows, and there are 60", few.text());
        OutlierShare equal = OutlierShare.of(List.of(new double[200]), 1, CONTEXT);
        assertEquals("undetermined: every detector gives all rows the same score", equal.text());
    }

    @Test
    void textHasShareRangeAndOrigin() {
        OutlierShare share = new OutlierShare(0.0234, 0.012, 0.0391, 5, 4, 5, "");
        assertEquals(
                "between 1.2 % and 3.9 % of these rows are outliers, if any are (best guess 2.3 %, from 5 detectors, 4 of 5"
                        + " fits); more than 25 % would not be seen",
                share.text());
    }

    @Test
    void scoresThatCannotBeUsedAreRefused() {
        List<double[]> infinite = scores(200, 5);
        infinite.get(1)[7] = Double.POSITIVE_INFINITY;
        for (List<double[]> wrong : List.of(List.<double[]>of(), List.of(new double[200], new double[100]), infinite)) {
            assertThrows(InvalidInputException.class, () -> OutlierShare.of(wrong, 1, CONTEXT));
        }
    }

    @Test
    void stopsWhenItIsCancelled() {
        ComputeContext cancelled = CONTEXT.withCancelCheck(() -> true);
        assertThrows(CancelledException.class, () -> OutlierShare.of(scores(200, 5), 1, cancelled));
    }
}
