package farpoint.neighbors.screening;

/**
 * Inner loops of the float screening. Sums are kept for a group of query rows, each an array over the
 * {@link FloatPanels#BLOCK} rows of a reference block. One a thread.
 */
interface TileKernels {
    /** The values of a block of reference rows, in the order in which {@link #multiply} reads them; zeros fill it up. */
    float[][] pack(ScreeningRows rows, int first, int count);

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

    /**
     * Both at once, for rows that have limits.
     *
     * @param query as in {@link #multiply}
     * @param count as there
     * @param panel as there
     * @param sums room for sums; what is in it afterwards is not specified
     * @param tile as in {@link #find}; the group begins with its first query row
     * @param hits receives the hits
     */
    default void screen(
            ScreeningRows query, int count, float[][] panel, float[][] sums, Tile tile, TileScanner.Hits hits) {
        multiply(query, tile.firstQuery, count, panel, sums);
        find(sums, count, tile, hits);
    }

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

        /** Reports a pair of a row of the group and a reference row, if it is not as far apart as both limits. */
        void report(int place, int r, float[] sums, TileScanner.Hits hits) {
            float halfSquare = norms[r] - sums[r];
            if (!(halfSquare >= limits[r] && halfSquare >= limit(place)) && r < references) {
                hits.add(firstQuery + place, firstReference + r, halfSquare);
            }
        }
    }
}
