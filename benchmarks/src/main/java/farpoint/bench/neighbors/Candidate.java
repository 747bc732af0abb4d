package farpoint.bench.neighbors;

/** Something that finds nearest neighbours. */
public interface Candidate {
    /** Neighbours a row. */
    int K = 10;

    /** Its name in the table. */
    String name();

    /** A guess of the seconds for one query row where rows are searched for one by one; 0 for all rows at once. */
    default double secondsAQuery(int n, int d) {
        return 0;
    }

    /** Gets the rows ready in the candidate's own form, which does not count. */
    Search prepare(TestRows rows);

    /** The search of one run. */
    @FunctionalInterface
    interface Search {
        /** Builds what is searched. */
        default void build() {}

        /** Searches for the neighbours of so many rows, evenly spaced among all. */
        void run(int queries);
    }
}
