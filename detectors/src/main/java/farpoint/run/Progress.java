package farpoint.run;

/** Receives the progress of long work. Called from any thread, one call at a time, with a growing {@code done}. */
@FunctionalInterface
public interface Progress {
    /** Ignores all progress. */
    Progress NONE = (task, done, total) -> {};

    /**
     * Reports progress.
     *
     * @param task what is being done, such as "Directions"
     * @param done finished steps, 0 to {@code total}
     * @param total all steps of this task
     */
    void update(String task, long done, long total);
}
