package farpoint.audit.change;

import farpoint.stats.RandomStream;

/**
 * A uniform sample of a stream of rows whose length is not known, which knows beforehand which row it takes next: K.-H. Li, 1994,
 * "Reservoir-Sampling Algorithms of Time Complexity O(n(1 + log(N/n)))", algorithm L. Which rows are taken depends on their numbers
 * only.
 */
final class Reservoir {
    private final int size;
    private final RandomStream random = RandomStream.of(0, "sample of a stream of rows", 0);
    private double largest = 1;
    private long next;

    /**
     * An empty sample.
     *
     * @param size rows to keep, at least 1
     */
    Reservoir(int size) {
        this.size = size;
    }

    /** The number of the row to take next, from 0; none before it is taken. */
    long next() {
        return next;
    }

    /** Takes that row: the place that it gets, from 0. The row that was there is out. */
    int take() {
        int place = next < size ? (int) next : random.below(size);
        next++;
        if (next >= size) {
            largest *= StrictMath.exp(StrictMath.log(positive()) / size);
            double skipped = Math.floor(StrictMath.log(positive()) / StrictMath.log1p(-largest));
            next = skipped < Long.MAX_VALUE - next ? next + (long) skipped : Long.MAX_VALUE;
        }
        return place;
    }

    private double positive() {
        return 1 - random.uniform();
    }
}
