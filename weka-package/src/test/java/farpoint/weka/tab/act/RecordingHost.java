package farpoint.weka.tab.act;

import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does tasks at once, and keeps what it is told. */
final class RecordingHost implements ActionHost {
    final List<RunResult> runs = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<String> warned = new ArrayList<>();
    final List<String> started = new ArrayList<>();
    Rows rows;
    Marks marks;

    @Override
    public Component window() {
        return null;
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Override
    public Marks marks() {
        return marks;
    }

    @Override
    public <T> void start(String title, Task<T> task, Consumer<T> then) {
        started.add(title);
        T result;
        try {
            result = task.run(null);
        } catch (Exception e) {
            warned.add(e.getMessage());
            return;
        }
        then.accept(result);
    }

    @Override
    public void add(RunResult result) {
        runs.add(result);
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        warned.add(sentence);
    }
}
