package farpoint.stream;

import farpoint.run.CancelledException;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one task after another in a thread of its own, while the caller makes the next one ready. */
final class OneBehind implements Closeable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(OneBehind::thread);
    private Future<?> last;

    /** What is to be done. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "farpoint-scores");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts a task when the last one has ended; throws what that has thrown. */
    void run(Task task) throws IOException {
        finish();
        last = thread.submit(() -> {
            task.run();
            return null;
        });
    }

    /** Waits for the end of the last task; throws what it has thrown. */
    void finish() throws IOException {
        Future<?> ending = last;
        last = null;
        if (ending != null) {
            taken(ending);
        }
    }

    /** What a task has given, or thrown. */
    static <T> T taken(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof IOException exception) {
                throw exception;
            }
            throw e.getCause() instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Waits for the last task, whatever becomes of it: nothing is written behind the caller's back. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        finish();
    }
}
