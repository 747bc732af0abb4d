package farpoint.neighbors.screening;

/**
 * Inner loops of the float screening. Sums are kept for a group of query rows, each an array over the
 * {@link FloatPanels#BLOCK} rows of a reference block. One a thread.
 */
interface TileKernels {
    /** Arrays for the values of a block of reference rows, in the order in which {@link #multiply} reads them. */
    float[][] newPanel(int columns);

    /** Puts a value of a reference row into a panel. */
    void put(float[][] panel, int row, int column, float value);

    /**
     * Computes, for a group of query rows and all rows of a block, the inner product less half the squared norm of the query
     * row.
     *
     * @param query the query rows
     * @param from first row of the group
     * @param count rows of the group
     * @param panel the block
     * @param sums receives the results; of several rows, arrays behind the last one may be overwritten too
     */
    void multiply(ScreeningRows query, int from, int count, float[][] panel, float[][] sums);

    /**
     * Finds the pairs of some query rows and a block that are not as far apart as both their limits.
     *
     * @param sums of all rows of the group
     * @param count rows of the group
     * @param tile the block and the limits
     * @param hits receives the hits
     */
    void find(float[][] sums, int count, Tile tile, TileScanner.Hits hits);

    /** A group of query rows and a block of reference rows with their limits, on half squared distances. */
    final class Tile {
        /** The first query row. */
        int firstQuery;

        /** The first reference row. */
        int firstReference;

        /** Number of reference rows. */
        int references;

        /** Half the squared norms of the reference rows. */
        float[] norms;

        /** Limits of the reference rows. */
        final float[] limits = new float[FloatPanels.BLOCK];

        /** Limits of query rows. */
        float[] queryLimits;

        /** The query row that the first limit belongs to. */
        int queryOffset;

        /** The limit of a row of the group; it may fall while hits are reported. */
        float limit(int place) {
            return queryLimits[firstQuery + place - queryOffset];
        }

        /** Reports the pairs of a row of the group and some reference rows that are not as far apart as both limits. */
        void report(int place, int from, int to, float[] sums, TileScanner.Hits hits) {
            float limit = limit(place);
            for (int r = from; r < to; r++) {
                float halfSquare = norms[r] - sums[r];
                if (!(halfSquare >= limits[r] && halfSquare >= limit)) {
                    hits.add(firstQuery + place, firstReference + r, halfSquare);
                }
            }
        }
    }
}
