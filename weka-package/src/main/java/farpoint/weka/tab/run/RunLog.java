package farpoint.weka.tab.run;

import farpoint.run.Progress;
import java.util.function.BiConsumer;
import weka.gui.Logger;

/** What a run tells: lines go to Weka's log and status line, how far it is goes to a progress bar too. */
public final class RunLog implements Logger, Progress {
    private final Logger weka;
    private final BiConsumer<String, Double> bar;

    /**
     * A log.
     *
     * @param weka Weka's log
     * @param bar gets, on any thread, what is being done and the share that is done
     */
    public RunLog(Logger weka, BiConsumer<String, Double> bar) {
        this.weka = weka;
        this.bar = bar;
    }

    /**
     * A log that keeps no lines.
     *
     * @param bar gets, on any thread, what is being done and the share that is done
     */
    public static RunLog withoutLines(BiConsumer<String, Double> bar) {
        Logger nobody = new Logger() {
            @Override
            public void logMessage(String message) {}

            @Override
            public void statusMessage(String message) {}
        };
        return new RunLog(nobody, bar);
    }

    @Override
    public void logMessage(String message) {
        weka.logMessage(message);
    }

    @Override
    public void statusMessage(String message) {
        weka.statusMessage(message);
    }

    @Override
    public void update(String task, long done, long total) {
        bar.accept(task, total > 0 ? (double) done / total : 0);
    }
}
