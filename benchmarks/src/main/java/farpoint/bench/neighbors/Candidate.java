package farpoint.bench.neighbors;

/** Something that finds nearest neighbours. */
public interface Candidate {
    /** Neighbours a row. */
    int K = 10;

    /** Its name in the table. */
    String name();

    /** A guess of the seconds of a run, so that hopeless ones can be left out. */
    double expectedSeconds(int n, int d);

    /** Gets the rows ready in the candidate's own form, which does not count. */
    Runnable prepare(GaussianRows rows);
}
