package farpoint.weka.tab.view;

import farpoint.weka.tab.result.RunResult;
import javax.swing.JComponent;

/** A view of a run. Used on the event thread only. */
public interface ResultView {
    /** What the tab shows; always the same component. */
    JComponent component();

    /**
     * Shows a run instead of the one that was shown, and follows its cut, selection and marks.
     *
     * @param result the run; null for none
     */
    void show(RunResult result);
}
