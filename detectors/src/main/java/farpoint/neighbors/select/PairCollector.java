package farpoint.neighbors.select;

/** What a search wants of the rows that it meets. */
public interface PairCollector {
    /** Rows with a larger comparison value are not wanted any more. */
    double limit();

    /** Takes a row whose comparison value is at most the limit. */
    void offer(double value, int index);
}
