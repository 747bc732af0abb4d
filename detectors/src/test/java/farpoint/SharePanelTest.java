package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.contamination.OutlierShare;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.testing.TestData;
import org.junit.jupiter.api.Test;

class SharePanelTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @Test
    void trueShareOfAShippedSetIsWithinTheRange() {
        OutlierShare share = SharePanel.share(TestData.table("wdbc"), CONTEXT);
        assertTrue(share.low() < 21.0 / 378 && 21.0 / 378 < share.high(), share.text());
        assertEquals(5, share.detectors());
    }

    @Test
    void repeatsItselfWithAnyNumberOfThreads() {
        Table table = TestData.table("letter");
        OutlierShare one = SharePanel.share(table, CONTEXT.withThreads(1));
        assertEquals(one, SharePanel.share(table, CONTEXT.withThreads(2)));
    }

    @Test
    void rowsThatNoDetectorCanUseLeaveItUndetermined() {
        Table equal = Table.builder(150).addNumeric("x", new double[150]).build();
        OutlierShare share = SharePanel.share(equal, CONTEXT);
        assertFalse(share.isDetermined());
        assertTrue(share.text().startsWith("undetermined: "), share.text());
    }
}
