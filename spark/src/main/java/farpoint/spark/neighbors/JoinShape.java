package farpoint.spark.neighbors;

import farpoint.run.InvalidInputException;

/**
 * How searches are cut into tasks, and which are too small for that. No result depends on it.
 *
 * @param blockValues most values, rows times columns, of a block of reference rows: an executor holds them three to four times
 * @param queryRows most query rows a task
 * @param leastWork query rows times reference rows times columns of the smallest search that goes to the executors
 * @param leastJoinRows fewest rows whose join with themselves is cut into smaller such joins
 */
public record JoinShape(int blockValues, int queryRows, long leastWork, int leastJoinRows) {
    /**
     * Blocks of 256 MB. What a core does in less than a second or so is done on the driver: a job takes that long to begin, with the
     * broadcast. Smaller joins cost more, for their candidates, than they save: on Gaussian rows of 16 columns, parts have been
     * measured to take a third more processor time than blocks where there are 60,000, and should take less beyond 100,000.
     */
    public static final JoinShape DEFAULTS = new JoinShape(1 << 25, 1 << 13, 1L << 31, 200_000);

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is less than 1
     */
    public JoinShape {
        check("values of a block", blockValues);
        check("query rows of a task", queryRows);
        check("least work", leastWork);
        check("least rows of a join", leastJoinRows);
    }

    private static void check(String name, long value) {
        if (value < 1) {
            throw new InvalidInputException("The number for %s must be at least 1. Got %d instead.", name, value);
        }
    }

    /** Whether a search is to be done on the driver. */
    boolean isSmall(int queries, int references, int columns) {
        return (double) queries * references * columns < leastWork;
    }

    /** The most rows of a block of reference rows, at least 1. */
    int blockRows(int columns) {
        return Math.max(1, blockValues / columns);
    }
}
