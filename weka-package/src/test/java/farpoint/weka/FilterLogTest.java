package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import weka.gui.LogPanel;

/** Where filters tell of their runs; the panels are Weka's own, in no window. */
class FilterLogTest {
    @Test
    void theLogIsThatOfThePanelWhoseStatusSaysThatAFilterRuns() {
        LogPanel idle = new LogPanel();
        LogPanel running = new LogPanel();
        JPanel window = new JPanel();
        window.add(new JLabel());
        window.add(idle);
        JPanel inner = new JPanel();
        inner.add(running);
        window.add(inner);
        assertEquals(Optional.empty(), PreprocessLog.among(window));
        running.statusMessage("Passing dataset through filter weka.filters.unsupervised.outlier.OutlierScore");
        assertEquals(Optional.of(running), PreprocessLog.among(window));
        running.statusMessage("OK");
        assertEquals(Optional.empty(), PreprocessLog.among(window));
    }

    /** As in commands, FilteredClassifier and the KnowledgeFlow: no window is looked for. */
    @Test
    void threadsOfNoPanelHaveNone() {
        assertEquals(Optional.empty(), PreprocessLog.ofThread(Thread.currentThread()));
    }

    @Test
    void whatIsToldGoesToTheLogAndProgressToTheStatus() {
        RecordingLogger explorer = new RecordingLogger();
        FilterLog log = new FilterLog(Optional.of(explorer));
        log.tell("Note: one\ntwo");
        log.statusMessage("Training epochs: 3/500");
        log.logMessage("what the filter tells anyhow");
        assertEquals(List.of("Note: one", "two"), explorer.messages);
        assertEquals(List.of("Training epochs: 3/500"), explorer.statuses);
    }
}
