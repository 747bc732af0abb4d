package farpoint.neighbors.spi;

/** Receives pairwise distances, tile by tile. Called from several threads; every pair comes exactly once. */
@FunctionalInterface
public interface TileConsumer {
    /**
     * Takes one tile.
     *
     * @param firstQuery query row of the tile's first row
     * @param queries number of query rows in the tile
     * @param firstReference reference row of the tile's first column
     * @param references number of reference rows in the tile
     * @param values queries x references values, row-major; only valid during the call
     */
    void accept(int firstQuery, int queries, int firstReference, int references, double[] values);
}
