package farpoint.weka.tab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.ScoredTraining;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.KNNDistance;

class RunNotesTest {
    @Test
    void doubtsComeFirst() throws Exception {
        Rows rows = new Rows(TabData.orders(), new int[] {2, 3, 4}, OptionalInt.empty());
        ScoredTraining scored = ScoredTraining.of(new KNNDistance(), rows.forDetector(), null);
        RunResult run = new RunResult(
                        "run", "command", rows, scored.model(), scored.scores(), true, new Marks(rows.size()))
                .doubting(List.of("These rows come from elsewhere."));
        assertTrue(RunNotes.of(run).startsWith("Warning: These rows come from elsewhere.\n"), RunNotes.of(run));
        assertEquals(List.of("These rows come from elsewhere."), run.doubts());
    }
}
