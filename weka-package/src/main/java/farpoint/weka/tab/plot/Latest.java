package farpoint.weka.tab.plot;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Computes on another thread what a view is to show; only the latest request counts. Used on the event thread. */
public final class Latest {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "Farpoint view");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    });

    private final Consumer<Exception> failed;
    private Future<?> running;
    private Runnable waiting;
    private int request;

    /**
     * For a view.
     *
     * @param failed is told, on the event thread, why nothing came
     */
    public Latest(Consumer<Exception> failed) {
        this.failed = failed;
    }

    /** Computes something instead of what is being computed, which is stopped. */
    public <T> void replace(Callable<T> task, Consumer<T> done) {
        cancel();
        start(task, done);
    }

    /** Computes something as soon as what is being computed has ended; of several that wait, the last. */
    public <T> void follow(Callable<T> task, Consumer<T> done) {
        if (running == null) {
            start(task, done);
        } else {
            waiting = () -> start(task, done);
        }
    }

    /** Stops what is being computed. */
    public void cancel() {
        waiting = null;
        request++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    /** Whether something is being computed. */
    public boolean isBusy() {
        return running != null;
    }

    private <T> void start(Callable<T> task, Consumer<T> done) {
        int own = ++request;
        running = THREADS.submit(() -> {
            try {
                T result = task.call();
                EventQueue.invokeLater(() -> end(own, () -> done.accept(result)));
            } catch (Exception e) {
                EventQueue.invokeLater(() -> end(own, () -> failed.accept(e)));
            } catch (Error e) {
                EventQueue.invokeLater(() -> end(own, () -> failed.accept(new IllegalStateException(e))));
                throw e;
            }
        });
    }

    private void end(int own, Runnable tell) {
        if (own != request) {
            return;
        }
        running = null;
        tell.run();
        if (running == null && waiting != null) {
            Runnable next = waiting;
            waiting = null;
            next.run();
        }
    }
}
