package farpoint.neighbors.exact;

import farpoint.neighbors.spi.TileConsumer;

/** Collects the rows of a tile that a scan delivers and hands the full tile on. */
final class DistanceTile implements ExactScan.Handler {
    private final int firstQuery;
    private final int queries;
    private final TileConsumer consumer;
    private double[] values = new double[0];

    DistanceTile(int firstQuery, int queries, TileConsumer consumer) {
        this.firstQuery = firstQuery;
        this.queries = queries;
        this.consumer = consumer;
    }

    @Override
    public void accept(int query, int firstReference, int count, double[] row) {
        int place = query - firstQuery;
        if (place == 0 && values.length != queries * count) {
            values = new double[queries * count];
        }
        System.arraycopy(row, 0, values, place * count, count);
        if (place == queries - 1) {
            consumer.accept(firstQuery, queries, firstReference, count, values);
        }
    }
}
