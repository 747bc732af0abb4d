package farpoint.weka.tab.act;

import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.util.function.Consumer;
import weka.gui.Logger;

/** What actions need of the tab that shows them. All methods are called on the event thread. */
public interface ActionHost {
    /** What takes time. */
    @FunctionalInterface
    interface Task<T> {
        /**
         * Does it, on a worker; an interrupt stops it.
         *
         * @param progress is told how far it is
         * @throws Exception with a sentence for the user if it fails
         */
        T run(Logger progress) throws Exception;
    }

    /** What lies behind dialogs. */
    Component window();

    /** The rows that are open, with the attributes to look at; null for none. */
    Rows rows();

    /** What a person says of these rows; null for none. */
    Marks marks();

    /**
     * Starts a task on a worker, with progress and a way to stop it. If it fails the user is told its message, one sentence.
     *
     * @param title what is done, such as "Training ScoreBoost"
     * @param then gets what the task gives, on the event thread, if it ends well
     */
    <T> void start(String title, Task<T> task, Consumer<T> then);

    /** Puts a run into the list of runs and shows it, with its doubts and the warnings of its model. */
    void add(RunResult result);

    /** Tells the user something, also in the log and the status line. */
    void tell(String sentence);

    /** Tells the user what is doubtful or wrong, so that it is not overlooked. */
    void warn(String sentence);
}
