package farpoint.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a computation may use: the number of threads, a progress listener, a cancel check, and tools that algorithms ask for by
 * their type, such as an engine for distances. It is passed in, never static. Results never depend on it: another number of
 * threads or another tool gives the same bits.
 */
public final class ComputeContext {
    private final Map<Class<?>, Object> tools;
    private final int threads;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    private ComputeContext(Map<Class<?>, Object> tools, int threads, Progress progress, BooleanSupplier cancelled) {
        this.tools = Map.copyOf(tools);
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress);
        this.cancelled = Objects.requireNonNull(cancelled);
    }

    /** All processors, no progress, no tools; stopped by interrupting the calling thread. */
    public static ComputeContext withDefaults() {
        BooleanSupplier interrupted = () -> Thread.currentThread().isInterrupted();
        int processors = Runtime.getRuntime().availableProcessors();
        return new ComputeContext(Map.of(), processors, Progress.NONE, interrupted);
    }

    /**
     * The same with another number of threads.
     *
     * @param count threads, at least 1; 0 means one per processor
     */
    public ComputeContext withThreads(int count) {
        if (count < 0) {
            throw new InvalidInputException("The number of threads must be 0 (all) or more. Got %d instead.", count);
        }
        int actual = count == 0 ? Runtime.getRuntime().availableProcessors() : count;
        return new ComputeContext(tools, actual, progress, cancelled);
    }

    /**
     * The same with a tool, in place of another one of its type.
     *
     * @param type what algorithms ask for
     */
    public <T> ComputeContext withTool(Class<T> type, T tool) {
        Map<Class<?>, Object> all = new HashMap<>(tools);
        all.put(type, type.cast(tool));
        return new ComputeContext(all, threads, progress, cancelled);
    }

    /** The same with a progress listener. */
    public ComputeContext withProgress(Progress listener) {
        return new ComputeContext(tools, threads, listener, cancelled);
    }

    /** The same with a cancel check, which is asked on the calling thread only. */
    public ComputeContext withCancelCheck(BooleanSupplier check) {
        return new ComputeContext(tools, threads, progress, check);
    }

    /** The tool of a type, if there is one. */
    public <T> Optional<T> tool(Class<T> type) {
        return Optional.ofNullable(type.cast(tools.get(type)));
    }

    /** The number of threads to use, at least 1. */
    public int threads() {
        return threads;
    }

    /** Tells the listener how far a task is. */
    public void progress(String task, long done, long total) {
        progress.update(task, done, total);
    }

    /**
     * Ends the run if the host asked for it; to be called from the thread that started the run.
     *
     * @throws CancelledException if the run was stopped
     */
    public void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
    }

    /**
     * Runs {@code task} over the chunks of {@code 0 .. count - 1} on this context's threads. The chunks are the same
     * whatever the number of threads, so results that each chunk keeps to itself are too. Progress is reported after each
     * chunk; a cancelled run ends between chunks.
     *
     * @param name the task's name for the progress listener
     * @param count number of items, at least 0
     * @param chunkSize items a chunk, at least 1
     * @param task called once a chunk, from several threads
     * @throws CancelledException if the run was stopped
     */
    public void forEachChunk(String name, int count, int chunkSize, ChunkTask task) {
        forEachChunk(name, count, chunkSize, (chunk, from, to, stop) -> task.run(chunk, from, to));
    }

    /** The same for chunks that can take longer than a user should wait: they ask now and then whether to stop. */
    public void forEachChunk(String name, int count, int chunkSize, LongTask task) {
        new ChunkRunner(this, name, count, chunkSize, task).run();
    }

    /** Work on one chunk of items. */
    @FunctionalInterface
    public interface ChunkTask {
        /**
         * Does the work for the items {@code from .. to - 1}.
         *
         * @param chunk the chunk's number, from 0
         * @param from first item
         * @param to one after the last item
         */
        void run(int chunk, int from, int to);
    }

    /** Work on one chunk of items that may take long. */
    @FunctionalInterface
    public interface LongTask {
        /**
         * Does the work for the items {@code from .. to - 1}.
         *
         * @param chunk the chunk's number, from 0
         * @param from first item
         * @param to one after the last item
         * @param stop to be asked several times a second
         */
        void run(int chunk, int from, int to, StopCheck stop);
    }

    /** Tells a task that the run is over. */
    @FunctionalInterface
    public interface StopCheck {
        /**
         * Ends the task if the run was stopped or has failed elsewhere.
         *
         * @throws CancelledException if so; not to be caught by the task
         */
        void check();
    }
}
