package farpoint.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads for work that comes in many small pieces, one after the other, as the products of a training do: starting threads
 * for each would take longer than the work. The caller works too. Between pieces the others wait, at first awake. To be used
 * by one thread and closed by it.
 */
public final class Crew implements AutoCloseable {
    /** The calling thread alone. */
    public static final Crew ALONE = new Crew(1);

    /** How often a thread looks for work before it goes to sleep: about a tenth of a millisecond. */
    private static final int LOOKS = 2_000;

    private final Thread[] helpers;

    private volatile Work work;
    private volatile boolean closed;

    /** A piece of work, with the numbers of its parts that are taken and done. */
    private static final class Work {
        final int parts;
        final Task task;
        final AtomicInteger taken = new AtomicInteger();
        final AtomicInteger done = new AtomicInteger();
        volatile Throwable failure;

        Work(int parts, Task task) {
            this.parts = parts;
            this.task = task;
        }

        void doParts() {
            for (int part = taken.getAndIncrement(); part < parts; part = taken.getAndIncrement()) {
                try {
                    task.run(part, part + 1);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
            }
        }
    }

    /** What is done to the items {@code from .. to - 1}. */
    @FunctionalInterface
    public interface Task {
        /** Does it; called by several threads, each with items of its own. */
        void run(int from, int to);
    }

    private Crew(int threads) {
        helpers = new Thread[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = new Thread(this::help, "farpoint-crew-" + (t + 1));
            helpers[t].setDaemon(true);
        }
        try {
            for (Thread helper : helpers) {
                helper.start();
            }
        } catch (OutOfMemoryError e) {
            // The system gives no more threads: those that have started must not wait for ever.
            close();
            throw e;
        }
    }

    /**
     * Starts threads.
     *
     * @param threads with the caller's, at least 1
     */
    public static Crew of(int threads) {
        return threads == 1 ? ALONE : new Crew(threads);
    }

    /** The number of threads, with the caller's. */
    public int size() {
        return helpers.length + 1;
    }

    /**
     * Divides items among the threads and returns when all are done. What is done to an item must not depend on the others.
     *
     * @param count number of items
     * @param grain items that stay together; parts begin at multiples of it
     */
    public void forEach(int count, int grain, Task task) {
        int grains = (count + grain - 1) / grain;
        int parts = Math.min(size(), grains);
        if (parts <= 1) {
            task.run(0, count);
            return;
        }
        Task part = (from, to) -> {
            int begin = (int) ((long) grains * from / parts) * grain;
            int end = (int) Math.min(count, ((long) grains * to / parts) * grain);
            task.run(begin, end);
        };
        Work next = new Work(parts, part);
        work = next;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        next.doParts();
        for (int looks = 0; next.done.get() < parts; looks++) {
            rest(looks);
        }
        if (next.failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (next.failure instanceof Error error) {
            throw error;
        }
    }

    private static void rest(int looks) {
        if (looks < LOOKS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private void help() {
        Work last = null;
        int looks = 0;
        while (!closed) {
            Work current = work;
            if (current != last) {
                current.doParts();
                last = current;
                looks = 0;
            } else if (looks < LOOKS) {
                looks++;
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
