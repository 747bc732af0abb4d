package farpoint.opencl;

import farpoint.run.ComputeContext;

/** Hands out query rows, batch by batch, to whichever device is ready for more. */
final class Batches {
    private final ComputeContext context;
    private final int rows;
    private final int share;
    private int next;
    private int done;

    /**
     * Starts with the first row.
     *
     * @param rows number of query rows
     * @param devices devices that work on them
     * @param context hears of progress
     */
    Batches(int rows, int devices, ComputeContext context) {
        this.context = context;
        this.rows = rows;
        // A device takes two batches at a time.
        this.share = devices == 1 ? rows : (rows + 2 * devices - 1) / (2 * devices);
    }

    /** Some of the rows, from one on. */
    record Batch(int from, int count) {
        boolean isEmpty() {
            return count == 0;
        }
    }

    /** The next rows, at most so many; none if all have been handed out. */
    synchronized Batch next(int most) {
        Batch batch = new Batch(next, Math.min(Math.min(most, share), rows - next));
        next += batch.count();
        return batch;
    }

    synchronized void finished(Batch batch) {
        done += batch.count();
        context.progress("Nearest neighbours", done, rows);
    }
}
