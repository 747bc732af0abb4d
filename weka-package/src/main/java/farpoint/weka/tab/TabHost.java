package farpoint.weka.tab;

import farpoint.weka.tab.act.ActionHost;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.util.function.Consumer;

/** What actions get of the tab. */
final class TabHost implements ActionHost {
    private final OutlierTab tab;

    TabHost(OutlierTab tab) {
        this.tab = tab;
    }

    @Override
    public Component window() {
        return tab.component();
    }

    @Override
    public Rows rows() {
        return tab.rows();
    }

    @Override
    public Marks marks() {
        return tab.marks();
    }

    @Override
    public <T> void start(String title, Task<T> task, Consumer<T> then) {
        tab.work().start(title, task, then);
    }

    @Override
    public void add(RunResult result) {
        result.doubts().forEach(doubt -> tab.work().log().logMessage("Warning: " + doubt));
        tab.add(result);
    }

    @Override
    public void tell(String sentence) {
        tab.work().log().logMessage(sentence);
        tab.work().log().statusMessage(sentence);
        tab.result().tell(sentence);
    }

    @Override
    public void warn(String sentence) {
        tab.work().log().logMessage("Warning: " + sentence);
        tab.result().tell(sentence);
    }
}
