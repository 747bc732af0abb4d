package farpoint.network;

/** Where a network's input rows come from. */
public interface BatchSource {
    /** The number of rows. */
    int rows();

    /** Features of a row. */
    int width();

    /**
     * Writes rows to a batch and sets its size.
     *
     * @param indices row numbers
     * @param from the first one to load
     * @param count how many to load
     * @param target of {@link #width} features
     */
    void load(int[] indices, int from, int count, Batch target);
}
