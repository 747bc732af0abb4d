package farpoint.network;

import farpoint.stats.RandomStream;

/** Which rows an epoch goes through, and in which order. */
@FunctionalInterface
public interface RowOrder {
    /**
     * Fills in the row numbers of an epoch.
     *
     * @param epoch from 0
     * @param rows as many as there are training rows; overwritten
     */
    void fill(int epoch, int[] rows);

    /** All rows in a new random order each epoch. */
    static RowOrder shuffled(long seed) {
        return (epoch, rows) -> {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = i;
            }
            RandomStream.of(seed, "row order", epoch).shuffle(rows, rows.length);
        };
    }
}
