package farpoint.deep;

import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;

/**
 * Carries progress out of, and the wish to stop into, members that train on several threads. The host is asked only on
 * the thread that started the run, also while that thread waits for the others; they see a flag.
 */
final class RunMonitor {
    private final ComputeContext host;
    private final Thread caller = Thread.currentThread();
    private final long epochs;
    private long done;
    private volatile boolean stopped;

    RunMonitor(ComputeContext host, long epochs) {
        this.host = host;
        this.epochs = epochs;
    }

    /** The host's context, as it is to be used for running the members. */
    ComputeContext context() {
        return host.withProgress(Progress.NONE).withCancelCheck(this::isStopped);
    }

    synchronized void epochsDone(int count) {
        done += count;
        host.progress("Training epochs", Math.min(done, epochs), epochs);
    }

    void checkStopped() {
        if (isStopped()) {
            throw new CancelledException();
        }
    }

    private boolean isStopped() {
        if (!stopped && Thread.currentThread() == caller) {
            try {
                host.checkCancelled();
            } catch (CancelledException e) {
                stopped = true;
            }
        }
        return stopped;
    }
}
