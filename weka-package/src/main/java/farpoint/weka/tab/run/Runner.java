package farpoint.weka.tab.run;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Does one long piece of work at a time, on a thread of its own, which a person may stop. Used on the event thread. */
public final class Runner {
    private Thread thread;

    /**
     * Begins some work; nothing else is being done.
     *
     * @param work stopped by an interrupt
     * @param then gets its result on the event thread
     * @param failed gets there what it throws
     */
    public <T> void start(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        if (isRunning()) {
            throw new IllegalStateException("something is running");
        }
        thread = new Thread(
                () -> {
                    try {
                        T result = work.call();
                        end(() -> then.accept(result));
                    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
                        end(() -> failed.accept(e));
                    }
                },
                "outlier-run");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void end(Runnable tell) {
        SwingUtilities.invokeLater(() -> {
            thread = null;
            tell.run();
        });
    }

    /** Whether something is being done. */
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops it, if there is something. */
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
