package farpoint.elki.run;

import elki.logging.Logging;
import elki.logging.progress.FiniteProgress;
import farpoint.run.Progress;

/** Shows the progress of a detector as ELKI's progress, one after another for its tasks. */
public final class TaskProgress implements Progress {
    private final Logging log;
    private FiniteProgress current;

    private TaskProgress(Logging log) {
        this.log = log;
    }

    /** A listener that logs, or one that does nothing where ELKI would not show it. */
    public static Progress of(Logging log) {
        return log.isVerbose() ? new TaskProgress(log) : Progress.NONE;
    }

    @Override
    public void update(String task, long done, long total) {
        int steps = toInt(total);
        if (current == null || !current.getTask().equals(task) || current.getTotal() != steps) {
            current = new FiniteProgress(task, steps, log);
        }
        current.setProcessed(Math.min(toInt(done), steps), log);
        if (current.isComplete()) {
            current = null;
        }
    }

    private static int toInt(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
