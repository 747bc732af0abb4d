package farpoint.weka.tab;

import farpoint.weka.tab.act.ActionHost.Task;
import farpoint.weka.tab.run.Failure;
import farpoint.weka.tab.run.RunLog;
import farpoint.weka.tab.run.Runner;
import java.util.function.Consumer;
import weka.gui.Logger;
import weka.gui.SysErrLog;
import weka.gui.TaskLogger;

/** Does what takes time, with progress, a way to stop it, and one sentence if it fails. Used on the event thread. */
final class LongWork {
    private final Runner runner = new Runner();
    private final RunButtons buttons = new RunButtons(this::stop);
    private final Consumer<String> told;
    private Logger log = new SysErrLog();
    private boolean canStart;

    /**
     * Nothing to do yet.
     *
     * @param told is told what went wrong
     */
    LongWork(Consumer<String> told) {
        this.told = told;
    }

    /** Start, Stop and how far the work is. */
    RunButtons buttons() {
        return buttons;
    }

    void setLog(Logger logger) {
        log = logger;
    }

    Logger log() {
        return log;
    }

    /** Says whether there is something to start a run on. */
    void setCanStart(boolean can) {
        canStart = can;
        if (!runner.isRunning()) {
            buttons.set(can, false);
        }
    }

    <T> void start(String title, Task<T> task, Consumer<T> then) {
        if (runner.isRunning()) {
            told.accept("Something is running: stop it, or wait until it has ended.");
            return;
        }
        buttons.set(canStart, true);
        log.statusMessage(title + "...");
        if (log instanceof TaskLogger tasks) {
            tasks.taskStarted();
        }
        RunLog progress = new RunLog(log, buttons::progress);
        runner.start(
                () -> task.run(progress),
                done -> {
                    ended("OK");
                    then.accept(done);
                },
                this::failed);
    }

    private void stop() {
        log.statusMessage("Stopping...");
        runner.stop();
    }

    private void failed(Throwable thrown) {
        String sentence = Failure.sentence(thrown);
        log.logMessage(sentence);
        boolean stopped = thrown instanceof InterruptedException;
        ended(stopped ? sentence : "See error log");
        told.accept(sentence);
        if (!stopped) {
            weka.core.logging.Logger.log(weka.core.logging.Logger.Level.WARNING, thrown);
        }
    }

    private void ended(String status) {
        buttons.set(canStart, false);
        log.statusMessage(status);
        if (log instanceof TaskLogger tasks) {
            tasks.taskFinished();
        }
    }
}
