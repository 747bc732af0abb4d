package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.DataMatrix;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import org.junit.jupiter.api.Test;

class NeighborIndexTest {
    @Test
    void moreNeighborsThanOneArrayHoldsAreRefused() {
        DataMatrix rows = DataMatrix.of(50_000, 1, new double[50_000]);
        ComputeContext context = ComputeContext.withDefaults();
        JavaDistanceEngine engine = new JavaDistanceEngine();
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> NeighborIndex.nearest(engine, rows, rows, Metrics.EUCLIDEAN, 49_999, true, context));
        // 50,000 * 42,949 is below 2^31, and 50,000 * 42,950 is above.
        assertEquals(
                "Of 50000 rows at most 42948 neighbours each can be found at once. Got 49999 instead.",
                refused.getMessage());
    }
}
