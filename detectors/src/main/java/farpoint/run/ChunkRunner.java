package farpoint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one chunked task: the calling thread works too, and it alone asks whether the run was cancelled, since a host
 * interrupts the thread that it knows.
 */
final class ChunkRunner {
    private static final long POLL_MILLIS = 50;

    private final ComputeContext context;
    private final String name;
    private final int count;
    private final int chunkSize;
    private final int chunks;
    private final ComputeContext.LongTask task;
    private final AtomicInteger next = new AtomicInteger();
    private volatile Throwable failure;
    private int finished;

    ChunkRunner(ComputeContext context, String name, int count, int chunkSize, ComputeContext.LongTask task) {
        this.context = context;
        this.name = name;
        this.count = count;
        this.chunkSize = chunkSize;
        this.chunks = (int) (((long) count + chunkSize - 1) / chunkSize);
        this.task = task;
    }

    void run() {
        List<Thread> helpers = startHelpers();
        try {
            work(true);
        } finally {
            awaitAll(helpers);
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private List<Thread> startHelpers() {
        List<Thread> helpers = new ArrayList<>();
        for (int t = 1; t < Math.min(context.threads(), chunks); t++) {
            Thread helper = new Thread(() -> work(false), "farpoint-" + t);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        return helpers;
    }

    private void work(boolean caller) {
        try {
            for (int c = next.getAndIncrement(); c < chunks && failure == null; c = next.getAndIncrement()) {
                check(caller);
                int from = c * chunkSize;
                task.run(c, from, (int) Math.min((long) from + chunkSize, count), () -> check(caller));
                report();
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void check(boolean caller) {
        if (caller) {
            context.checkCancelled();
        }
        if (failure != null) {
            throw new CancelledException();
        }
    }

    private synchronized void report() {
        finished++;
        context.progress(name, finished, chunks);
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    private void awaitAll(List<Thread> helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join(POLL_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    fail(new CancelledException());
                }
                checkWhileWaiting();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkWhileWaiting() {
        try {
            context.checkCancelled();
        } catch (CancelledException e) {
            fail(e);
        }
    }
}
