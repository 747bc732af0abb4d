package farpoint.weka;

import farpoint.run.Progress;
import weka.gui.Logger;
import weka.gui.beans.LogPanel;

/**
 * Shows progress in Weka's status line, at most ten times a second: each message redraws a label. KnowledgeFlow has a table
 * instead, with a row and a clock for each step, for which a message must say whose it is and when that has ended. A log that
 * is a {@link Progress} as well gets the numbers too.
 */
final class StatusProgress implements Progress, AutoCloseable {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final StatusProgress SILENT = new StatusProgress(null);

    private final Logger log;
    private final String row;
    private long last;
    private boolean shown;

    private StatusProgress(Logger log) {
        this.log = log;
        // Steps run in threads of their own; one row a thread keeps the table short.
        this.row =
                log instanceof LogPanel ? "Farpoint$" + Thread.currentThread().getId() + "|" : "";
    }

    /** Progress for a log, which may be null; to be closed when the run ends, well or not. */
    static StatusProgress to(Logger log) {
        return log == null ? SILENT : new StatusProgress(log);
    }

    @Override
    public void update(String task, long done, long total) {
        if (log == null) {
            return;
        }
        if (log instanceof Progress numbers) {
            numbers.update(task, done, total);
        }
        long now = System.nanoTime();
        if (!shown || now - last >= INTERVAL_NANOS) {
            shown = true;
            last = now;
            log.statusMessage(row + task + ": " + done + "/" + total);
        }
    }

    /** Stops the clock of the row, if there is one. */
    @Override
    public void close() {
        if (shown && !row.isEmpty()) {
            log.statusMessage(row + "Finished.");
        }
    }
}
