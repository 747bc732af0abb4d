package farpoint.neighbors.screening;

/** Finds the candidates in a tile of query rows x one reference block. One a thread. */
interface TileScanner {
    /**
     * Scans a tile. A pair is a hit if half its screened squared distance is below the limit of its query row or of its
     * reference row. Pairs that are no hits may be reported too.
     *
     * @param query the query rows
     * @param from first query row of the tile
     * @param to one after the last
     * @param queryLimits half limits of the query rows, starting with row {@code from - queryOffset}
     * @param queryOffset the query row that {@code queryLimits[0]} belongs to
     * @param panels the reference rows
     * @param block the block
     * @param referenceLimits half limits of all reference rows, or null if only query rows look for neighbours
     * @param hits receives the hits
     */
    void scan(
            ScreeningRows query,
            int from,
            int to,
            float[] queryLimits,
            int queryOffset,
            FloatPanels panels,
            int block,
            float[] referenceLimits,
            Hits hits);

    /** Receives hits. */
    @FunctionalInterface
    interface Hits {
        /**
         * A pair that may be a candidate.
         *
         * @param query the query row
         * @param reference the reference row
         * @param halfSquare half the screened squared distance
         */
        void add(int query, int reference, float halfSquare);
    }
}
