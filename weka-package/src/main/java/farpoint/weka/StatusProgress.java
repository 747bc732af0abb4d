package farpoint.weka;

import farpoint.Progress;
import weka.gui.Logger;

/** Shows progress in Weka's status line, at most ten times a second: each message redraws a label. */
final class StatusProgress implements Progress {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final Logger log;
    private long last;
    private boolean shown;

    private StatusProgress(Logger log) {
        this.log = log;
    }

    /** Progress for a log, which may be null. */
    static Progress to(Logger log) {
        return log == null ? Progress.NONE : new StatusProgress(log);
    }

    @Override
    public void update(String task, long done, long total) {
        long now = System.nanoTime();
        if (!shown || now - last >= INTERVAL_NANOS) {
            shown = true;
            last = now;
            log.statusMessage(task + ": " + done + "/" + total);
        }
    }
}
