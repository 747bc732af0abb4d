package farpoint.weka;

import farpoint.run.ComputeContext;
import java.util.Optional;
import weka.gui.Logger;

/**
 * Where a filter tells of its run, since Weka gives filters no log: on standard error, and in the log of the Explorer whose
 * Preprocess panel runs it. Its progress is shown there too, or else on standard error every five seconds.
 */
public final class FilterLog implements Logger {
    private static final long INTERVAL_NANOS = 5_000_000_000L;

    private final Optional<Logger> explorer;
    private long last = System.nanoTime();

    FilterLog(Optional<Logger> explorer) {
        this.explorer = explorer;
    }

    /** For a run in this thread. */
    public static FilterLog ofThisRun() {
        return new FilterLog(PreprocessLog.ofThread(Thread.currentThread()));
    }

    /** What a computation of this run may use; its progress is shown. */
    public ComputeContext context(int threads) {
        return ComputeContext.withDefaults().withThreads(threads).withProgress(StatusProgress.to(this));
    }

    /** Tells a sentence or more. */
    public void tell(String text) {
        System.err.println(text);
        explorer.ifPresent(log -> text.lines().forEach(log::logMessage));
    }

    /** What detectors tell a log is what their filter tells anyhow. */
    @Override
    public void logMessage(String message) {}

    @Override
    public void statusMessage(String message) {
        if (explorer.isPresent()) {
            explorer.get().statusMessage(message);
            return;
        }
        long now = System.nanoTime();
        if (now - last >= INTERVAL_NANOS) {
            last = now;
            System.err.println(message);
        }
    }
}
