package farpoint.bench.guard;

/** Repeats a search until the Java engine has its fastest loops, and the compiler has finished with them. */
public final class WarmUp {
    private static final double MULTIPLICATIONS = 3e10;
    private static final int MOST_RUNS = 40;

    private WarmUp() {}

    /**
     * Repeats a search.
     *
     * @param search what is to be measured
     * @param queries query rows of it
     * @param rows reference rows
     * @param columns their columns
     */
    public static void run(Runnable search, int queries, int rows, int columns) {
        double each = (double) queries * rows * columns;
        for (int i = 0; i < Math.min(MOST_RUNS, MULTIPLICATIONS / each); i++) {
            search.run();
        }
    }
}
